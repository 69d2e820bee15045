"""Paragraphs, as office files and web pages hold them, laid out as lines: a blank line after each, as in text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from agenda.importing.lines import HEADINGS, LONGEST, Line, cut_overlong
from agenda.importing.parsed import Ignored, Problem
from agenda.importing.problems import problem
from agenda.importing.readers.decoding import clean
from agenda.importing.readers.reading import Format, Reading, Unreadable

MOST_LETTERS = 5 * 1024 * 1024
NO_TEXT = (
    "The file holds no text. If it holds pictures of pages, scan them again with text recognition switched on, "
    "or type the minutes into a text file."
)
TOO_MUCH_TEXT = "The file holds over 5 MB of text. Import it in parts, a meeting at a time."
SHORT = 12  # letters of a cell that can be the number of a row: "7.", "PLA146/14"
# The number of an item in the first column of minutes that are laid out as a table: "7.", "12/24", "(a)", "PLA146/14"
ROW_NUMBER = re.compile(r"\(?(?:[A-Z]{1,5}[ /.-]?)?\d{1,4}(?:[./]\d{1,4}){0,3}[a-z]?[.):]?|\(?[A-Za-z]{1,4}[.)]")
# An underlined heading is set apart as a bold one is.
SETS_APART = re.compile(r"(?i)font-weight\s*:\s*(?:bold|[6-9]00)|text-decoration[\w-]*\s*:\s*underline")
INDENT = "    "
Cells = list[list["Paragraph"]]


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str  # may hold line breaks
    style: str = ""
    label: str = ""
    page: int | None = None
    ignored: str = ""
    depth: int = 0  # of the lists around the one whose entry this is
    lead: str = ""  # its first words, where they alone are bold

    @property
    def shown(self) -> str:
        """The text as a person sees it: behind its automatic number, set in as far as its list."""
        return f"{INDENT * self.depth}{self.label}\t{self.text.lstrip()}".rstrip() if self.label else self.text


@dataclass(slots=True)
class Look:
    """How the letters of a paragraph look, told piece by piece."""

    weights: list[bool] = field(default_factory=list)  # bold or not
    page: int | None = None  # where the first letter stands
    begun: list[str] = field(default_factory=list)  # what was bold before anything that was not

    def add(self, text: str, *, bold: bool, page: int | None = None) -> None:
        if any(map(str.isalnum, text)):  # a colon behind a bold word takes nothing from it
            self.weights.append(bold)
        if all(self.weights):
            self.begun.append(text)
        if text.strip():
            self.page = self.page or page

    @property
    def lead(self) -> str:
        return "" if all(self.weights) else "".join(self.begun).strip()

    def style(self, heading: str, label: str) -> str:
        bold = bool(self.weights) and all(self.weights)
        return heading or ("bold" if bold else "list" if label else "")


def reading_of(kind: Format, paragraphs: Iterable[Paragraph], problems: Iterable[Problem] = ()) -> Reading:
    """The paragraphs as numbered lines, clean at the door; those that belong to no record are set aside with why."""
    lines: list[Line] = []
    ignored: list[Ignored] = []
    unsafe = letters = 0
    for paragraph in paragraphs:
        text, removed = clean(paragraph.shown.strip("\n"))
        unsafe, letters = unsafe + removed, letters + len(text)
        if letters > MOST_LETTERS:
            raise Unreadable("too_large", TOO_MUCH_TEXT)
        if not text.strip():
            continue
        if lines and not (paragraph.style == lines[-1].style == "table"):
            lines.append(Line(len(lines) + 1, "", lines[-1].page))
        first = len(lines) + 1
        label, lead = paragraph.label, paragraph.lead
        style = "aside" if paragraph.ignored else paragraph.style
        for line in text.split("\n") if len(text) <= LONGEST else cut(text):
            lines.append(Line(len(lines) + 1, line.rstrip(), paragraph.page, style, label, lead))
            label = lead = ""
        if paragraph.ignored:
            ignored.append(Ignored((first, len(lines)), text, paragraph.ignored))
    if all(line.blank or line.style == "aside" for line in lines):
        raise Unreadable("no_text", NO_TEXT)
    doubts = [problem("unsafe_characters", count=unsafe)] if unsafe else []
    return Reading(kind, tuple(lines), tuple(ignored), (*problems, *doubts))


def cut(text: str) -> list[str]:
    return [line.text for line in cut_overlong([Line(0, line) for line in text.split("\n")])]


def left_out_problems(left_out: Counter[str]) -> Iterator[Problem]:
    """What an office file holds and a reader of it does not see, told with its number."""
    for what in ("deletions", "hidden", "comments", "embedded", "headers"):
        if left_out[what]:
            yield problem(f"{what}_left_out", count=left_out[what])


def running_heads(parts: Iterable[tuple[str, Iterable[Paragraph]]], left_out: Counter[str]) -> Iterator[Paragraph]:
    """Page headers and footers, once each: kept aside, because they belong to no item."""
    seen: set[str] = set()
    for kind, paragraphs in parts:
        for one in paragraphs:
            if one.text.strip() and one.text not in seen:
                seen.add(one.text)
                yield Paragraph(one.text, ignored=f"page {kind}")
    left_out["headers"] = len(seen)


def row(cells: Cells) -> Iterator[Paragraph]:
    """One row of a table, read across.

    Short cells give one line. A cell of several paragraphs, as in minutes that are laid out as one table, keeps them
    apart, behind the number that stands in the cell before it.
    """
    aside = [one for cell in cells for one in cell if one.ignored]
    cells = [kept for cell in cells if (kept := [one for one in cell if one.shown.strip() and not one.ignored])]
    if all(len(cell) == 1 for cell in cells):
        if cells:
            yield across([cell[0] for cell in cells])
    else:
        yield from apart(cells)
    yield from aside


def apart(cells: Cells) -> Iterator[Paragraph]:
    before: list[Paragraph] = []
    for cell in cells:
        if len(cell) == 1 and len(cell[0].shown) <= SHORT:
            before += cell
            continue
        yield across([*before, cell[0]])
        yield from cell[1:]
        before = []
    yield from before


def across(cells: list[Paragraph]) -> Paragraph:
    """The paragraphs that stand side by side, as one line: "Mrs Dale | Against", but "7.\tPlanning" behind a number."""
    if len(cells) == 1:
        return cells[0]
    first, *others = cells
    numbered = ROW_NUMBER.fullmatch(first.shown.strip())
    text = first.text + ("\t" if numbered else " | ") + " | ".join(cell.shown for cell in others)
    styles = {cell.style for cell in cells}
    if len(styles) > 1 or not styles <= HEADINGS:
        styles = {others[0].style} if numbered and len(others) == 1 else {"table"}
    return replace(first, text=text, style=styles.pop())
