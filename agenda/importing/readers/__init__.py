"""One module a format: bytes → lines. What is not plain text is read in a process of its own.

reading     what a reader gives, and how it refuses
kinds       what a file is, from its first bytes
decoding    bytes → clean text
text        plain text and markdown
markdown    marks out of a line
box         the process of its own: started, watched, ended
child, limits, wire    inside the box: what it does, what it may use, how it answers
formats     which reader reads what; here and below, only inside the box
docx, html, odt, pdf, rtf    a format each
doc         Word 97-2003, by LibreOffice where it is found
archive     a zip of documents
ocr         a scan, by tesseract where it is found and asked for
pictures    a page of a PDF as a person sees it
paragraphs  what the readers of office files and web pages give, laid out as lines
package     the zip around an office file, opened with limits
counting    4 as "d", "iv", "4th"
"""

import re
from dataclasses import replace

from agenda.importing.problems import problem
from agenda.importing.readers import box
from agenda.importing.readers.kinds import TEXT, kind_of, surprise
from agenda.importing.readers.reading import EMPTY, Reading, Unreadable
from agenda.importing.readers.text import read_text

__all__ = ["MOST_BYTES", "Reading", "Unreadable", "documents", "page_count", "page_picture", "read"]

MOST_BYTES = 25 * 1024 * 1024
# The first entry of a DOCX or ODT, which is a zip and one document.
OFFICE_FIRST = re.compile(rb"PK.{28}(?:\[Content_Types\]\.xml|_rels/|docProps/|word/|customXml/|mimetype)", re.S)
TOO_LARGE = "The file is over 25 MB. Save it without its pictures, or in parts."


def documents(data: bytes, name: str) -> list[tuple[str, bytes]]:
    """The documents in a file, each with its name: those inside a zip, else the file itself."""
    if len(data) > MOST_BYTES:
        raise Unreadable("too_large", TOO_LARGE)
    if kind_of(data).name != "zip" or OFFICE_FIRST.match(data):
        return [(name, data)]
    return [(f"{name}/{inside}", content) for inside, content in box.documents(data)] or [(name, data)]


def page_count(data: bytes) -> int:
    """How many pages a PDF has."""
    return box.pages(data)


def page_picture(data: bytes, page: int, longest: int = 1_400) -> bytes:
    """A page of a PDF as PNG, counted from 1, for a person to compare with what was read."""
    return box.picture(data, page, longest)


def read(data: bytes, name: str, *, scans: bool = False, patience: float | None = None) -> Reading:
    """The lines of a file. The name is never believed; where it promises another format, that is a problem.

    With `scans`, a PDF without text is read by machine where tesseract is found, and the reading says so. `patience`:
    seconds to wait while other files are read, where nobody sits before a page that has to answer.
    """
    if not data or data.isspace():
        raise Unreadable("empty", EMPTY)
    if len(data) > MOST_BYTES:
        raise Unreadable("too_large", TOO_LARGE)
    kind = kind_of(data)
    if kind.refusal:
        raise Unreadable("unknown_format", kind.refusal)
    try:
        reading = read_text(data, name) if kind is TEXT else box.read(data, kind.name, patience)
    except Unreadable as refused:
        if not scans or kind.name != "pdf" or refused.code != "no_text":
            raise
        reading = box.read_scan(data, patience)
    if really := surprise(name, reading.format):
        return replace(reading, problems=(problem("wrong_name", name=name, really=really), *reading.problems))
    return reading
