"""Headings without a number: set apart by markdown, bold, capitals, a colon, or by standing alone above their text."""

import re
from collections.abc import Callable, Sequence

from agenda.importing.blocks import Block
from agenda.importing.items.heads import head_at, part_head
from agenda.importing.items.section import Head
from agenda.importing.items.titles import DASHES, TRIM, is_title, read_title, trimmed
from agenda.importing.marks import Mark
from agenda.importing.wording.decisions import BEGINS_CLAUSE, FATE_LINE
from agenda.importing.wording.headings import ABBREVIATION, ATTENDANCE, KNOWN, SAYS_SO
from agenda.importing.wording.pages import AGENDA_NUMBER

COLON = re.compile(r"[:;]")
BOLD_LINE = 45  # letters; a shorter bold line is no line that was full
REACH = 30  # paragraphs within which the part before stands
LONGEST_TOPIC = 50  # letters
COLUMNS = re.compile(r"\s{3,}")
Rule = Callable[[Sequence[Block], int], Head | None]


def markdown_heading(blocks: Sequence[Block], at: int) -> Head | None:
    block = blocks[at]
    if block.style[:1] != "h" or not block.text:
        return None
    return head_at(blocks, at) if block.mark and block.mark.numbers and block.body else _heading(blocks, at)


def _heading(blocks: Sequence[Block], at: int) -> Head:
    return Head(at, at + 1, blocks[at].text.rstrip(" :."))


def bold_line(blocks: Sequence[Block], at: int) -> Head | None:
    """A bold line above a paragraph or an item; among other short lines it is a cell of a table."""
    block = blocks[at]
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    if block.style != "bold" or after is None or not (is_title(block.body) or _ends_with_dot(block)):
        return None
    if block.mark and block.mark.numbers and block.body:
        return head_at(blocks, at)
    if _goes_on_in_bold(block, after):
        return Head(at, at + 2, trimmed(f"{block.text} {after.text}"))
    above_text = len(after.text) > 60 or after.text.endswith((".", ":")) or after.mark is not None
    above_text = above_text or bool(AGENDA_NUMBER.fullmatch(after.text))
    return _heading(blocks, at) if above_text else None


def _goes_on_in_bold(block: Block, after: Block) -> bool:
    """“**Minutes of the Parks, Lamps and Highways**” above “**Committee held on 4 March.**”"""
    full = len(block.text) > BOLD_LINE and block.text[-1].isalpha()
    return (
        full
        and after.style == "bold"
        and not after.mark
        and is_title(after.text.rstrip("."))
        and not KNOWN.match(after.text)
    )


def _ends_with_dot(block: Block) -> bool:
    """“**Minutes of the meeting of 20 March.**”"""
    return len(block.text) < 70 and is_title(block.body.rstrip("."))


def coded(blocks: Sequence[Block], at: int) -> Head | None:
    """“CM-1   Ordinary Council Meeting - 18 September”"""
    mark = blocks[at].mark
    return head_at(blocks, at) if mark and mark.form == "code" and is_title(blocks[at].body) else None


def capitals(blocks: Sequence[Block], at: int) -> Head | None:
    """“FINANCE”, “FINANCE. A cheque was signed …”"""
    block = blocks[at]
    if block.mark or not block.text[:3].isupper():
        return None
    title = read_title(block.text)
    if not title.surely or not title.words.isupper():
        return None
    sender = " " not in title.words and block.text[title.cut - 2 : title.cut].strip() in DASHES
    return None if sender and not KNOWN.fullmatch(title.words) else part_head(block, at, title)  # "MALC - Dates of …"


def numbered_part(blocks: Sequence[Block], at: int) -> Head | None:
    """“5.1 Chairman’s Report. …” where the main numbers are lost."""
    mark = blocks[at].mark
    if not mark or mark.form != "decimal" or BEGINS_CLAUSE.match(blocks[at].body):
        return None
    counts_on = any(_next_part(blocks[above].mark, mark) for above in range(max(0, at - REACH), at))
    return head_at(blocks, at) if counts_on or read_title(blocks[at].body).surely else None


def _next_part(before: Mark | None, mark: Mark) -> bool:
    """5.2 behind 5.1, and 6.1 behind any 5."""
    if before is None or before.form != "decimal" or len(before.numbers) != len(mark.numbers):
        return False
    *chapter, part = mark.numbers
    *chapter_before, part_before = before.numbers
    return chapter == chapter_before and part == part_before + 1


def known_words(blocks: Sequence[Block], at: int) -> Head | None:
    """“Matters Arising: The bench …”, “Apologies” alone on its line, “- Declarations of interest. None.”"""
    block = blocks[at]
    if block.mark and block.mark.form == "bullet":
        block = block.without(len(block.text) - len(block.body))
    if block.mark or block.style == "table" or not KNOWN.match(block.text.lstrip(TRIM)):
        return None
    if KNOWN.fullmatch(block.text.rstrip(" :.")):
        return Head(at, at + 1, block.text.rstrip(" :."))
    title = read_title(block.text)
    if block.cut:
        return Head(at, at, title.words, block.cut + title.cut) if title.cut and KNOWN.fullmatch(title.words) else None
    return part_head(block, at, title) if title.cut and KNOWN.fullmatch(title.words) else None


