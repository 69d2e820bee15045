"""Every step, in the order that they need."""

from collections.abc import Callable, Iterable, Iterator

from agenda.importing.lines import Line, cut_overlong
from agenda.importing.readers.parting.numbers import part_glued_items, part_glued_numbers, part_missing_numbers
from agenda.importing.readers.parting.parts import (
    part_glued_brackets,
    part_glued_chapters,
    part_glued_forum,
    part_glued_letters,
    part_glued_parts,
    part_glued_romans,
    part_roman_behind_capitals,
)
from agenda.importing.readers.parting.saved import part_bullets, part_cells, part_labels, part_page_numbers


def parted(lines: Iterable[Line]) -> tuple[tuple[Line, ...], dict[int, int]]:
    """Every step in written order, then new numbers; and the first new number of each old one."""
    for step in STEPS:
        lines = step(list(lines))
    numbered: list[Line] = []
    now: dict[int, int] = {}
    for number, line in enumerate(lines, start=1):
        now.setdefault(line.number, number)
        numbered.append(
            line if line.number == number else Line(number, line.text, line.page, line.style, line.label, line.lead)
        )  # replace() takes three times as long, and a long text has hundreds of thousands of lines
    return tuple(numbered), now


STEPS: tuple[Callable[[list[Line]], Iterator[Line]], ...] = (
    cut_overlong,
    part_cells,
    part_labels,
    part_page_numbers,
    part_glued_numbers,
    part_missing_numbers,
    part_glued_items,
    part_glued_forum,
    part_glued_chapters,
    part_glued_parts,
    part_glued_letters,
    part_roman_behind_capitals,
    part_glued_brackets,
    part_glued_romans,
    part_bullets,
)
