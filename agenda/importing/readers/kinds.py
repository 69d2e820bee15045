"""What a file is, from its first bytes: never from its name, which anyone can change."""

import re
from dataclasses import dataclass

HEAD = 1024  # bytes that tell


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    begins: re.Pattern[bytes]
    refusal: str = ""  # for what is known and not read: what to do about it


# The first row that fits is taken; all that fits none is taken for text, and refused there if it is not.
KINDS = (
    Kind("pdf", re.compile(rb"\s{0,8}%PDF-")),
    Kind("rtf", re.compile(rb"\s{0,8}\{\\rtf")),
    Kind("doc", re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")),  # all of Microsoft's older formats
    Kind("zip", re.compile(rb"PK\x03\x04|PK\x05\x06")),  # DOCX and ODT are zips too; the box looks inside
    Kind(
        "picture",
        re.compile(rb"\x89PNG|GIF8|\xff\xd8\xff|II\*\x00|MM\x00\*|BM....\x00\x00\x00\x00|RIFF....WEBP", re.S),
        "This is a picture. Scan the minutes as a PDF with a text layer, or type them into a text file.",
    ),
    Kind(
        "archive",
        re.compile(rb"\x1f\x8b|7z\xbc\xaf|Rar!|BZh\d|\xfd7zXZ"),
        "This kind of archive is not opened. Unpack it and upload its files, or pack them as a zip.",
    ),
    Kind(
        "web archive",
        re.compile(rb"(?i)MIME-Version: |From: <Saved by |bplist00"),
        "This is a page saved as a web archive. Save it again as “web page, HTML only”.",
    ),
    # A saved page, also with a comment or an XML declaration first; markdown may hold comments and single tags too.
    Kind(
        "html",
        re.compile(
            rb"(?i)(?:\xef\xbb\xbf)?\s{0,64}<(?:!doctype html|html|head|body|\?xml"
            rb"|!--(?=[\s\S]{0,1000}<(?:!doctype html|html|head|body|title|meta|table|div|p)\b))"
        ),
    ),
    # The same in UTF-16, as Windows programs save it.
    Kind("html", re.compile(rb"(?i)(?:\xff\xfe)?<\x00(?:!\x00d\x00o\x00c|h\x00t\x00m\x00l|h\x00e\x00a\x00d)\x00")),
)
TEXT = Kind("text", re.compile(rb""))


def kind_of(data: bytes) -> Kind:
    return next((kind for kind in KINDS if kind.begins.match(data[:HEAD])), TEXT)


# Names that promise a format. A name that is not here promises nothing.
ENDINGS = {
    "docx": "docx", "docm": "docx", "dotx": "docx", "odt": "odt", "ott": "odt", "pdf": "pdf", "rtf": "rtf",
    "doc": "doc", "dot": "doc", "html": "html", "htm": "html", "xhtml": "html", "txt": "text", "text": "text",
    "md": "markdown", "markdown": "markdown",
}  # fmt: skip
LIKE = {"markdown": "text"}  # no wonder either way
FULL = {
    "text": "plain text",
    "html": "a web page",
    "docx": "a Word document (DOCX)",
    "odt": "an OpenDocument text (ODT)",
    "pdf": "a PDF",
    "rtf": "Rich Text (RTF)",
    "doc": "a Word 97–2003 document (DOC)",
}


def surprise(name: str, found: str) -> str | None:
    """What a file really is, where its name promises something else."""
    promised = ENDINGS.get(name.rpartition(".")[2].casefold()) if "." in name else None
    if promised is None or LIKE.get(promised, promised) == LIKE.get(found, found):
        return None
    return FULL[LIKE.get(found, found)]
