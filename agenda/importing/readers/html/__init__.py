"""Saved web pages: any page, and those of ModernGov and infocouncil by their own markup.

page        bytes → element tree
furniture   what is not the document: menus, buttons, scripts
sites       the systems that councils publish with
walk        elements → paragraphs
"""

from collections.abc import Iterable, Iterator

from lxml.etree import _Element

from agenda.importing.readers.html.furniture import GENERIC, Site, aside, letters_of, select
from agenda.importing.readers.html.page import tree_of
from agenda.importing.readers.html.sites import site_of
from agenda.importing.readers.html.walk import Walk
from agenda.importing.readers.paragraphs import MOST_LETTERS, TOO_MUCH_TEXT, Paragraph, reading_of
from agenda.importing.readers.reading import Reading, Unreadable

ONLY_A_FRAME = (
    "This page is only a frame around the minutes. Click inside the minutes, open that frame in a tab of its own, "
    "and save that page."
)

# What a word processor or a careless template puts in the tab; as a heading it would turn an agenda into minutes.
BARE_TITLES = {"minutes", "agenda", "document", "untitled", "untitled document"}


def read_html(data: bytes) -> Reading:
    root, problems = tree_of(data)
    if select(root, "//frameset"):
        raise Unreadable("no_text", ONLY_A_FRAME)
    if letters_of(root) > MOST_LETTERS:
        raise Unreadable("too_large", TOO_MUCH_TEXT)
    site = site_of(root)
    for element in select(root, site.labels):
        element.tag = "p"
    body = root.find("body")
    paragraphs = Walk(aside(root, site)).paragraphs(root if body is None else body)
    return reading_of("html", [*about(root, site, paragraphs), *paragraphs], problems)


def about(root: _Element, site: Site, paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    """What stands outside the document and says what it is: the title of the page, which a browser shows in its tab."""
    title = words(root.xpath("//head/title//text()"))
    if site.council(title):
        yield Paragraph(site.council(title), "front matter")
    for element in select(root, site.about):
        yield Paragraph(words(element.itertext()), "front matter")
    headed = site is not GENERIC or any(one.style in ("h1", "h2") for one in paragraphs if not one.ignored)
    tells_nothing = headed or title.casefold() in BARE_TITLES
    yield Paragraph(title, ignored="title of the page") if tells_nothing else Paragraph(title, "h1")


def words(texts: Iterable[object]) -> str:
    return " ".join("".join(map(str, texts)).split())
