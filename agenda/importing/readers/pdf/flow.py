"""Rows → paragraphs: which rows a writer would have typed as one, by their places alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median

from agenda.importing.readers.paragraphs import Paragraph
from agenda.importing.readers.pdf.rows import Row

NEW_PARAGRAPH = 1.25  # of the usual distance between rows
SLACK = 0.6  # of a letter's height: margins are not exact
WIDTH = 0.85  # of the width between equal margins: rows that all end before it were ended by their writer
LARGER = 1.15  # than most of the text: a heading
NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,3})(?=\s+\S)")
# "7.", "(7)", "a)", "(ii)", "B.", "7.1", a bullet; not "Mr.", "Plan."
MARK = re.compile(
    r"(?:\(?\d{1,3}[.):]|\(?(?:[A-Za-z]|[ivx]{1,5}|[IVX]{1,5})[.)]|\d{1,3}(?:\.\d{1,3}){1,3}\.?|[•·▪◦‣●○■□➢–*-])(?=\s)"
)


@dataclass(slots=True)
class Measures:
    """What is usual in this document."""

    leading: float  # from row to row
    right: dict[int, float]  # page → the right margin of its text
    height: float  # of most letters


def measures_of(rows: dict[int, list[Row]]) -> Measures:
    every = [row for on_page in rows.values() for row in on_page]
    right = {page: right_margin(on_page) for page, on_page in rows.items()}
    heights = sorted(row.height for row in every for _ in row.text)
    height = heights[len(heights) // 2] if heights else 1.0
    steps = [
        step
        for before, row in pairs(rows)
        if 0 < (step := before.bottom - row.bottom) < 3 * row.height and before.right > right[row.page] - 4 * row.height
    ]
    return Measures(median(steps) if len(steps) > 3 else 1.2 * height, right, height)


def right_margin(rows: list[Row]) -> float:
    """Where the widest row ends; a page of short rows alone is taken to have a margin as on its left."""
    if not rows:
        return 0.0
    return max(max(row.right for row in rows), WIDTH * (rows[0].paper - min(row.left for row in rows)))


def pairs(rows: dict[int, list[Row]]) -> Iterator[tuple[Row, Row]]:
    for on_page in rows.values():
        yield from zip(on_page, on_page[1:], strict=False)


@dataclass(slots=True)
class Block:
    """Rows that belong together: lines of one paragraph, or short lines one below the other."""

    rows: list[Row]
    text: str
    text_left: float
    words: set[str] = field(default_factory=set)

    @property
    def last(self) -> Row:
        return self.rows[-1]


def paragraphs_of(rows: dict[int, list[Row]], joined_words: set[str]) -> Iterator[tuple[Row, Paragraph]]:
    """Each paragraph with its first row. `joined_words`: what the document writes without a hyphen elsewhere."""
    measures = measures_of(rows)
    block: Block | None = None
    for on_page in rows.values():
        for row in on_page:
            if block and follows(block, row, measures):
                block.text = joined(block, row, measures, joined_words)
                block.rows.append(row)
                continue
            if block:
                yield block.rows[0], finished(block, measures)
            block = Block([row], row.text, row.text_left)
    if block:
        yield block.rows[0], finished(block, measures)


def follows(block: Block, row: Row, measures: Measures) -> bool:
    last = block.last
    if row.words[0].bold != last.words[-1].bold or abs(row.height - last.height) > 0.1 * row.height:
        return False
    if begins_entry(block, row):
        return False
    if row.page != last.page:
        return wraps(last, row, measures)
    step = last.bottom - row.bottom
    return 0 < step <= NEW_PARAGRAPH * max(measures.leading, row.height)


def begins_entry(block: Block, row: Row) -> bool:
    """A number or bullet at the left of the words above it begins an entry of its own."""
    entry = block.text[block.text.rfind("\n") + 1 :]
    mark = MARK.match(row.text)
    if not mark:  # "4 Challenges" under "3 Challenge to the Chair"
        before, now = NUMBER.match(entry), NUMBER.match(row.text)
        return bool(before and now and follows_on(before[1], now[1]))
    hangs = row.text[mark.end() : mark.end() + 1] == "\t"
    return hangs or row.left < block.text_left - 1 or bool(MARK.match(entry) or NUMBER.match(entry))


def follows_on(before: str, now: str) -> bool:
    """“6.2” after “6.1”, “7” after “6.4”."""
    was, value = ([int(part) for part in number.split(".")] for number in (before, now))
    depth = len(value) - 1
    if value == [*was, 1]:
        return True
    return depth < len(was) and value[:depth] == was[:depth] and value[depth] == was[depth] + 1


def wraps(last: Row, row: Row, measures: Measures) -> bool:
    """Whether the row above ended because the next word had no room: then no writer ended it."""
    if not any(sign.isalnum() for sign in row.text):  # a rule across the page
        return False
    room = measures.right[last.page] - last.right
    return row.words[0].right - row.words[0].left + 0.2 * row.height > room - SLACK * row.height


def joined(block: Block, row: Row, measures: Measures, joined_words: set[str]) -> str:
    if not wraps(block.last, row, measures):
        return f"{block.text}\n{row.text}"
    hyphened = re.search(r"(\w+)-$", block.text)
    if not hyphened:
        return f"{block.text} {row.text}"
    rest = re.match(r"\w*", row.text)
    whole = hyphened[1] + (rest[0] if rest else "")
    return (block.text[:-1] if whole.casefold() in joined_words else block.text) + row.text


def finished(block: Block, measures: Measures) -> Paragraph:
    first = block.rows[0]
    style = "bold" if all(row.bold for row in block.rows) else ""
    if first.height > LARGER * measures.height and len(block.rows) <= 3:
        style = "h1" if first.height > 1.4 * measures.height else "h2"
    mark = MARK.match(block.text)
    label = mark[0] if mark and block.text[mark.end() : mark.end() + 1] == "\t" else ""
    if not style and label:
        style = "list"
    return Paragraph(block.text.removeprefix(label).lstrip("\t") if label else block.text, style, label, first.page)