def before_colon(blocks: Sequence[Block], at: int) -> Head | None:
    """“Methwick High School: Mr Ames gave …”"""
    block = blocks[at]
    if block.mark or block.style == "table" or not block.gap or not COLON.search(block.text, 0, 310):
        return None
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    above_text = after is not None and bool(after.gap) and len(after.text) > 60
    if block.text[-1] == ":" and above_text and is_title(block.text) and not SAYS_SO.match(block.text):
        return _heading(blocks, at)  # "The road outside the old Chequers:" above what was said of it
    title = read_title(block.text, run_in=True)
    if SAYS_SO.match(title.words):
        return None
    if not 0 < title.cut < len(block.text) or block.text[: title.cut].rstrip()[-1:] not in ":;":
        return None
    return part_head(block, at, title) if title.words.count(" ") < 6 and title.words[0].isupper() else None


def alone(blocks: Sequence[Block], at: int) -> Head | None:
    """A short line above a paragraph that is set in, or longer than a line."""
    block = blocks[at]
    under_heading = at > 0 and is_title(blocks[at - 1].body)
    if (
        block.mark
        or not (block.gap or under_heading)
        or len(block.text) > 90
        or block.text[-1] in ":,"
        or not is_title(block.text)
    ):
        return None
    if at + 1 == len(blocks) or _is_one_of_many(blocks, at) or COLUMNS.search(block.lines[0].text.strip()):
        return None
    after = blocks[at + 1]
    if after.text[:1].islower():
        return None
    under = after.indent > block.indent or len(after.text) > 60 or after.text.endswith((".", ",", ";", ":"))
    return _heading(blocks, at) if under and after.gap else None


def topic(blocks: Sequence[Block], at: int) -> Head | None:
    """“• Parish walk” or “Plant pots” on a line of its own above a paragraph, between numbered items."""
    block = blocks[at]
    bullet = block.mark is not None and block.mark.form == "bullet"
    if (block.mark and not bullet) or not block.gap or len(block.body) > LONGEST_TOPIC or block.text[-1] in ":,.;":
        return None
    if at + 1 == len(blocks) or not is_title(block.body) or not block.body[0].isupper() or re.search(r"\d", block.body):
        return None
    before = blocks[at - 1]
    under_heading = before.mark is not None and is_title(before.body)
    if not under_heading and (before.text[-1] not in ".?!:”)" or ABBREVIATION.search(before.text)):
        return None
    after = blocks[at + 1]
    paragraph = len(after.text) > 80 and after.text[-1] in ".!?" and after.text[0].isupper()
    return Head(at, at + 1, block.body) if after.gap and after.mark is None and paragraph else None


def _is_one_of_many(blocks: Sequence[Block], at: int) -> bool:
    """A name in a list of names: the line before is as short and ends as little."""
    before = blocks[at - 1].text if at else "."
    usual = KNOWN.fullmatch(before) or FATE_LINE.match(before)
    return len(before) < 90 and before[-1] not in ".:;”)" and not usual


def listed(blocks: Sequence[Block], at: int) -> Head | None:
    """Under headings without numbers a numbered paragraph is an item: “MATTERS ARISING / 1. The hedge …”"""
    block = blocks[at]
    if not block.mark or block.mark.form != "number." or not block.gap or BEGINS_CLAUSE.match(block.body):
        return None
    return head_at(blocks, at) if block.body[:1].isupper() else None


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


SURE: tuple[Rule, ...] = (markdown_heading, coded, numbered_part, capitals, known_words)


def sure_heads(blocks: Sequence[Block]) -> list[Head]:
    return Found(blocks).by(*SURE)


def heads(blocks: Sequence[Block]) -> list[Head]:
    """The headings of a document that numbers none: what its writer used most, with all that is surer."""
    found = Found(blocks)
    if len(found.by(markdown_heading)) >= 3:
        return found.by(markdown_heading, bold_line)
    rules = SURE
    if len(found.by(bold_line)) >= 2:
        rules = (*rules, bold_line)
    sure = found.by(*rules)
    if sum(head.body == head.at or blocks[head.at].text[-1] == ":" for head in sure) >= 3:
        rules = (*rules, before_colon)
    elif len(sure) < 3 or sum(head.body > head.at for head in sure) > len(sure) / 2:
        rules = (*rules, alone)
    if sum(bool(capitals(blocks, head.at)) for head in found.by(*rules)) >= 3:
        rules = (*rules, listed)
    return found.by(*rules)


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
