"""Lists within the list of items: where their entries are paragraphs, each is a piece of business of its own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from agenda.importing.blocks import Block
from agenda.importing.items.heads import PARAGRAPH, head_at
from agenda.importing.items.section import Head, with_ends
from agenda.importing.wording.decisions import BEGINS_CLAUSE, OPENS_CLAUSES


def with_inner_entries(blocks: Sequence[Block], heads: Sequence[Head], end: int) -> list[Head]:
    """“6. Reports were made:” above a list that is set in: a web page counts that from 1 again, which is no number."""
    inner = (one for head, last in with_ends(heads, end) for one in _entries_under(blocks, head.at, last))
    return sorted([*heads, *inner], key=lambda head: head.at)


def _entries_under(blocks: Sequence[Block], above: int, end: int) -> Iterator[Head]:
    found = _counted(blocks, above, range(above + 1, end))
    paragraphs = sum(len(blocks[at].body) > PARAGRAPH for at in found)
    if len(found) < 2 or paragraphs < len(found) / 2 or OPENS_CLAUSES.search(blocks[above].text):
        return
    for at, last in zip(found, [*found[1:], end], strict=True):
        yield replace(head_at(blocks, at, run_in=True), number=None)
        yield from _entries_under(blocks, at, last)


def _counted(blocks: Sequence[Block], above: int, places: Iterable[int]) -> list[int]:
    """1, 2, 3 … as far in as the first of them; before it stand entries alone, and not “RESOLVED:”."""
    found: list[int] = []
    for at in places:
        block, mark = blocks[at], blocks[at].mark
        if block.style != "list" or mark is None or block.indent <= blocks[above].indent:
            if not found:
                break
            continue
        if BEGINS_CLAUSE.match(block.body):
            break
        beside = not found or block.indent == blocks[found[0]].indent
        if beside and mark.form == "number." and mark.numbers == (len(found) + 1,):
            found.append(at)
    return found
