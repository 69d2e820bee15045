"""Rows → paragraphs: which rows a writer would have typed as one, by their places alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
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
    pieces: list[str]  # the text, a row each, behind what parts it from the row above
    entry: str  # the row with which its latest line begins

    @property
    def last(self) -> Row:
        return self.rows[-1]

    @property
    def text_left(self) -> float:
        return self.rows[0].text_left

    def add(self, row: Row, measures: Measures, joined_words: set[str]) -> None:
        if not wraps(self.last, row, measures):
            self.pieces.append(f"\n{row.text}")
            self.entry = row.text
        elif not (head := split_word(self.pieces[-1])):
            self.pieces.append(f" {row.text}")
        else:
            rest = re.match(r"\w*", row.text)
            if f"{head}{rest[0] if rest else ''}".casefold() in joined_words:
                self.pieces[-1] = self.pieces[-1][:-1]
            self.pieces.append(row.text)
        self.rows.append(row)


def split_word(text: str) -> str:
    """The beginning of a word that goes on in the next row: “commit” of “… the commit-”."""
    last = text.rpartition(" ")[2]
    return last[:-1].strip("(“‘\"'\n") if last.endswith("-") and last[-2:-1].isalnum() else ""


def paragraphs_of(rows: dict[int, list[Row]], joined_words: set[str]) -> Iterator[tuple[Row, Paragraph]]:
    """Each paragraph with its first row. `joined_words`: what the document writes without a hyphen elsewhere."""
    measures = measures_of(rows)
    block: Block | None = None
    for row in (row for on_page in rows.values() for row in on_page):
        if block and follows(block, row, measures):
            block.add(row, measures, joined_words)
            continue
        if block:
            yield block.rows[0], finished(block, measures)
        block = Block([row], [row.text], row.text)
    if block:
        yield block.rows[0], finished(block, measures)


def follows(block: Block, row: Row, measures: Measures) -> bool:
    last = block.last
    if changes_weight(last, row, measures) or abs(row.height - last.height) > 0.1 * row.height:
        return False
    if begins_entry(block, row):
        return False
    if row.page != last.page:
        return wraps(last, row, measures)
    step = last.bottom - row.bottom
    return 0 < step <= NEW_PARAGRAPH * max(measures.leading, row.height)


def changes_weight(last: Row, row: Row, measures: Measures) -> bool:
    """A heading ends or begins; not “… The / **motion passed** 5-0.”, nor a bold opening that runs into its text."""
    if row.text[0].islower():
        return False
    if row.words[0].bold != last.words[-1].bold:
        return True
    return row.bold != last.bold and not wraps(last, row, measures)


def begins_entry(block: Block, row: Row) -> bool:
    """A number or bullet at the left of the words above it, or in bold under a heading, begins an entry of its own."""
    mark = MARK.match(row.text)
    if not mark:  # "4 Challenges" under "3 Challenge to the Chair"
        before, now = NUMBER.match(block.entry), NUMBER.match(row.text)
        return bool(before and now and follows_on(before[1], now[1]))
    hangs = row.text[mark.end() : mark.end() + 1] == "\t"
    hangs = hangs or (row.bold and block.last.bold)
    return hangs or row.left < block.text_left - 1 or bool(MARK.match(block.entry) or NUMBER.match(block.entry))


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


def finished(block: Block, measures: Measures) -> Paragraph:
    first = block.rows[0]
    style = "bold" if all(row.bold for row in block.rows) else ""
    if first.height > LARGER * measures.height and len(block.rows) <= 3:
        style = "h1" if first.height > 1.4 * measures.height else "h2"
    text = "".join(block.pieces)
    mark = MARK.match(text)
    label = mark[0] if mark and text[mark.end() : mark.end() + 1] == "\t" else ""
    if not style and label:
        style = "list"
    return Paragraph(text.removeprefix(label).lstrip("\t") if label else text, style, label, first.page)
