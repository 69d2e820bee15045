"""Saved web pages: any page, and those of ModernGov and infocouncil by their own markup.

page        bytes → element tree
furniture   what is not the document: menus, buttons, scripts
sites       the systems that councils publish with
walk        elements → paragraphs
"""

from collections.abc import Iterator

from lxml.etree import _Element

from agenda.importing.readers.html.furniture import Site, aside, letters_of, select
from agenda.importing.readers.html.page import tree_of
from agenda.importing.readers.html.sites import site_of
from agenda.importing.readers.html.walk import Walk
from agenda.importing.readers.paragraphs import MOST_LETTERS, TOO_MUCH_TEXT, Paragraph, reading_of
from agenda.importing.readers.reading import Reading, Unreadable

ONLY_A_FRAME = (
    "This page is only a frame around the minutes. Click inside the minutes, open that frame in a tab of its own, "
    "and save that page."
)


def read_html(data: bytes) -> Reading:
    root, problems = tree_of(data)
    if select(root, "//frameset"):
        raise Unreadable("no_text", ONLY_A_FRAME)
    if letters_of(root) > MOST_LETTERS:
        raise Unreadable("too_large", TOO_MUCH_TEXT)
    site = site_of(root)
    for element in select(root, site.unmarked):
        element.set("style", "list-style: none")
    body = root.find("body")
    paragraphs = Walk(aside(root, site)).paragraphs(root if body is None else body)
    return reading_of("html", [*title(root, site, paragraphs), *paragraphs], problems)


def title(root: _Element, site: Site, paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    """The page's title stands in the browser's tab: set aside, unless it says what the page does not say again."""
    text = " ".join("".join(map(str, root.xpath("//head/title//text()"))).split())
    headed = any(one.style in ("h1", "h2") for one in paragraphs if not one.ignored)
    if not headed:
        yield Paragraph(text, "h1")
        return
    yield Paragraph(text, ignored="title of the page")
    yield Paragraph(site.title(text))
