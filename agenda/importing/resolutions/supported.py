"""A sentence that mover and seconder stand behind: in the next sentence, or on lines below it."""

import re
from collections.abc import Sequence

from agenda.importing.blocks import Block
from agenda.importing.parsed import ParsedResolution
from agenda.importing.resolutions.clauses import clause_of, with_outcomes
from agenda.importing.resolutions.fates import fate_of, tells_fate, vote_in
from agenda.importing.resolutions.lists import Entry
from agenda.importing.resolutions.support import support_alone, support_below
from agenda.importing.run_on import text_begins
from agenda.importing.wording.decisions import PROSE
from agenda.importing.wording.fates import TOLD_AGREED
from agenda.importing.wording.support import BEFORE_SUPPORT, BODY_AGREED

SUM = re.compile(r"[£€$]\s?\d")
DOES = re.compile(r"\b(?:be|is|are|was|were|to|will|would|should|shall)\b")


def supported_behind(block: Block, text: str, rest: Sequence[str]) -> ParsedResolution | None:
    """“The minutes were approved. Proposed Cllr A, seconded Cllr B, all agreed.”"""
    if not rest or text[0].islower() or support_alone(text):
        return None
    names = support_alone(rest[0]) or support_alone(" ".join(rest[:2]))  # "Proposer: Cllr A. 2nd: Cllr B."
    if names is None:
        return None
    told_next = fate_of(rest[1]) if len(rest) > 1 and tells_fate(rest[1]) else None
    outcome, vote = fate_of(rest[0]) or told_next or fate_of(text), vote_in(rest[0])
    if decided := BODY_AGREED.search(text):
        text = text[decided.end() :]  # "Council agreed to buy lamps. Proposed Mr Reed, seconded Mrs Moss."
    elif begins := text_begins(text):
        text = text[begins:]  # "Minutes of 6 June The minutes were approved. Proposed …"
    lines = (block.first, block.last)
    return ParsedResolution(text, lines, outcome=outcome, mover=names[0], seconder=names[1], vote=vote)


def supported_below(blocks: Sequence[Block], at: int, text: str) -> tuple[ParsedResolution, int] | None:
    """“Members agreed to adopt the plan.” above “Proposed by A”, “Seconded by B”, “And agreed”; and where it ends."""
    below = support_below(blocks, at + 1, told=bool(TOLD_AGREED.search(text)))
    if below is None or text[0].islower():
        return None  # "were approved", broken off from the line above
    if len(SUM.findall(text)) > 1 and not DOES.search(text):
        return None  # what is in the bank, or the bills
    support, end = below
    found = BEFORE_SUPPORT.search(text)
    on_one_line = end == at + 2  # "Prop. Mrs Reed, 2nd Mr Abbs, all in favour"
    if not (found or (on_one_line and not PROSE.search(text))):
        return None
    entry = Entry(found["text"] if found else text, (blocks[at].first, blocks[at].last))
    clauses = with_outcomes([clause_of(entry, None, support)])
    return (clauses[0], end) if clauses else None
