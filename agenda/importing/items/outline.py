"""The numbered headings of a document with their parts, in order."""

from collections.abc import Sequence

from agenda.importing.blocks import Block
from agenda.importing.items.heads import head_at
from agenda.importing.items.nesting import Candidate
from agenda.importing.items.parts import sub_heads
from agenda.importing.items.section import Head, with_ends
from agenda.importing.items.title_ends import read_title
from agenda.importing.items.titles import is_title


def numbered_heads(blocks: Sequence[Block], chain: Sequence[Candidate]) -> list[Head]:
    """The main headings with their sub-headings, in order."""
    if _titles_stand_before(blocks, chain):
        return [_head_before(blocks, candidate.at) for candidate in chain]
    run_in = _text_runs_in(blocks, chain)
    main = [head_at(blocks, candidate.at, run_in) for candidate in chain]
    subs = [sub for head, end in with_ends(main, len(blocks)) for sub in sub_heads(blocks, head, end, run_in)]
    return sorted([*main, *subs], key=lambda head: head.at)


def _titles_stand_before(blocks: Sequence[Block], chain: Sequence[Candidate]) -> bool:
    """“APOLOGIES / LIC27/19 / Apologies were …”: the number stands under its title."""
    if not all(candidate.family[1] and candidate.at for candidate in chain):
        return False
    before = sum(is_title(blocks[candidate.at - 1].text) for candidate in chain)
    after = sum(is_title(blocks[candidate.at + 1].text) for candidate in chain if candidate.at + 1 < len(blocks))
    return before > 0.8 * len(chain) and after < 0.5 * len(chain)


def _head_before(blocks: Sequence[Block], at: int) -> Head:
    mark = blocks[at].mark
    return Head(at - 1, at + 1, read_title(blocks[at - 1].text).words, number=mark.printed if mark else None)


def _text_runs_in(blocks: Sequence[Block], chain: Sequence[Candidate]) -> bool:
    """Whether this writer sets a colon between heading and text: then "Planning: None" is no title of three words.

    "Budget 2019/20: Parking Income" with its text in paragraphs below does not tell of such a habit.
    """
    telling = [
        blocks[candidate.at].body
        for candidate, end in with_ends(chain, len(blocks))
        if end - candidate.at == 1 or not is_title(blocks[candidate.at].body)
    ]
    return sum(body.find(":", 0, 90) > 0 for body in telling) >= max(2, 0.4 * len(chain))
