"""Headings without a number among numbered ones: before the first, and between them."""

import re
from collections.abc import Sequence

from agenda.importing.blocks import Block
from agenda.importing.items import looks
from agenda.importing.items.ends import header_ends
from agenda.importing.items.heads import whole_text
from agenda.importing.items.parts import ARISING, OTHERS
from agenda.importing.items.section import Head, places_of, with_ends
from agenda.importing.items.titles import is_title
from agenda.importing.items.unnumbered import apart
from agenda.importing.resolutions.lists import opens_decision
from agenda.importing.wording.decisions import ORDER_OF_BUSINESS, PROSE
from agenda.importing.wording.headings import ATTENDANCE, KNOWN

LETTER_FORMS = ("(letter)", "letter)", "letter.")
LONGEST_OVER = 60  # letters of a heading over such a list
NO_HEADING = re.compile(r"\d{1,2}[.:]\d\d|[\W\d]*$")  # "7.35pm Mr Reed arrived", "2019 2020" over columns
LETTERS_REACH = 12  # paragraphs before a heading within which letters count that begin anew under it
HABIT, RUN_IN_HABIT = 2, 3  # topics on lines of their own, and before colons under one number
# Under these the words before a colon are whose letter it is, what was paid or asked
NO_TOPICS = re.compile(r"(?i)correspondence|letters|payment|accounts|financ|planning|question|motion")


def with_others(blocks: Sequence[Block], heads: list[Head], end: int) -> list[Head]:
    """Between numbered items: a heading in capitals, bold or markdown, and one that every council knows."""
    taken = places_of(heads)
    extra = []
    for at in range(heads[0].at, end):
        block = blocks[at]
        if at not in taken and (part := looks.numbered_line(blocks, at)):
            extra.append(part)
            continue
        if at not in taken and letters_anew(blocks, at):
            extra.append(Head(at, at + 1, block.text))
            continue
        bullet = block.mark is not None and block.mark.form == "bullet" and block.style == "bold"
        if at in taken or (block.mark and not bullet) or not is_title(block.body):
            continue
        gathers = at + 1 in taken and block.text.isupper()
        known = KNOWN.fullmatch(block.text.rstrip(":. ")) and (at + 1 in taken or block.gap or block.text.isupper())
        if gathers or looks.bold_line(blocks, at) or block.style[:1] == "h" or known or _over_text(blocks, at):
            extra.append(Head(at, at + 1, block.body.rstrip(" :.")))
    taken |= {head.at for head in extra}
    free = [at for at in range(heads[0].body, end) if at not in taken]
    if len([head for head in heads if head.number]) == 1:
        extra += [head for at in free if (head := looks.alone(blocks, at))]
    else:
        over_text = sum(blocks[head.at].text[-1] == ":" and not head.number for head in extra)
        extra += _by_habit([head for at in free if (head := looks.topic(blocks, at))], over_text)
        extra += _run_in_topics(blocks, heads, taken, end)
        extra += _behind_last_number(blocks, heads, taken, end)
    every = [*_before_first(blocks, heads[0].at), *heads, *extra]
    return apart(sorted(every, key=lambda head: head.at))


def _by_habit(heads: list[Head], over_text: int) -> list[Head]:
    """One short line above a paragraph may be anything; several, some with a colon, are how this writer sets topics."""
    return heads if len(heads) + over_text >= HABIT else []


def _run_in_topics(blocks: Sequence[Block], heads: Sequence[Head], taken: set[int], end: int) -> list[Head]:
    """“6. To agree on: / Lamps: none new. / Mole hills: two quotes. / …”: at least three under one number."""
    found: list[Head] = []
    for head, last in with_ends(heads, end):
        if NO_TOPICS.search(head.title):
            continue
        free = [at for at in range(head.body, last) if at not in taken]
        longest = looks.LONG_TOPIC if ARISING.match(head.title) else looks.TOPIC
        topics = [looks.before_colon(blocks, at, longest) for at in free]
        if ARISING.match(head.title) or OTHERS.match(head.title):
            topics += [looks.before_dash(blocks, at) for at in free]
        run_in = [topic for topic in topics if topic and topic.cut]
        found += run_in if len(run_in) >= RUN_IN_HABIT else []
    return found


def _behind_last_number(blocks: Sequence[Block], heads: Sequence[Head], taken: set[int], end: int) -> list[Head]:
    """“3. Payments: …” and then “Burial fees: …”, “Correspondence: …”: the colons go on, the numbers do not."""
    numbered = [head for head in heads if head.number]
    colons = sum(blocks[head.at].text[: head.cut].rstrip().endswith(":") for head in numbered)
    if not numbered or 2 * colons < len(numbered):
        return []
    behind = [at for at in range(numbered[-1].at + 1, end) if at not in taken]
    found = [head for at in behind if (head := looks.before_colon(blocks, at)) and head.cut and " - " not in head.title]
    return found if sum(bool(KNOWN.fullmatch(head.title)) for head in found) >= HABIT else []


def letters_anew(blocks: Sequence[Block], at: int) -> bool:
    """“Raised by the public” above an “(a)”, behind the letters of the item before it."""
    text = blocks[at].text
    first = blocks[at + 1].mark if at + 1 < len(blocks) else None
    if first is None or first.form not in LETTER_FORMS or first.numbers != (1,):
        return False
    if blocks[at].mark or len(text) > LONGEST_OVER or text[-1] in ".:;,-–" or NO_HEADING.match(text):
        return False
    before = (block.mark for block in blocks[max(0, at - LETTERS_REACH) : at] if block.mark)
    return any(mark.form == first.form and mark.numbers == (2,) for mark in before)


def _over_text(blocks: Sequence[Block], at: int) -> bool:
    """“Review of fees:” on a line of its own above a paragraph."""
    return blocks[at].text[-1] == ":" and looks.before_colon(blocks, at) is not None


def _before_first(blocks: Sequence[Block], first: int) -> list[Head]:
    """“Election of Chair” above the first number, where something was already decided."""
    header = blocks[:first]
    rules = (looks.alone, looks.before_colon)
    found = [head for at in range(header_ends(header), first) for rule in rules if (head := rule(header, at))]
    found = [head for head in found if len(head.title) < 40 and not ATTENDANCE.match(f"{head.title}:")]
    usual = [place for place, head in enumerate(found) if KNOWN.fullmatch(head.title)]
    if len(usual) >= HABIT:  # "Election of Chair: …", "Co-option: …" above an item 1 of their own
        return found[usual[0] :]
    decided = [at for at in range(first) if opens_decision(header[at])]
    agreed = _first_decision(header)
    if headed := [head for head in found if any(head.at < at for at in decided)][-1:]:
        return headed
    return [head for head in found if head.at < agreed < first][-1:] or whole_text(header, agreed, first)


def _first_decision(header: Sequence[Block]) -> int:
    """What was agreed “at the outset”, above the first number, has to lie in an item too."""
    begin = header_ends(header)
    for at in range(begin, len(header)):
        text = header[at].text
        if PROSE.search(text) and not header[at].mark and not ORDER_OF_BUSINESS.search(text):
            return at
    return len(header)
