"""Word files (DOCX): our own reader, because no library keeps Word's automatic numbers and tracked insertions.

package     (beside this folder) the zip and the XML in it, opened with limits
styles      what a style adds to a paragraph
numbering   the counters behind "1.", "1.1", "(a)"
walk        the body, paragraph by paragraph
"""

import re
from collections.abc import Iterator
from posixpath import basename, join, normpath

from lxml.etree import _Element

from agenda.importing.readers.docx.numbering import numbering_of
from agenda.importing.readers.docx.styles import styles_of
from agenda.importing.readers.docx.walk import Walk
from agenda.importing.readers.package import DAMAGED, Package
from agenda.importing.readers.paragraphs import Paragraph, left_out_problems, reading_of, running_heads
from agenda.importing.readers.reading import Reading, Unreadable

MAIN = re.compile(r"word/document\d*\.xml")


def read_docx(data: bytes) -> Reading:
    package = Package(data)
    main = main_part(package)
    parts = related(package, main)
    body = package.xml(main).find("body")
    if body is None:
        raise Unreadable("damaged", DAMAGED)
    walk = Walk(
        styles_of(optional(package, parts.get("styles"))),
        numbering_of(optional(package, parts.get("numbering"))),
        paged=body.find(".//lastRenderedPageBreak") is not None,
    )
    paragraphs = list(walk.blocks(body))
    for kind, mark in (("footnotes", ""), ("endnotes", "e")):
        paragraphs += notes(walk, optional(package, parts.get(kind)), mark)
    paragraphs += running_heads(page_heads(walk, package, parts), walk.left_out)
    walk.left_out["comments"] = comments(package, parts)
    return reading_of("docx", paragraphs, left_out_problems(walk.left_out))


def main_part(package: Package) -> str:
    """The part that holds the text: `word/document.xml`, or what the package's own table names."""
    for element in package.xml("_rels/.rels"):
        target = element.get("Target", "").lstrip("/")
        if element.get("Type", "").endswith("/officeDocument") and target in package.names:
            return target
    named = [name for name in package.names if MAIN.fullmatch(name)]
    if not named:
        raise Unreadable("damaged", DAMAGED)
    return named[0]


def related(package: Package, main: str) -> dict[str, str]:
    """The other parts by kind: "styles" → "word/styles.xml"; headers and footers get their id behind the kind."""
    folder = main.rpartition("/")[0]
    table = join(folder, "_rels", basename(main) + ".rels")
    parts: dict[str, str] = {}
    for element in package.xml(table) if table in package.names else ():
        target = element.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
        kind = element.get("Type", "").rpartition("/")[2]
        if element.get("TargetMode") != "External" and path in package.names:
            parts[kind + element.get("Id", "") if kind in ("header", "footer") else kind] = path
    return parts


def optional(package: Package, part: str | None) -> _Element | None:
    return None if part is None else package.xml(part)


def notes(walk: Walk, root: _Element | None, mark: str) -> Iterator[Paragraph]:
    """Footnotes stand at the end, each behind the mark that its place in the text shows."""
    for note in () if root is None else root:
        if note.get("type") in (None, "normal"):
            text = " ".join(one.shown.strip() for one in walk.blocks(note))
            yield Paragraph(text, label=f"[{mark}{note.get('id', '')}]")


def page_heads(walk: Walk, package: Package, parts: dict[str, str]) -> Iterator[tuple[str, Iterator[Paragraph]]]:
    for kind, part in sorted(parts.items()):
        if kind.startswith(("header", "footer")):
            yield kind[:6], walk.blocks(package.xml(part))


def comments(package: Package, parts: dict[str, str]) -> int:
    root = optional(package, parts.get("comments"))
    return 0 if root is None else len(root)
