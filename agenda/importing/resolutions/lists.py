"""A list: its entries are what its first mark counts; whatever counts otherwise belongs to the entry above it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from agenda.importing.blocks import Block
from agenda.importing.marks import Mark
from agenda.importing.parsed import Lines
from agenda.importing.resolutions.opening import read_opening
from agenda.importing.wording.decisions import ENDS_CLAUSES
from agenda.importing.wording.pages import LABELS

LIST_FORMS = {
    *("number.", "(number)", "number)", "number", "(letter)", "letter)", "letter.", "LETTER.", "letter", "(roman)"),
    *("roman)", "roman.", "ROMAN.", "decimal", "bullet", "number :"),
}
SUB_HEADING = 70  # letters; a short line between two entries is a heading inside the list


@dataclass(frozen=True, slots=True)
class Entry:
    text: str
    lines: Lines
    number: str | None = None


def begins_list(block: Block) -> bool:
    return block.mark is not None and block.mark.form in LIST_FORMS and bool(block.body)


def read_list(blocks: Sequence[Block], at: int) -> tuple[list[Entry], int]:
    """The entries of the list that begins here, and where the text goes on."""
    first = blocks[at]
    entries: list[Entry] = []
    last: Mark | None = None
    while at < len(blocks):
        block = blocks[at]
        counts_on = begins_list(block) and _counts_on(first, last, block)
        if entries and (opens_decision(block) if counts_on else ends_list(block)):
            break
        if counts_on:
            entries += parted(Entry(block.body, (block.first, block.last), _number(block.mark)))
            last = block.mark
        elif entries and (begins_list(block) or _continues(blocks, at, first)):
            if begins_list(block) and block.indent < first.indent:
                break
            entries[-1] = _with(entries[-1], block)
        elif not (entries and last and _interrupts(blocks, at, first, last)):
            break
        at += 1
    return entries, at


NEXT_IN_LINE = re.compile(r"(?:(?<=[.;])\s+(\d{1,2})\)\s+(?=[A-Z])|\s+(\d{1,2})\)\s+(?=(?:That|To)\b))")


def parted(entry: Entry) -> list[Entry]:
    """“1) Mr Reed to write to them. 2) The Clerk to mend it.”: sentences on one line, each with the next number."""
    entries = [entry]
    begin = 0
    for found in NEXT_IN_LINE.finditer(entry.text):
        number = entries[-1].number
        here = found[1] or found[2]
        if number and number.isdecimal() and int(here) == int(number) + 1:
            entries[-1] = replace(entries[-1], text=entry.text[begin : found.start()])
            begin = found.end()
            entries.append(Entry(entry.text[begin:], entry.lines, here))
    return entries


DASH = re.compile(r"\s+[–•-]\s+(?=[A-Z])")


def dashed(block: Block, words: str) -> list[Entry]:
    """“The following were agreed: – Mend the gate. – Ask for quotes.”: a list within a paragraph, from these words."""
    if not re.match(r":\s*[–•-]\s+[A-Z]", words):
        return []
    entries = DASH.split(block.body[block.body.find(words) + 1 :])
    return [Entry(text.strip(), (block.first, block.last)) for text in entries if text.strip()]


def opens_decision(block: Block) -> bool:
    """“(4) RESOLVED that:” begins anew even where it counts on; “(3) Agreed that …” is an entry."""
    opening = read_opening(block.body)
    return opening is not None and not opening.name.startswith("agreed")


def ends_list(block: Block) -> bool:
    labelled = any(label.match(block.text) for label in LABELS.values())
    return labelled or bool(ENDS_CLAUSES.match(block.text)) or read_opening(block.body) is not None


def _counts_on(first: Block, last: Mark | None, block: Block) -> bool:
    """Whether this is the next entry: by number, by letter ("(i)" after "(h)"), by bullet; or "1." every time."""
    mark, opener = block.mark, first.mark
    if mark is None or opener is None:
        return False
    if last is None:
        return True
    if opener.form == "bullet":
        return mark.form == "bullet" and block.indent <= first.indent + 1
    value, before = mark.counted_in(opener), last.counted_in(opener)
    if value is None or before is None:
        return False
    return value == before + 1 or (value == before == opener.counted_in(opener))


def _number(mark: Mark | None) -> str | None:
    return mark.printed if mark and mark.form != "bullet" else None


def _continues(blocks: Sequence[Block], at: int, first: Block) -> bool:
    """More of the entry above: it begins small, or stands as far in as the entries' own words."""
    block = blocks[at]
    set_in = block.indent > first.indent + 2 and block.gap == 0
    return block.text[:1].islower() or set_in


def _interrupts(blocks: Sequence[Block], at: int, first: Block, last: Mark) -> bool:
    """“Rules of debate” between entries 2 and 3."""
    block = blocks[at]
    if len(block.text) > SUB_HEADING or block.text[-1] in ".;" or not last.numbers:
        return False
    return any(
        begins_list(after) and after.mark and after.mark.form == last.form and _counts_on(first, last, after)
        for after in blocks[at + 1 : at + 3]
    )


def _with(entry: Entry, block: Block) -> Entry:
    return Entry(f"{entry.text}\n{block.text}", (entry.lines[0], block.last), entry.number)
