"""Words of a page → the rows that a reader sees, in reading order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import add

from agenda.importing.readers.pdf.letters import Page, Word

GAP = 1.1  # of the height of a letter: more is a gap between columns or behind a number, and shown as a tab
SPACES, LEAST = 3.5, 0.6  # so many of a row's usual gaps were typed as a gap too, if that is this much of the height
SAME_ROW = 0.5  # of the height: words that overlap so far stand beside each other
UPWARD = 0.1  # of a page's rows may stand above the one before; more, and the file's order is not that of reading


@dataclass(frozen=True)
class Row:
    words: tuple[Word, ...]
    page: int
    paper: float  # the width of the page

    @cached_property
    def text(self) -> str:
        gaps = [word.left - before.right for before, word in zip(self.words, self.words[1:], strict=False)]
        wide = GAP * self.height
        if len(gaps) > 3:
            usual = sorted(gaps)[len(gaps) // 2]
            typed = max(SPACES * usual, LEAST * self.height)  # "RP-1    Fees and charges for the year"
            wide = max(min(wide, typed), 2 * usual)  # a justified row may be stretched as a whole
        spaces = ("\t" if gap > wide else " " for gap in gaps)
        return self.words[0].text + "".join(map(add, spaces, (word.text for word in self.words[1:])))

    @cached_property
    def left(self) -> float:
        return min(word.left for word in self.words)

    @cached_property
    def right(self) -> float:
        return max(word.right for word in self.words)

    @cached_property
    def bottom(self) -> float:
        return min(word.bottom for word in self.words)

    @cached_property
    def top(self) -> float:
        return max(word.top for word in self.words)

    @cached_property
    def height(self) -> float:
        """Of most of its letters: a raised “th” or a large initial does not count."""
        heights = sorted(word.height for word in self.words for _ in word.text)
        return heights[len(heights) // 2] or 1.0

    @cached_property
    def bold(self) -> bool:
        lettered = [word.bold for word in self.words if any(sign.isalnum() for sign in word.text)]
        return bool(lettered) and all(lettered)

    @property
    def text_left(self) -> float:
        """Where the words begin behind a number or bullet that hangs before them."""
        first, *others = self.words
        return others[0].left if others and "\t" in self.text[: len(first.text) + 1] else self.left


def rows_of(page: Page) -> list[Row]:
    words = [word for word in page.words if not word.slanting]
    rows = list(as_written(words, page))
    jumps = sum(goes_back_up(before, row) for before, row in zip(rows, rows[1:], strict=False))
    if jumps > 2 and jumps > UPWARD * len(rows):
        words.sort(key=lambda word: (-round(word.bottom / max(word.height, 1)), word.left))
        rows = list(as_written(words, page))
    return rows


def as_written(words: Iterable[Word], page: Page) -> Iterator[Row]:
    row: list[Word] = []
    for word in words:
        if row and not beside(row[-1], word):
            yield Row(tuple(row), page.number, page.width)
            row = []
        row.append(word)
    if row:
        yield Row(tuple(row), page.number, page.width)


def beside(before: Word, word: Word) -> bool:
    overlap = min(before.top, word.top) - max(before.bottom, word.bottom)
    height = min(before.height, word.height) or 1.0
    return overlap > SAME_ROW * height and word.left > before.right - height


def goes_back_up(before: Row, row: Row) -> bool:
    """Up again and not into the next column."""
    return row.bottom > before.top + row.height and row.left < before.right
