"""The bytes of a saved page → its element tree, whole or not at all."""

import re

from lxml import etree
from lxml.etree import _Element

from agenda.importing.parsed import Problem
from agenda.importing.readers.decoding import climb
from agenda.importing.readers.reading import Unreadable

CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})""", re.I)
# Browsers read these names as Windows-1252, and pages that claim them use its quotation marks.
WINDOWS = {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252"}
MOST_ATTRIBUTES = 5_000  # of one tag; lxml takes the square of their number of time
TAG = re.compile(
    rb"""<[A-Za-z][^\s/>]*+
    (?:[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?+|'[^']*+'?+|[^\s>"'][^\s>]*+)?+)?+){0,%d}+
    (?P<more>[\s/]*+[^\s/>])?+"""
    % MOST_ATTRIBUTES,
    re.X,
)
TOO_MANY = "A tag of the page has more attributes than any page needs. Open it in a browser and save it as text."
TOO_DEEP = "The page is nested deeper than any document needs. Open it in a browser and save it as text."
NO_TEXT = "The page holds no text. Open it in a browser, wait until the minutes show, and save it again."
CUT = "The page is damaged and could only be read in part. Open it in a browser, and save it again or as text."


def tree_of(data: bytes) -> tuple[_Element, list[Problem]]:
    text, problems = decoded(data)
    page = without_declaration(text).encode("utf-8")
    if any(tag["more"] for tag in TAG.finditer(page)):
        raise Unreadable("too_many_parts", TOO_MANY)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True, no_network=True)
    try:
        root = etree.fromstring(page, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable("damaged", CUT) from error
    if root is None:
        raise Unreadable("no_text", NO_TEXT)
    fatal = [entry for entry in parser.error_log if entry.level_name == "FATAL"]
    if fatal:  # lxml goes on and gives a page with its end, or all of it, missing
        deep = any("depth" in entry.message.casefold() for entry in fatal)
        raise Unreadable("too_deep", TOO_DEEP) if deep else Unreadable("damaged", CUT)
    return root, problems


def decoded(data: bytes) -> tuple[str, list[Problem]]:
    """By its mark, else as the page says, else by the ladder for all text; a wrong claim falls back to the ladder."""
    said = CHARSET.search(data[:4096])
    if said and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = said[1].decode("ascii").casefold()
        try:
            return data.decode("cp1252" if name in WINDOWS else name), []
        except (UnicodeDecodeError, LookupError):
            pass
    return climb(data)


def without_declaration(text: str) -> str:
    """XHTML may begin with `<?xml … encoding=…?>`, which is no longer true of our UTF-8."""
    return re.sub(r"\A\ufeff?\s{0,64}<\?xml[^>]{0,200}\?>", "", text)
