"""Headings without a number: set apart by markdown, bold, capitals, a colon, or by standing alone above their text."""

from collections.abc import Sequence

from agenda.importing.blocks import Block
from agenda.importing.items.looks import (
    Rule,
    alone,
    before_colon,
    before_stop,
    bold_line,
    capitals,
    coded,
    known_words,
    labelled,
    listed,
    markdown_heading,
    numbered_part,
    set_apart,
    topic,
)
from agenda.importing.items.section import Head
from agenda.importing.wording.headings import ATTENDANCE, KNOWN


def sets_headings_in_bold(blocks: Sequence[Block], numbers: Sequence[int]) -> bool:
    """Bold headings without numbers, and numbers that begin anew under them: those are paragraphs or parts."""
    bold = [head for at in range(len(blocks)) if (head := bold_line(blocks, at)) and not head.number]
    return len(bold) > 3 and numbers.count(1) > 2


def sets_headings_in_capitals(blocks: Sequence[Block]) -> bool:
    """Numbers are then those of the paragraphs below: “PLANNING / 7. Mill House …”"""
    found = 0
    for at, block in enumerate(blocks):
        beside = blocks[max(0, at - 1) : at + 2]
        numbered = any(other.mark and other.mark.numbers and not other.body for other in beside)
        if not numbered and block.style[:1] != "h" and (head := capitals(blocks, at)) and not _is_attendance(head):
            found += bool(KNOWN.fullmatch(head.title))
    return found >= 3


TOPICS_LEAST = 4
SURE: tuple[Rule, ...] = (markdown_heading, coded, numbered_part, capitals, known_words)


def sure_heads(blocks: Sequence[Block]) -> list[Head]:
    return Found(blocks).by(*SURE)


def heads(blocks: Sequence[Block]) -> list[Head]:
    """The headings of a document that numbers none: what its writer used most, with all that is surer."""
    found = Found(blocks)
    if len(topics := found.by(labelled)) >= TOPICS_LEAST:
        return topics
    if len(found.by(markdown_heading)) >= 3:
        return found.by(markdown_heading, bold_line, *((set_apart,) if _are_topics(found.by(set_apart)) else ()))
    rules = SURE
    if _are_topics(found.by(set_apart)):
        rules = (*rules, set_apart)
    if len(found.by(bold_line)) >= 2:
        rules = (*rules, bold_line)
    sure = found.by(*rules)
    if sum(blocks[head.at].text[: head.cut].rstrip()[-1:] == "." for head in sure if not head.number) >= 3:
        rules = (*rules, before_stop)
    elif sum(head.body == head.at or blocks[head.at].text[-1] == ":" for head in sure) >= 3:
        rules = (*rules, before_colon)
        if len(found.by(topic)) >= 2:
            rules = (*rules, topic)
    elif len(sure) < 3 or sum(head.body > head.at for head in sure) > len(sure) / 2:
        rules = (*rules, alone)
    if sum(bool(capitals(blocks, head.at)) for head in found.by(*rules)) >= 3:
        rules = (*rules, listed)
    return found.by(*rules)


def _are_topics(leads: Sequence[Head]) -> bool:
    """Not the names of speakers, each of which stands before many a paragraph, nor “Action:”, “Decision:”."""
    titles = {head.title for head in leads}
    return (
        len(leads) >= TOPICS_LEAST
        and len(titles) == len(leads)
        and sum(" " in title for title in titles) > len(leads) / 2
    )


def apart(heads: Sequence[Head]) -> list[Head]:
    """Without those that lie inside the heading above them, which took several lines."""
    kept: list[Head] = []
    for head in heads:
        if not kept or head.at >= max(kept[-1].body, kept[-1].at + 1):
            kept.append(head)
    return kept


class Found:
    """What each rule finds in a document; each reads it once, however often it is asked."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.told: dict[Rule, list[Head | None]] = {}

    def by(self, *rules: Rule) -> list[Head]:
        """The first rule that knows a heading tells what it is."""
        every = (next(filter(None, heads), None) for heads in zip(*map(self._by_one, rules), strict=True))
        return apart([head for head in every if head and not _is_attendance(head)])

    def _by_one(self, rule: Rule) -> list[Head | None]:
        if rule not in self.told:
            self.told[rule] = [rule(self.blocks, at) for at in range(len(self.blocks))]
        return self.told[rule]


def _is_attendance(head: Head) -> bool:
    """“APOLOGIES Mr White” tells who was missing; “Apologies” alone is a piece of business."""
    if KNOWN.fullmatch(head.title) and (head.body > head.at or " " in head.title):
        return False
    if head.title.isupper() and KNOWN.fullmatch(head.title) and head.cut > len(head.title):
        return False  # "APOLOGIES: Mr Mawson." among headings in capitals
    return bool(ATTENDANCE.match(head.title + ":"))
