"""Motions of which notice was given: “I will move at the next Meeting that …”, and below “The motion was agreed.”"""

from collections.abc import Sequence
from dataclasses import replace

from agenda.importing.blocks import Block
from agenda.importing.parsed import Outcome
from agenda.importing.resolutions.clauses import Decided, behind
from agenda.importing.resolutions.fates import FURTHEST, fate_of, told_ahead
from agenda.importing.resolutions.support import Support, read_support, support_below
from agenda.importing.sentences import sentences
from agenda.importing.wording.motions import NOTICE, NOTICE_MOVED, REPLY


def read_notice(blocks: Sequence[Block], at: int) -> Decided | None:
    """The motion in its mover's words, where a sentence further down says that it was put."""
    found = NOTICE.match(blocks[at].text)
    told = _put(blocks, at + 1) if found else None
    if found is None or told is None:
        return None
    support, outcome = told
    if outcome is None:
        return None  # a proposal; the sentences rule may still show it
    decided = behind([blocks[at].without(found.end()), *blocks[at + 1 : at + 2]], 0, support)
    stem = found[0].strip("“\"‘' ") or None  # "I will move at the next Meeting that": the mover's words lead the motion
    clauses = tuple(replace(clause, outcome=outcome, stem=stem) for clause in decided.clauses[:1])
    return Decided(clauses, at + 1, Support())


def _put_on_lines(blocks: Sequence[Block], at: int) -> tuple[Support, Outcome | None] | None:
    """“Proposed by A;” and “Seconded by B.” on lines of their own, and the fate before any reply."""
    support = read_support(blocks[at], Support())
    if support is None or support.mover is None:
        return None
    if below := support_below(blocks, at):
        return below[0], "agreed"
    at += 1
    if at < len(blocks) and (seconded := read_support(blocks[at], support)):
        support, at = seconded, at + 1
    ahead = blocks[at : at + FURTHEST]
    reply = next((place for place, block in enumerate(ahead) if REPLY.match(block.text)), len(ahead))
    return support, told_ahead(ahead[:reply], 0)[0]


def _put(blocks: Sequence[Block], at: int) -> tuple[Support, Outcome | None] | None:
    for place in range(at, len(blocks)):
        if NOTICE.match(blocks[place].text):
            return None
        if told := _put_on_lines(blocks, place):
            return told
        rest = list(sentences(blocks[place].body))
        for number, sentence in enumerate(rest, start=1):
            if found := NOTICE_MOVED.match(sentence):
                support = Support(found["mover"], found["seconder"] or found["second"])
                outcome = fate_of(sentence[found.end() :]) or told_ahead(blocks, place + 1, rest[number:])[0]
                return support, outcome
    return None
