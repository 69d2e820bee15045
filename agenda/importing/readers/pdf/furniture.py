"""What stands on a page and is not the text: running heads and feet, page numbers, line numbers, watermarks."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace

from agenda.importing.readers.pdf.letters import Page, Word
from agenda.importing.readers.pdf.rows import Row

EDGE = 3  # rows at the top and at the bottom of a page that can be its head or foot
MARGIN = 0.12  # of the page's height: a lone number further in is text
PAGE_NUMBER = re.compile(r"(?i)\W{0,3}(?:(?:page|tudalen|p\.?)\s*)?\d{1,4}(?:\s*(?:of|o|/)\s*\d{1,4})?\W{0,3}")
DIGITS = re.compile(r"\d+")
LINES = 8  # numbers one below the other that go on counting are the numbers of lines


@dataclass(slots=True)
class Furniture:
    """Rows to set aside, with why, and what runs across the pages."""

    rows: dict[int, str] = field(default_factory=dict)  # id of a row → why
    margins: dict[int, list[str]] = field(default_factory=dict)  # page → its line numbers
    watermarks: dict[int, list[str]] = field(default_factory=dict)  # page → words


def furniture_of(pages: list[Page], rows: dict[int, list[Row]]) -> Furniture:
    found = Furniture()
    for page in pages:
        slanting = [word.text for word in page.words if word.slanting]
        if slanting:
            found.watermarks[page.number] = slanting
    mark_page_numbers(pages, rows, found)
    mark_running_heads(rows, found)
    return found


def mark_page_numbers(pages: list[Page], rows: dict[int, list[Row]], found: Furniture) -> None:
    for page in pages:
        for row in edges(rows[page.number]):
            in_margin = row.bottom > (1 - MARGIN) * page.height or row.top < MARGIN * page.height
            if in_margin and PAGE_NUMBER.fullmatch(row.text):
                found.rows[id(row)] = "page number"


def mark_running_heads(rows: dict[int, list[Row]], found: Furniture) -> None:
    """The same words, whatever their numbers, at the same height on most pages; the first head stays in the text.

    A council's name often stands in the running head alone, and the first page shows it where a title would stand.
    """
    places: defaultdict[tuple[str, int], list[Row]] = defaultdict(list)
    for on_page in rows.values():
        for row in edges(on_page):
            if id(row) not in found.rows:
                places[DIGITS.sub("0", row.text.casefold()), round(row.bottom / 4)].append(row)
    for (_, _), same in places.items():
        pages = {row.page for row in same}
        if len(pages) < max(2, len(rows) / 3):
            continue
        first = same[0]
        stays = first.page == min(rows) and first in rows[first.page][:EDGE]
        for row in same[1:] if stays else same:
            found.rows[id(row)] = "running head" if row in rows[row.page][:EDGE] else "running foot"


def edges(rows: list[Row]) -> list[Row]:
    """The top and bottom rows by their place: a file may hold its foot first."""
    by_height = sorted(rows, key=lambda row: -row.bottom)
    return by_height[:EDGE] + by_height[max(EDGE, len(by_height) - EDGE) :]


def without_line_numbers(page: Page) -> tuple[Page, list[str]]:
    """The page, and the numbers of lines that stood down its left edge: 1, 2, 3 … or 5, 10, 15 …"""
    first = [word for at, word in enumerate(page.words) if word.breaks or at == 0]
    numbers = in_one_column([word for word in first if word.text.isdecimal()])
    if not counts_on([int(word.text) for word in numbers]):
        return page, []
    others = [word for word in page.words if word not in numbers]
    if not others or min(word.left for word in others) < max(word.right for word in numbers):
        return page, []
    return replace(page, words=tuple(others)), [word.text for word in numbers]


def in_one_column(numbers: list[Word]) -> list[Word]:
    """Those that end at the place where most of them end."""
    if not numbers:
        return []
    edge, _ = Counter(round(word.right) for word in numbers).most_common(1)[0]
    return [word for word in numbers if abs(word.right - edge) < 2]


def counts_on(numbers: list[int]) -> bool:
    steps = {after - before for before, after in zip(numbers, numbers[1:], strict=False)}
    return len(numbers) >= LINES and len(steps) == 1 and min(steps) > 0
