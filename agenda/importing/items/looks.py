"""How a heading without a number may look: one rule each, which a document's own habit turns on."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from agenda.importing.blocks import Block
from agenda.importing.items.heads import PARAGRAPH, above_paragraph, bold_lead, head_at, part_head
from agenda.importing.items.section import Head
from agenda.importing.items.title_ends import read_title
from agenda.importing.items.titles import DASHES, TRIM, Title, is_title, trimmed
from agenda.importing.marks import Mark
from agenda.importing.sentences import sentence_end
from agenda.importing.wording.decisions import BEGINS_CLAUSE
from agenda.importing.wording.fates import FATE_LINE
from agenda.importing.wording.headings import ABBREVIATION, KNOWN, SAYS_SO, TELLS
from agenda.importing.wording.pages import AGENDA_NUMBER

COLON = re.compile(r"[:;]")
BOLD_LINE = 45  # letters; a shorter bold line is no line that was full
SHORTEST = 4  # letters of a heading before a full stop
REACH = 30  # paragraphs within which the part before stands
CHAPTERS_BETWEEN = 3
LONGEST_TOPIC = 50  # letters
TELLS_AGREED = re.compile(r"(?i)\b(?:agreed|approved|carried|in favour)$")  # "…, seconded by Mr Reed. Agreed"
TOPIC, LONG_TOPIC = 6, 14  # words before a colon; what arises from old minutes is told at length
COUNTS = {"plain", "number"}  # forms of a number that may as well count something
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
    if block.mark and block.mark.form == "bullet" and after.mark and after.mark.form == "bullet":
        return None  # members of a list who were there are printed in bold
    if _goes_on_in_bold(block, after):
        return Head(at, at + 2, trimmed(f"{block.text} {after.text}"))
    above_text = len(after.text) > PARAGRAPH or after.text.endswith((".", ":")) or after.mark is not None
    above_text = above_text or bool(AGENDA_NUMBER.fullmatch(after.text))
    return _heading(blocks, at) if above_text else None


def numbered_line(blocks: Sequence[Block], at: int) -> Head | None:
    """“##### a) Games”, “1. **Footpaths**” under the main numbers; not “**28 houses in Ash Row**”, a row of a table."""
    block = blocks[at]
    if block.mark is None or not block.mark.numbers or not block.body:
        return None
    if block.style[:1] == "h":
        return head_at(blocks, at)
    return bold_line(blocks, at) if block.mark.form not in COUNTS else None


def set_apart(blocks: Sequence[Block], at: int) -> Head | None:
    """“**Job description:** Mrs Moss will send it”, under headings of markdown."""
    block = blocks[at]
    title = bold_lead(block, block.body)
    return part_head(block, at, replace(title, cut=len(block.text) - len(block.body) + title.cut)) if title else None


LABELLED = re.compile(r"(?:Agenda [Ii]tem|Topic|Subject)\s?:\s*(?=\S)")


def labelled(blocks: Sequence[Block], at: int) -> Head | None:
    """“* Agenda Item: Tracking resignations.” above or before what was said of it"""
    block = blocks[at]
    label = LABELLED.match(block.body)
    if label is None:
        return None
    begin = len(block.text) - len(block.body) + label.end()
    line = len(block.text) if len(block.lines) == 1 else len(" ".join(block.lines[0].text.split()))
    cut = min(line, begin + sentence_end(block.text[begin:]))
    return part_head(block, at, Title(trimmed(block.text[begin:cut]), cut, True))


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
    """5.2 behind 5.1, 5.2.1 behind 5.2, and 6.1 behind any 5; chapters between them may have had no parts."""
    if before is None or before.form != "decimal":
        return False
    *chapter, part = mark.numbers
    *chapter_before, part_before = before.numbers
    begins = part == 1 and (chapter == [*before.numbers] or 0 < chapter[0] - chapter_before[0] <= CHAPTERS_BETWEEN)
    return begins or (chapter == chapter_before and part == part_before + 1)


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


def before_colon(blocks: Sequence[Block], at: int, longest: int = TOPIC) -> Head | None:
    """“Methwick High School: Mr Ames gave …”"""
    block = blocks[at]
    if block.mark or block.style == "table" or not block.gap or not COLON.search(block.text, 0, 310):
        return None
    if block.text[-1] == ":" and above_paragraph(blocks, at) and is_title(block.text) and not SAYS_SO.match(block.text):
        return _heading(blocks, at)  # "The road outside the old Chequers:" above what was said of it
    title = read_title(block.text, run_in=True)
    if SAYS_SO.match(title.words):
        return None
    if not 0 < title.cut < len(block.text) or block.text[: title.cut].rstrip()[-1:] not in ":;":
        return None
    return part_head(block, at, title) if title.words.count(" ") < longest and title.words[0].isupper() else None


def before_dash(blocks: Sequence[Block], at: int) -> Head | None:
    """“Playing fields - The Clerk had asked …”, “7(12) Garden on Lynn Road - …” among what arises from old minutes."""
    block = blocks[at]
    if block.mark or block.style == "table" or not block.gap:
        return None
    title = read_title(block.text, run_in=True)
    if not 0 < title.cut < len(block.text) or block.text[: title.cut].rstrip()[-1:] not in DASHES:
        return None
    sentence = len(block.text) - title.cut > PARAGRAPH and TELLS.search(block.text, title.cut)
    names = title.words.count(" ") < 6 and not SAYS_SO.match(title.words)
    return part_head(block, at, title) if sentence and names else None


def before_stop(blocks: Sequence[Block], at: int) -> Head | None:
    """“Use of the hall. Mrs Moss asked …”, among usual headings that end in a full stop."""
    block = blocks[at]
    end = sentence_end(block.text)
    words = block.text[:end].rstrip(" .")
    if len(words) < SHORTEST or words.count(" ") > 14:
        return None  # "Q1. Why had it been closed?"
    if block.mark or block.style or not block.gap or end == len(block.text):
        return None
    if not is_title(words) or SAYS_SO.match(words) or TELLS.search(words):
        return None
    return part_head(block, at, Title(words, end, True))


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
    under = after.indent > block.indent or len(after.text) > PARAGRAPH or after.text.endswith((".", ",", ";", ":"))
    return _heading(blocks, at) if under and after.gap else None


def topic(blocks: Sequence[Block], at: int) -> Head | None:
    """“• Parish walk” or “Plant pots” on a line of its own above a paragraph, between numbered items."""
    block = blocks[at]
    bullet = block.mark is not None and block.mark.form == "bullet"
    if (block.mark and not bullet) or not block.gap or len(block.body) > LONGEST_TOPIC or block.text[-1] in ":,.;":
        return None
    words = block.body
    if at + 1 == len(blocks) or not is_title(words) or not words[0].isupper() or re.search(r"\d(?!$)", words):
        return None
    if at and not _may_stand_above_topic(blocks[at - 1]):
        return None
    if at and (number := blocks[at - 1].mark) and number.numbers and not blocks[at - 1].body:
        return head_at(blocks, at - 1)  # a bare number that did not count on
    after = blocks[at + 1]
    paragraph = len(after.text) > 80 and after.text[-1] in ".!?" and after.text[0].isupper()
    return Head(at, at + 1, words) if after.gap and after.mark is None and paragraph else None


def _may_stand_above_topic(before: Block) -> bool:
    """A numbered heading, or a paragraph that has come to its end."""
    under_heading = before.mark is not None and is_title(before.body)
    ended = before.text[-1] in ".?!:”)" and not ABBREVIATION.search(before.text)
    return under_heading or ended or TELLS_AGREED.search(before.text) is not None


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
