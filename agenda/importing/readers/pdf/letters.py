"""The one file that asks pdfium for text: each page of a PDF as words with their places."""

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from agenda.importing.readers.package import DAMAGED, ENCRYPTED
from agenda.importing.readers.reading import Unreadable

PAGES = 2_000
TOO_MANY_PAGES = f"The PDF has more than {PAGES:,} pages. Save the minutes as a PDF of their own."
SPLIT = (0x2, 0xFFFE, 0xAD)  # pdfium's signs for a hyphen at the end of a line, and the soft hyphen
UNKNOWN = "\N{REPLACEMENT CHARACTER}"  # drawn, but the file does not say which letter it is
LETTERS = {**dict.fromkeys(SPLIT, "-"), 0: UNKNOWN}
BULLET = "\N{BULLET}"
BOLD_NAMES = ("bold", "black", "heavy")
BOLD_WEIGHT = 600
STRAIGHT = math.radians(5)


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    left: float
    right: float
    bottom: float
    top: float
    bold: bool = False
    slanting: bool = False  # runs across the page, as a watermark does
    breaks: bool = False  # pdfium saw a line begin here

    @property
    def height(self) -> float:
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Page:
    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    drawn: bool  # something is on it, if only a picture


def opened(data: bytes) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).casefold():
            raise Unreadable("encrypted", ENCRYPTED) from error
        raise Unreadable("damaged", DAMAGED) from error
    if len(document) > PAGES:
        raise Unreadable("too_many_parts", TOO_MANY_PAGES)
    return document


def pages_of(data: bytes) -> Iterator[Page]:
    document = opened(data)
    bold_fonts: dict[int, bool] = {}
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage()
        except pdfium.PdfiumError as error:
            raise Unreadable("damaged", DAMAGED) from error
        width, height = page.get_size()
        words = tuple(Letters(text.raw, bold_fonts, page.get_rotation(), width, height).words())
        yield Page(number + 1, width, height, words, raw.FPDFPage_CountObjects(page.raw) > 0)
        text.close()
        page.close()


class Letters:
    """The letters of one page, parted into words; only the first and last of a word are asked for their place."""

    def __init__(self, text: object, bold_fonts: dict[int, bool], turned: int, width: float, height: float) -> None:
        self.text = text
        self.bold_fonts = bold_fonts
        self.turned = turned  # degrees, clockwise: pdfium gives places as before the turn
        self.width, self.height = width, height

    def words(self) -> Iterator[Word]:
        start, letters, breaks = 0, "", True
        for at in range(raw.FPDFText_CountChars(self.text)):
            code = raw.FPDFText_GetUnicode(self.text, at)
            letter = LETTERS.get(code) or (chr(code) if code < 0x110000 else UNKNOWN)
            if not letter.isspace():
                start = start if letters else at
                letters += letter
            if letters and (letter.isspace() or code in SPLIT):
                yield self.word(letters, start, at - (code not in SPLIT), breaks)
                letters, breaks = "", code in SPLIT
            breaks = breaks or letter in "\r\n"
        if letters:
            yield self.word(letters, start, at, breaks)

    def word(self, letters: str, first: int, last: int, breaks: bool) -> Word:
        left, bottom, right, top = self.place(first)
        if last > first:
            other = self.place(last)
            left, right = min(left, other[0]), max(right, other[2])
            bottom, top = min(bottom, other[1]), max(top, other[3])
        angle = (raw.FPDFText_GetCharAngle(self.text, first) + math.radians(self.turned)) % (math.pi / 2)
        slanting = STRAIGHT < angle < math.pi / 2 - STRAIGHT
        if letters == UNKNOWN and breaks:  # alone before the words of a line, from a font of signs
            letters = BULLET
        return Word(letters, left, right, bottom, top, self.bold(first), slanting, breaks)

    def place(self, at: int) -> tuple[float, float, float, float]:
        box = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(self.text, at, box)
        match self.turned:
            case 90:
                return box.bottom, self.height - box.right, box.top, self.height - box.left
            case 180:
                return self.width - box.right, self.height - box.top, self.width - box.left, self.height - box.bottom
            case 270:
                return self.width - box.top, box.left, self.width - box.bottom, box.right
        return box.left, box.bottom, box.right, box.top

    def bold(self, at: int) -> bool:
        font = raw.FPDFTextObj_GetFont(raw.FPDFText_GetTextObject(self.text, at))
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if key not in self.bold_fonts:
            self.bold_fonts[key] = bool(key) and is_bold(font)
        return self.bold_fonts[key]


def is_bold(font: object) -> bool:
    buffer = ctypes.create_string_buffer(128)
    raw.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
    name = buffer.value.decode("utf-8", "replace").casefold()
    return raw.FPDFFont_GetWeight(font) >= BOLD_WEIGHT or any(word in name for word in BOLD_NAMES)
