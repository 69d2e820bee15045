"""One module a format: bytes → lines. Each row of READERS knows its format by its first bytes, never by its name.

reading     what a reader gives, and how it refuses
decoding    bytes → clean text
text        plain text and markdown
markdown    marks out of a line
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from agenda.importing.readers.reading import Reading, Unreadable
from agenda.importing.readers.text import read_text

__all__ = ["READERS", "Reading", "Unreadable", "read"]


@dataclass(frozen=True, slots=True)
class Reader:
    name: str
    begins: re.Pattern[bytes]  # matched against the first kilobyte
    read: Callable[[bytes, str], Reading]


def _not_yet(data: bytes, name: str) -> Reading:
    raise Unreadable(
        "unknown_format", "This kind of file is not read yet. Save the minutes as plain text and import that."
    )


# The first row that fits is taken.
READERS = (
    Reader("PDF", re.compile(rb"\s{0,8}%PDF-"), _not_yet),
    Reader("Rich Text", re.compile(rb"\s{0,8}\{\\rtf"), _not_yet),
    Reader("Word 97-2003", re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), _not_yet),
    Reader("Word, OpenDocument or another zip", re.compile(rb"PK\x03\x04|PK\x05\x06"), _not_yet),
    Reader(
        "picture or archive",
        re.compile(rb"\x89PNG|GIF8|\xff\xd8\xff|II\*\x00|MM\x00\*|\x1f\x8b|7z\xbc\xaf|Rar!"),
        _not_yet,
    ),
    # A saved page, also with a comment or an XML declaration first; markdown may hold single tags further down.
    Reader("HTML", re.compile(rb"(?i)(?:\xef\xbb\xbf)?\s{0,64}<(?:!doctype html|html|head|body|\?xml|!--)"), _not_yet),
    Reader("text", re.compile(rb""), read_text),
)


def read(data: bytes, name: str) -> Reading:
    """The lines of a file; `name` is only a hint between plain text and markdown."""
    if not data.strip():
        raise Unreadable("empty", "The file is empty.")
    reader = next(reader for reader in READERS if reader.begins.match(data[:1024]))
    return reader.read(data, name)
