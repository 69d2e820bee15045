"""A heading and what stands under it, before anything is read out of it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from agenda.importing.blocks import Block
from agenda.importing.parsed import Ignored
from agenda.importing.wording.pages import AGENDA_NUMBER


@dataclass(frozen=True, slots=True)
class Head:
    """Where an item begins: its heading may take several paragraphs, or only the first words of one."""

    at: int  # the first block of the heading
    body: int  # the first block under it; the heading's own last block where text runs on behind the heading
    title: str
    cut: int = 0  # letters of that block that belong to the heading
    number: str | None = None

    def moved(self, by: int) -> "Head":
        return replace(self, at=self.at + by, body=self.body + by)


class Placed(Protocol):
    """A heading, or what may become one."""

    @property
    def at(self) -> int: ...


P = TypeVar("P", bound=Placed)


def with_ends(heads: Sequence[P], end: int) -> Iterator[tuple[P, int]]:
    """Each heading and the block before which it ends: the next heading's first, or for the last one `end`."""
    return zip(heads, [*(head.at for head in heads[1:]), end][: len(heads)], strict=True)


def places_of(heads: Iterable[Head]) -> set[int]:
    """The blocks that headings take up."""
    return {at for head in heads for at in range(head.at, max(head.body, head.at + 1))}


@dataclass(frozen=True, slots=True)
class Section:
    head: Head
    first: int
    last: int
    body: tuple[Block, ...]
    agenda_number: str | None
    ignored: tuple[Ignored, ...]  # words of the heading that are neither number nor title


def sections(blocks: Sequence[Block], heads: Sequence[Head], end: int) -> list[Section]:
    """The blocks from the first head to `end`, each under the head before it."""
    return [_section(blocks, head, after) for head, after in with_ends(heads, end)]


def _section(blocks: Sequence[Block], head: Head, end: int) -> Section:
    body = list(blocks[head.body : end])
    heading = " ".join(block.text for block in blocks[head.at : head.body])
    if head.cut and body:
        heading = f"{heading} {body[0].text[: head.cut]}"
        body[0] = body[0].without(head.cut)
    if body and not body[0].text:
        body.pop(0)
    agenda_number = None
    if body and (found := AGENDA_NUMBER.fullmatch(body[0].text)):
        agenda_number, heading = found[1], f"{heading} {body.pop(0).text}"
    first, last = blocks[head.at].first, blocks[end - 1].last
    left = _left_over(heading, head)
    ignored = (Ignored((first, first), left, "heading"),) if left else ()
    return Section(head, first, last, tuple(body), agenda_number, ignored)


def _left_over(heading: str, head: Head) -> str:
    """“(Item 2)”, “pdf icon PDF 12 KB”, the “Item” of “Item 3:”"""
    for known in (head.title, head.number or ""):
        heading = heading.replace(known, " ", 1)
    return " ".join(heading.split()) if re.search(r"\w", heading) else ""
