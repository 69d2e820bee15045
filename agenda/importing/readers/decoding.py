"""Bytes to clean text: one ladder of encodings, and nothing invisible left in the text."""

import re
import unicodedata

from agenda.importing.parsed import Problem
from agenda.importing.problems import problem
from agenda.importing.readers.reading import Unreadable

MOST_BYTES = 5 * 1024 * 1024
BAD_SHARE = 0.001  # more broken UTF-8 than this is another encoding, not a damaged file

# A byte-order mark settles it. The longer marks stand first: UTF-32's begins with UTF-16's.
MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # can make a line read other than it is stored
UNSAFE = re.compile(f"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff{BIDI}]")
NEWLINES = re.compile("\r\n?|\x0b|\x85|\u2028|\u2029")


def decode(data: bytes) -> tuple[str, list[Problem]]:
    """The text of a file in NFC with plain newlines, and what was doubtful about its bytes."""
    if len(data) > MOST_BYTES:
        raise Unreadable("too_large", "The text is over 5 MB. Import it in parts, a meeting at a time.")
    text, problems = climb(data)
    text, unsafe = clean(text)
    if unsafe:
        problems.append(problem("unsafe_characters", count=unsafe))
    return text, problems


def clean(text: str) -> tuple[str, int]:
    """Text as it may be stored, and how many characters had to go: for every format, not only for plain text."""
    text, unsafe = UNSAFE.subn("", NEWLINES.sub("\n", text))
    return unicodedata.normalize("NFC", text), unsafe


def climb(data: bytes) -> tuple[str, list[Problem]]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _repaired(data, encoding)
    wide = _utf16_without_mark(data)
    if wide:
        return _repaired(data, wide)
    if b"\x00" in data:
        raise Unreadable("not_text", "This is not a text file. Save the minutes as plain text and import that.")
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    mended, problems = _repaired(data, "utf-8")
    if mended.count("\ufffd") < BAD_SHARE * len(data):
        return mended, problems
    return _windows(data)


def _repaired(data: bytes, encoding: str) -> tuple[str, list[Problem]]:
    try:
        return data.decode(encoding), []
    except UnicodeError:
        text = data.decode(encoding, errors="replace")
        return text, [problem("bad_bytes", count=text.count("\ufffd"))]


def _utf16_without_mark(data: bytes) -> str | None:
    """Latin letters in UTF-16 are every other byte NUL; which half tells the order."""
    sample = data[:4096]
    half = len(sample) // 2
    if half < 8:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _windows(data: bytes) -> tuple[str, list[Problem]]:
    """Windows-1252; the five bytes that it does not know become the replacement sign, and are counted."""
    controls = sum(byte < 32 and byte not in b"\t\n\x0b\x0c\r" for byte in data[:65536])
    if controls > len(data[:65536]) // 100:
        raise Unreadable("not_text", "This is not a text file. Save the minutes as plain text and import that.")
    text = data.decode("cp1252", errors="replace")
    problems = [problem("decoded_as_cp1252")]
    if lost := text.count("\ufffd"):
        problems.append(problem("bad_bytes", count=lost))
    return text, problems
