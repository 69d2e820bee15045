"""A paragraph as a heading: its number and its title."""

import re
from collections.abc import Sequence
from dataclasses import replace

from agenda.importing.blocks import Block
from agenda.importing.items.section import Head
from agenda.importing.items.title_ends import before_only_dash, read_title
from agenda.importing.items.titles import DASHES, LONGEST, Title, goes_on, is_title, trimmed
from agenda.importing.marks import Mark
from agenda.importing.sentences import sentence_end
from agenda.importing.wording.decisions import BEGINS_CLAUSE, PROSE
from agenda.importing.wording.headings import KNOWN, NOT_A_TITLE

PART_FORMS = ("(letter)", "letter)", "letter.", "LETTER.", "(roman)", "roman)", "roman.")
MOST_LINES = 4  # of a heading that breaks off
PARAGRAPH = 60  # letters; shorter ones are names, amounts, cells


def head_at(blocks: Sequence[Block], at: int, run_in: bool = False) -> Head:
    block = blocks[at]
    number = block.mark.printed if block.mark else None
    lead = len(block.text) - len(block.body)
    number_at, alone = at, not block.body and at + 1 < len(blocks)
    if alone and (part := blocks[at + 1].mark) and part.form == "decimal" and _counts_for(block, part):
        return replace(head_at(blocks, at + 1, run_in), at=at)  # "5." above "5.1 Chairman’s report" is no item itself
    if alone:
        at, lead = at + 1, 0
    words = blocks[at].text[lead:]
    set_apart = bold_lead(blocks[at], words)
    title = _all_bold(blocks[at], words) or set_apart or read_title(words, run_in)
    form = block.mark.form if block.mark else ""
    over_text = form == "decimal" and len(title.words) < len(words) - 1  # alone on its line it may be whole
    if not set_apart and (form in PART_FORMS or over_text):
        title = before_only_dash(words, title)
    if 0 < title.cut < len(words) and _dash_inside(blocks, at, words, title):
        return Head(number_at, at + 1, trimmed(words), number=number)
    if not 0 < title.cut < len(words) and (whole := _over_lines(blocks, at, lead)):
        return Head(number_at, at + whole.cut, whole.words, number=number)
    if alone and not set_apart and is_title(words):
        return Head(number_at, at + 1, trimmed(words), number=number)
    if title.cut >= len(words):
        decides = PROSE.search(words) is not None  # "After a long talk it was agreed that the path be closed"
        return Head(number_at, at if decides else at + 1, title.words, number=number)
    return Head(number_at, at, title.words, lead + title.cut if title.words else 0, number)


def _counts_for(block: Block, part: Mark) -> bool:
    return block.mark is not None and part.numbers[:1] == block.mark.numbers


def _all_bold(block: Block, words: str) -> Title | None:
    """“**3. Further reports - for information only, and date of next meeting:**”: it ends where its bold ends."""
    is_heading = (
        block.style == "bold" and words.endswith(":") and len(words) < LONGEST and sentence_end(words) == len(words)
    )
    return Title(trimmed(words), len(words), True) if is_heading else None


def _dash_inside(blocks: Sequence[Block], at: int, words: str, title: Title) -> bool:
    """“Speeding – gates for the village” above its own paragraph is all one heading."""
    above_text = above_paragraph(blocks, at) and not blocks[at + 1].mark
    whole = is_title(words) and (words.count(" ", title.cut) > 2 or not KNOWN.fullmatch(title.words))
    return above_text and whole and words[: title.cut].rstrip()[-1:] in DASHES


def above_paragraph(blocks: Sequence[Block], at: int) -> bool:
    return at + 1 < len(blocks) and bool(blocks[at + 1].gap) and len(blocks[at + 1].text) > PARAGRAPH


BEHIND_LEAD = re.compile(r"[\s.:;,–—-]*")


def bold_lead(block: Block, words: str) -> Title | None:
    """“**Play equipment** The swings …”: a heading ends where its bold ends, without any colon."""
    lead = block.lead
    if len(trimmed(lead)) < 4 or len(lead) > LONGEST or not words.startswith(lead) or BEGINS_CLAUSE.match(lead):
        return None
    if NOT_A_TITLE.match(lead) or not (lead[0].isupper() or lead[0] in "“‘\"'"):
        return None
    behind = BEHIND_LEAD.match(words, len(lead))
    return Title(trimmed(lead), behind.end() if behind else len(lead), True)


def _over_lines(blocks: Sequence[Block], at: int, lead: int) -> Title | None:
    """A heading that breaks off in the middle and goes on below; its cut counts paragraphs."""
    words = blocks[at].text[lead:]
    for below in range(at + 1, min(at + MOST_LINES, len(blocks))):
        after = blocks[below]
        if not goes_on(words, after.text) or (after.mark and after.mark.numbers):
            return Title(trimmed(words), below - at, True) if below - at > 1 else None
        words = f"{words} {after.text}"
    return None


def whole_head(blocks: Sequence[Block], at: int) -> Head:
    title = read_title(blocks[at].text)
    return Head(at, at + 1, title.words or blocks[at].text)


def part_head(block: Block, at: int, title: Title) -> Head:
    return Head(at, at + 1, title.words) if title.cut >= len(block.text) else Head(at, at, title.words, title.cut)


def whole_text(blocks: Sequence[Block], begin: int, end: int) -> list[Head]:
    """Minutes without headings are one item, so that what they decided has a home."""
    return [Head(begin, begin, read_title(blocks[begin].text).words)] if begin < end else []
