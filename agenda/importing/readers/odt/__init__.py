"""OpenDocument texts (ODT): our own reader, for the same reasons as for Word.

styles   what a style adds to a paragraph
lists    the counters behind "1.", "1.1", "(a)"
walk     the body, paragraph by paragraph
"""

from collections.abc import Iterator

from lxml.etree import _Element

from agenda.importing.readers.odt.lists import lists_of
from agenda.importing.readers.odt.styles import styles_of
from agenda.importing.readers.odt.walk import Walk
from agenda.importing.readers.package import DAMAGED, ENCRYPTED, Package
from agenda.importing.readers.paragraphs import Paragraph, left_out_problems, reading_of, running_heads
from agenda.importing.readers.reading import Reading, Unreadable

MANIFEST = "META-INF/manifest.xml"


def read_odt(data: bytes) -> Reading:
    package = Package(data)
    if MANIFEST in package.names and b"encryption-data" in package.read(MANIFEST):
        raise Unreadable("encrypted", ENCRYPTED)
    roots = [package.xml(name) for name in ("content.xml", "styles.xml") if name in package.names]
    body = roots[0].find("body/text") if roots else None
    if body is None:
        raise Unreadable("damaged", DAMAGED)
    walk = Walk(styles_of(roots), lists_of(roots), paged=body.find(".//soft-page-break") is not None)
    paragraphs = list(walk.blocks(body))
    paragraphs += walk.notes
    paragraphs += running_heads(page_heads(walk, roots), walk.left_out)
    return reading_of("odt", paragraphs, left_out_problems(walk.left_out))


def page_heads(walk: Walk, roots: list[_Element]) -> Iterator[tuple[str, Iterator[Paragraph]]]:
    for part in (part for root in roots for page in root.iter("master-page") for part in page):
        if (tag := str(part.tag)).startswith(("header", "footer")):
            yield tag[:6], walk.blocks(part)
