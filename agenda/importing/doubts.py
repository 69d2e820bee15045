"""What a clerk should look at: marks of exempt or cut-off text, missing numbers, damaged letters."""

from collections.abc import Iterator, Sequence
from typing import TypeGuard

from agenda.importing.blocks import Block
from agenda.importing.items.section import Section
from agenda.importing.parsed import Problem
from agenda.importing.problems import problem
from agenda.importing.sentences import speaks_of
from agenda.importing.wording.notes import DAMAGED, EXEMPT, NOT_EXEMPT, TRUNCATED, TRUNCATED_STEMS

SHORT = 120  # letters of a line that marks what follows; a longer one only speaks of exemption


def doubts(kind: str, blocks: Sequence[Block], sections: Sequence[Section]) -> tuple[Problem, ...]:
    return (*_in_text(blocks), *_of_numbers(sections), *_of_page(kind, sections))


def _in_text(blocks: Sequence[Block]) -> Iterator[Problem]:
    damaged = False
    for at, block in enumerate(blocks):
        if speaks_of(block.text, TRUNCATED_STEMS) and TRUNCATED.search(block.text):
            yield problem("truncated", block.first)
        if len(block.text) < SHORT and EXEMPT.search(block.text) and not _open_after_all(blocks, at):
            yield problem("exempt", block.first)
        if not damaged and not block.text.isascii() and (found := DAMAGED.search(block.text)):
            damaged = True
            yield problem("damaged_letters", block.first, sample=found[0])


def _open_after_all(blocks: Sequence[Block], at: int) -> bool:
    """“EXEMPT ITEM / (Open access to minutes)”"""
    return any(NOT_EXEMPT.search(block.text) for block in blocks[at : at + 2])


def _of_numbers(sections: Sequence[Section]) -> Iterator[Problem]:
    """A number that is left out, or stands twice, among plain whole numbers; one that was taken early is there."""
    numbered = [(int(section.head.number), section) for section in sections if _is_whole(section.head.number)]
    every = {number for number, _ in numbered}
    last: int | None = None
    for number, section in numbered:
        if last is not None and number == last:
            yield problem("number_repeated", section.first, number=number)
        elif last is not None and number == last + 2 and last + 1 not in every:
            yield problem("number_missing", section.first, number=last + 1, last=last, next=number)
        last = number


def _is_whole(number: str | None) -> TypeGuard[str]:
    return number is not None and number.isdecimal()


def _of_page(kind: str, sections: Sequence[Section]) -> Iterator[Problem]:
    if kind == "agenda":
        yield problem("agenda_only")
    elif kind == "printed" and len(sections) == 1 and sections[0].head.number is None:
        yield problem("no_items", sections[0].first)
