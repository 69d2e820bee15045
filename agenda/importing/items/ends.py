"""Where the header of a document ends, and where its closing words begin."""

import re
from collections.abc import Sequence

from agenda.importing.blocks import Block
from agenda.importing.items.section import Head
from agenda.importing.lines import HEADINGS
from agenda.importing.wording.evidence import HEADED
from agenda.importing.wording.headings import ATTENDANCE, KNOWN
from agenda.importing.wording.next_meeting import OWN
from agenda.importing.wording.pages import APPENDIX, CLOSES, MINUTES_OF, SIGNED, TITLE_LINE

RUN_IN_HEADING = re.compile(r"([^:.]{3,50}):\s+\S")
ABOUT_MEETING = re.compile(
    r"(?i)\W*(?:at \d|held\b"
    r"|(?:meeting )?(?:date|time|location|venue|place|where|when|details|info\w*|logistics|links?)\b"
    r"|.*\b(?:present|absent|attendees|attendance|participants|regrets|members|quorum|roll call)\W*$)"
)
AGENDA_MOST, AGENDA_LEAST, AGENDA_LINE = 80, 4, 160  # paragraphs, numbers, letters of an agenda above its minutes
NEXT_HEADING = re.compile(rf"(?i)(?:date (?:and time )?of (?:the )?)?next {OWN}meeting\s?:?")
HEADER_MOST = 40  # paragraphs of a header


def behind_agenda(blocks: Sequence[Block]) -> int:
    """Where minutes begin that stand below their own agenda: its numbers come before the names of those present."""
    numbered: list[int] = []
    for at, block in enumerate(blocks[:AGENDA_MOST]):
        if len(numbered) >= AGENDA_LEAST and ATTENDANCE.match(block.text) and "resent" in block.text[:20]:
            counted_anew = any(after.mark and after.mark.numbers == (1,) for after in blocks[at:])
            return at if counted_anew else 0
        if block.mark and block.mark.numbers and block.body:
            numbered.append(at)
        if numbered and len(block.text) > AGENDA_LINE:
            return 0
    return 0


def above_agenda(blocks: Sequence[Block]) -> int:
    """Where minutes end that stand above their own agenda: short lines under “AGENDA”, at least four with numbers."""
    for at in range(len(blocks) - 1, AGENDA_LEAST, -1):
        if len(blocks[at].text) > AGENDA_LINE:
            break
        if blocks[at].text == "AGENDA":
            numbered = sum(bool(block.mark and block.mark.numbers) for block in blocks[at:])
            return at if numbered >= AGENDA_LEAST and at > len(blocks) / 2 else len(blocks)
    return len(blocks)


def header_ends(blocks: Sequence[Block]) -> int:
    """Behind the title, the names of those present and the date, in a document whose items have no numbers."""
    end = 0
    levels = [block.style for block in blocks if block.style[:1] == "h"]
    for at, block in enumerate(blocks[:HEADER_MOST]):
        only_of_its_level = block.style[:1] == "h" and levels.count(block.style) == 1 and at < 3
        if KNOWN.fullmatch(block.text) and block.text.lower().startswith("apolog"):
            break  # alone on its line it is the first item
        if end and ATTENDANCE.match(blocks[end - 1].text) and MINUTES_OF.match(block.text):
            break  # below the names it is the item that approves them
        if end and (named := RUN_IN_HEADING.match(block.text)) and KNOWN.fullmatch(named[1]):
            break  # "Minutes: They were signed.", whatever a line further down ends in
        if end and block.style in HEADINGS and levels.count(block.style) > 2 and not _is_about_meeting(block.text):
            break  # the first of several like it
        names_meeting = block.style in HEADINGS and at < 3 and HEADED.search(block.text)
        if only_of_its_level or names_meeting or TITLE_LINE.match(block.text) or ATTENDANCE.match(block.text):
            label = ATTENDANCE.match(block.text)
            names = label and not block.text[label.end() :].strip(" :-–") and block.style[:1] != "h"
            end = at + (2 if names else 1)
        elif KNOWN.fullmatch(block.text.rstrip(":. ")) or at > end + 12 or len(block.text) > 200:
            break
    return min(end, len(blocks))


def _is_about_meeting(heading: str) -> bool:
    """“## Attendees”, “## Time and location”: no business, whatever stands under it."""
    return bool(ATTENDANCE.match(heading) or ABOUT_MEETING.match(heading) or TITLE_LINE.match(heading))


def closing_begins(blocks: Sequence[Block], heads: Sequence[Head]) -> int:
    """“The meeting closed at …”, signatures or an annex under the last heading; a closing item keeps its sentence."""
    if not heads:
        return len(blocks)
    body = heads[-1].body
    for at in range(body, len(blocks)):
        text = blocks[at].text
        closes = at > body and CLOSES.match(text)
        if closes and _heads_next_meeting(blocks, at + 1):
            return at + 3
        if closes or (at > body and APPENDIX.match(text)) or SIGNED.match(text):
            return at
    return len(blocks)


def _heads_next_meeting(blocks: Sequence[Block], at: int) -> bool:
    """“Next meeting” above its day, below the closing words: an item all the same."""
    return at + 1 < len(blocks) and bool(NEXT_HEADING.fullmatch(blocks[at].text)) and not blocks[at].mark


def closing_among(blocks: Sequence[Block], heads: Sequence[Head]) -> int:
    """Without numbers the last closing words count, unless a usual heading follows; so does an appendix."""
    for at, block in enumerate(blocks):
        if APPENDIX.match(block.text) and at > 8:
            return at
    last_known = max((head.at for head in heads if KNOWN.fullmatch(head.title)), default=0)
    for ends in (CLOSES, SIGNED):  # "Signed:" above the closing words stands under a letter that was read out
        for at in range(last_known, len(blocks)):
            if ends.match(blocks[at].text):
                return at
    return len(blocks)
