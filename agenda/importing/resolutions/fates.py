"""What became of a motion: it is looked for ahead, before anything counts as agreed."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from agenda.importing.blocks import Block
from agenda.importing.parsed import Outcome
from agenda.importing.sentences import sentences
from agenda.importing.wording.fates import (
    ABOUT_MOTION,
    FATE_LINE,
    FATES,
    NUMBERS,
    PROPOSES,
    PUT_ABOVE,
    VOTE,
    VOTES_AGAINST,
    VOTES_FOR,
)

FURTHEST = 40  # paragraphs: names of a recorded vote stand between
SENTENCES = 120  # of them, where a page is one paragraph


def fate_of(words: str) -> Outcome | None:
    """The first row of the table that fits: "was not carried" stands before "carried"."""
    return next((outcome for outcome, pattern in FATES if pattern.search(words)), None) or _counted(words)


def tells_fate(words: str) -> bool:
    """Whether a sentence says nothing but a fate, or how the votes were counted."""
    counts = VOTES_FOR.match(words) or VOTES_AGAINST.match(words)
    return bool(FATE_LINE.match(words) or (counts and _counted(words)))


def _counted(words: str) -> Outcome | None:
    """“Six in favour, one against”: more for than against."""
    votes, against = VOTES_FOR.search(words), VOTES_AGAINST.search(words)
    if votes is None or against is None:
        return None
    return "agreed" if _number(votes["count"]) > _number(against["count"]) else "lost"


def _number(count: str) -> int:
    return int(count) if count.isdigit() else NUMBERS.index(count.lower()) + 1


def told_ahead(blocks: Sequence[Block], at: int, rest: Sequence[str] = ()) -> tuple[Outcome | None, str | None]:
    """The fate told in the rest of the paragraph or in the next ones, up to the next motion; and the vote."""
    vote = None
    for words in islice(_ahead(blocks, at, rest), SENTENCES):
        if PROPOSES.search(words) and not PUT_ABOVE.match(words):
            break
        vote = vote or vote_in(words)
        if (tells_fate(words) or ABOUT_MOTION.search(words)) and (outcome := fate_of(words)):
            return outcome, vote
    return None, None


def vote_in(words: str) -> str | None:
    found = VOTE.search(words)
    return found[0].strip(" ()") if found else None


def _ahead(blocks: Sequence[Block], at: int, rest: Sequence[str]) -> Iterator[str]:
    yield from rest
    for place in range(at, min(len(blocks), at + FURTHEST)):
        yield from sentences(blocks[place].body)


def outcome_of(clause: str) -> Outcome:
    """What a clause that was agreed did: agreed, unless all it did was note, defer, refer or delegate."""
    for outcome, pattern in CLAUSE_OUTCOMES:
        if pattern.search(clause):
            return outcome
    return "agreed"


CLAUSE_OUTCOMES: tuple[tuple[Outcome, re.Pattern[str]], ...] = (
    ("noted", re.compile(r"(?i)^\W*(?:(?:that|t h a t) .{0,200}\bbe (?:received and )?noted\W*$|(?:to )?note[ds]?\b)")),
    ("deferred", re.compile(r"(?i)\b(?:be|is|was) deferred\b|^\W*(?:to )?defer(?:red)?\b")),
    ("referred", re.compile(r"(?i)\bbe referred (?:back )?to\b|^\W*(?:to )?refer(?:red)? .{0,80}\bto\b")),
    (
        "delegated",
        re.compile(r"(?i)\bbe delegated\b|\bdelegated (?:authority|powers?) be\b|^\W*(?:to )?delegate[ds]?\b"),
    ),
)
