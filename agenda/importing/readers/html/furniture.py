"""What on a saved page is not the document: menus, buttons, scripts. Set aside with why, never thrown away."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from lxml.etree import _Element

# What no browser shows as text, or shows as a thing to press. XPath → why.
ALWAYS = (
    ("//script | //noscript | //template", "script"),
    ("//style", "style sheet"),
    ("//button | //select | //textarea | //*[@role='button']", "button"),
    ("//svg | //object | //iframe | //audio | //video | //canvas", "picture or film"),
    ("//*[@hidden or contains(translate(@style, ' ', ''), 'display:none')]", "hidden"),
    ("//nav | //*[@role='navigation' or @role='menu' or @role='menubar']", "menu"),
    ("//*[@role='banner' or @role='contentinfo' or @role='search']", "head or foot of the page"),
    (
        "//header[not(ancestor::main or ancestor::article)] | //footer[not(ancestor::article)]",
        "head or foot of the page",
    ),
    ("//aside[not(ancestor::article)]", "beside the page"),
    ("//form[not(.//p or .//h1 or .//h2 or .//h3 or .//table or .//ol)]", "form"),
)
NAMED = re.compile(
    r"(?i)(?:^|[\s_-])(?:breadcrumbs?|cookies?|skip(?:-?link)?|(?:top|main|side|site)?nav(?:bar|igation)?|menu|sidebar"
    r"|share|social|back-?to-?top|feedback|footer)(?=$|[\s_-])"
)
MOST = 1 / 3  # of the page's letters; what holds more is not furniture, whatever it is called


@dataclass(frozen=True, slots=True)
class Site:
    """What is known of the pages of one system."""

    known_by: str  # XPath of something that only its pages have
    main: str  # XPath of the part that holds the document
    furniture: tuple[tuple[str, str], ...]  # XPath → why
    labels: str  # XPath of headings that every page has, or that only name a part of an item: "Minutes:"
    about: str  # XPath of what the page says of its meeting outside the document
    council: Callable[[str], str]  # the council's name, out of the title of the page


GENERIC = Site("/*", "//main | //*[@role='main']", (), "/..", "/..", lambda title: "")


def aside(root: _Element, site: Site) -> dict[_Element, str]:
    """The elements to set aside, each with why; an element inside another of them follows it."""
    found: dict[_Element, str] = {}
    letters = max(1, letters_of(root))
    for path, why in (*site.furniture, *ALWAYS):
        for element in select(root, path):
            found.setdefault(element, why)
    for element in select(root, "//*[@class or @id]"):
        if NAMED.search(f"{element.get('id', '')} {element.get('class', '')}") and letters_of(element) < MOST * letters:
            found.setdefault(element, "menu")
    found.pop(root, None)
    for element in outside_main(root, site, letters):
        found.setdefault(element, "outside the document on the page")
    return found


def outside_main(root: _Element, site: Site, letters: int) -> list[_Element]:
    mains = select(root, site.main)
    if not mains or (site is GENERIC and letters_of(mains[0]) < MOST * letters):
        return []
    outside, inner = [], mains[0]
    while (outer := inner.getparent()) is not None and inner.tag != "body":
        outside += [child for child in outer if child is not inner and child not in mains]
        inner = outer
    return outside


def select(root: _Element, path: str) -> list[_Element]:
    found = root.xpath(path)
    return [one for one in found if isinstance(one, _Element)] if isinstance(found, list) else []


def letters_of(element: _Element) -> int:
    """Of what is shown: a page may hold ten times its text in scripts."""
    return sum(len(text.strip()) for text in map(str, element.xpath(".//text()[not(parent::script or parent::style)]")))
