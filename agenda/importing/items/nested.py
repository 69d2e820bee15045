"""Topics that are entries of a list, with what was said of each nested under it: “- Social media / - Mara: Let us …”"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agenda.importing.blocks import Block
from agenda.importing.items.heads import head_at
from agenda.importing.items.section import Head, with_ends
from agenda.importing.items.titles import is_title, trimmed
from agenda.importing.sentences import sentence_end
from agenda.importing.wording.decisions import BEGINS_CLAUSE
from agenda.importing.wording.headings import ATTENDANCE, SPEAKER

NO_NOTES = re.compile(r"(?i)\b(?:agenda|actions?|decisions?|motions?|resolutions?|correspondence|links)\b")
LEAST = 5  # in a document; a reply nested under a remark or two makes no agenda


@dataclass(frozen=True, slots=True)
class Entry:
    at: int
    nests: bool  # deeper entries stand under it


def nested_topics(blocks: Sequence[Block], heads: Sequence[Head], end: int) -> list[Head]:
    """Entries of the first level, in sections where most of those have deeper ones under them."""
    found: list[Head] = []
    for head, last in with_ends(heads, end):
        if ATTENDANCE.match(f"{head.title}:"):
            continue
        entries = _first_level(blocks, head.body, last)
        topics = [entry.at for entry in entries if entry.nests and _is_topic(blocks[entry.at])]
        if 2 * len(topics) >= len(entries):
            found += [Head(at, at + 1, trimmed(blocks[at].body)) for at in topics]
    last_of = {head.title: head.at for head in found}  # an agenda above its minutes names each topic first
    found = [head for head in found if last_of[head.title] == head.at]
    return found if len(found) >= LEAST else []


def numbered_notes(blocks: Sequence[Block], heads: Sequence[Head], end: int) -> list[Head]:
    """“## Roads / 1. The cracks will be filled. Dates are set. / 2. …”: each note of several sentences has a number."""
    found: list[Head] = []
    for head, last in with_ends(heads, end):
        if ATTENDANCE.match(f"{head.title}:") or NO_NOTES.search(head.title):
            continue
        at = head.body
        counted: list[int] = []
        while at < last and _counts(blocks[at], len(counted) + 1):
            counted.append(at)
            at += 1
        told = sum(sentence_end(blocks[place].body) < len(blocks[place].body) for place in counted)
        clauses = any(BEGINS_CLAUSE.match(blocks[place].body) for place in counted)
        if len(counted) > 2 and 2 * told >= len(counted) and not clauses:
            found += [head_at(blocks, place) for place in counted]
    return found


def _counts(block: Block, number: int) -> bool:
    return block.mark is not None and block.mark.form == "number." and block.mark.numbers == (number,)


def _first_level(blocks: Sequence[Block], begin: int, end: int) -> list[Entry]:
    bullets = [at for at in range(begin, end) if _is_bullet(blocks[at])]
    if not bullets:
        return []
    level = min(blocks[at].indent for at in bullets)
    return [
        Entry(at, at + 1 < end and _is_bullet(blocks[at + 1]) and blocks[at + 1].indent > level)
        for at in bullets
        if blocks[at].indent == level
    ]


def _is_bullet(block: Block) -> bool:
    return block.mark is not None and block.mark.form == "bullet"


def _is_topic(block: Block) -> bool:
    return is_title(block.body) and not SPEAKER.match(block.body)
