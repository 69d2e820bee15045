"""What a saved page glued: cells and their borders, labels, bullets, page numbers."""

import re
from collections.abc import Iterator
from dataclasses import replace

from agenda.importing.lines import Line, into
from agenda.importing.readers.parting.numbers import GLUED_LINE

# A table saved without its lines: "Work Programme PDF 92 KB Minutes: Members considered … |"
CELL_BORDER = re.compile(r"[|\s]*\|[|\s]*")
CELL_NUMBER = re.compile(r"\s*(\d{1,4}\.)\s*\|\s*(?=\S)")  # "1. | Election of Vice-Chairman Minutes: …"
CELL_END = re.compile(r"\s*\|\s*$")


def part_cells(lines: list[Line]) -> Iterator[Line]:
    """In a page saved with pipes, a border stands on a line of its own."""
    piped = [line.text for line in lines if "|" in line.text]
    borders = sum(CELL_BORDER.fullmatch(text) is not None for text in piped)
    if borders < 2 and sum(CELL_NUMBER.match(text) is not None for text in piped) < 2:
        yield from lines
        return
    for line in lines:
        if number := CELL_NUMBER.match(line.text):
            line = replace(line, text=f"{number[1]}    {line.text[number.end() :]}")
        if line.style == "table" or CELL_BORDER.fullmatch(line.text) or not CELL_END.search(line.text):
            yield line
        else:
            yield replace(line, text=CELL_END.sub("", line.text))
            yield replace(line, text="|")


LABEL_WORDS = (
    "Minutes|Decisions?|Additional documents|Supporting documents|Reasons? for decision"
    "|Cofnodion|Penderfyniad|Dogfennau ychwanegol|Dogfennau ategol"
)
# "… PDF 304 KB Additional documents: Minutes: The …", "… as a correct record. Minutes: The …"
INLINE_LABEL = re.compile(rf"(?<=[.?!)\]:BM])[ \u00a0]+(?=(?:{LABEL_WORDS}):(?:[ \u00a0]|$))")
INLINE_LABEL_IN_CELL = re.compile(rf"[ \u00a0]+(?=(?:{LABEL_WORDS}):(?:[ \u00a0]|$))")
LEADING_LABEL = re.compile(rf"^((?:{LABEL_WORDS}):)[ \u00a0]+(?=\S)")
OF_A_SITE = re.compile(
    r"(?i)\bPDF \d[\d.,]* ?[KM]B\b|^(?:agenda item|eitem agenda)\s*$|\b(?:supporting|additional) documents:"
)


def _of_a_site(text: str) -> bool:
    small = text.lower()  # spares nearly every line the pattern
    return ("pdf " in small or "agenda" in small or "documents:" in small) and bool(OF_A_SITE.search(text))


def part_labels(lines: list[Line]) -> Iterator[Line]:
    """A label that a compact page left in the middle of a line stands on a line of its own."""
    celled = any(line.text == "|" for line in lines)
    if not celled and not any(_of_a_site(line.text) for line in lines):
        yield from lines
        return
    inline = INLINE_LABEL_IN_CELL if celled else INLINE_LABEL
    for line in lines:
        parts = inline.split(line.text) if ":" in line.text else [line.text]
        if len(parts) == 1:
            yield line
            continue
        for part in parts:
            label = LEADING_LABEL.match(part)
            if label:
                yield replace(line, text=label[1])
                part = part[label.end() :]
            yield replace(line, text=part)


INLINE_BULLET = re.compile(r"\s(?=[•·▪\uf0b7]\s)")


def part_bullets(lines: list[Line]) -> Iterator[Line]:
    """“… forward items • It was agreed … • The Clerk …”: each bullet of a paragraph on a line of its own."""
    for line in lines:
        if line.text.count("•") + line.text.count("\uf0b7") > line.text.lstrip().startswith(("•", "\uf0b7")):
            yield from into(line, INLINE_BULLET.split(line.text))
        else:
            yield line


GLUED_PAGE = re.compile(r"\s*(Page \d{1,3} of \d{1,3})\s+")


def part_page_numbers(lines: list[Line]) -> Iterator[Line]:
    """“Page 1 of 7” in the middle of a page that is one line."""
    for line in lines:
        if len(line.text) > GLUED_LINE and "Page " in line.text:
            yield from into(line, [part for part in GLUED_PAGE.split(line.text) if part])
        else:
            yield line
