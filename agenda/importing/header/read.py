"""Which meeting this was: council, committee, day, time, place. What the document does not state stays None."""

import re
from collections.abc import Iterable, Iterator, Sequence

from agenda.importing.blocks import Block
from agenda.importing.dates import dates_in, times_in
from agenda.importing.header.bodies import body_in, take_body, take_named_line
from agenda.importing.header.passages import Passage, behind_letter, passages
from agenda.importing.header.stated import Standing, Stated
from agenda.importing.wording import header as wording
from agenda.importing.wording.pages import ISSUE_MEETING


def read_header(kind: str, header: Sequence[Block], first_words: Sequence[Block], front_matter: str) -> Stated:
    """`first_words`: the first paragraphs of the items, where a clerk may say when the meeting began."""
    stated = Stated()
    if kind != "printed":
        _read_around(stated, front_matter)
    if kind in ("item", "compact item"):
        return stated
    if kind == "decision":
        _read_decision(stated, [*header, *first_words])
    elif kind == "issue":
        _read_issue(stated, [*header, *first_words])
    elif kind in ("list", "agenda"):
        _read_list(stated, header)
    else:
        _read_printed(stated, header, first_words, front_matter)
    stated.venue = stated.venue or _venue(header)
    stated.standing = _standing(block.text for block in header[:12])
    return stated


def _read_around(stated: Stated, front_matter: str) -> None:
    """What a saved page says around the document: whose site it is, and of which meeting an item is."""
    for number, line in enumerate(front_matter.splitlines(), start=1):
        if found := wording.MEETING_LINK.match(line):
            take_body(stated, found["body"])
            _take_date(stated, found["when"], number)
            _take_time(stated, found["when"], number)
            stated.item = found["item"]
        elif wording.COUNCIL.fullmatch(line):
            stated.council = stated.council or line


def _read_decision(stated: Stated, blocks: Iterable[Block]) -> None:
    for block in blocks:
        if found := wording.DECIDED_AT.match(block.text):
            _take_date(stated, found["when"], block.first)
            stated.committee = stated.committee or found["body"]
        elif (found := wording.DECIDED_ON.match(block.text)) and stated.date is None:
            _take_date(stated, found["when"], block.first)
        elif found := wording.DECISION_MAKER.match(block.text):
            stated.committee = found["body"]


def _read_issue(stated: Stated, blocks: Iterable[Block]) -> None:
    """Only “Meeting: dd/mm/yyyy - Body” counts; on an “Issue - decisions” page the day is that of publication."""
    for block in blocks:
        if found := ISSUE_MEETING.match(block.text):
            _take_date(stated, found[1], block.first)
            stated.committee = found[2]
            return


def _read_list(stated: Stated, header: Sequence[Block]) -> None:
    """“Housing Committee - Tuesday, 14th March, 2023 7.00 pm”"""
    for block in header[:6]:
        found = wording.LIST_TITLE.match(block.text)
        if found and _take_date(stated, found["when"], block.first):
            take_body(stated, found["body"])
            _take_time(stated, found["when"], block.first)
            return


def _read_printed(stated: Stated, header: Sequence[Block], first_words: Sequence[Block], front_matter: str) -> None:
    own = [one for one in behind_letter(passages(header)) if not wording.OTHER_MEETING.match(one.text)]
    formal = [one for one in own if (one.heading or wording.FORMAL.search(one.text)) and len(one.text) < 500]
    for passage in formal:
        if body := body_in(passage.text):
            take_body(stated, body)
    for block in header:
        take_named_line(stated, block.text)
    for title in _titles(front_matter):
        if stated.council is None and stated.committee is None:
            take_body(stated, body_in(title) or title)
    for in_words in (True, False):  # "03/05/19" in a page's foot gives way to "MARCH 5, 2019"
        for passage in [*formal, *own]:
            if stated.date is None and not wording.LETTER_DATE.match(passage.text):
                _take_date(stated, passage.text, passage.line, in_words)
    if stated.date is None:
        _date_around(stated, front_matter)
    begun = [Passage(block.text, block.first) for block in first_words if wording.BEGINS_AT.search(block.text)]
    for passage in [*formal, *own, *begun]:
        if stated.start_time is None:
            _take_time(stated, passage.text, passage.line)


def _date_around(stated: Stated, front_matter: str) -> None:
    """A page's own date is the meeting's only where its fields tell of a meeting, or its title names the day."""
    for title in _titles(front_matter):
        if stated.date is None:
            _take_date(stated, title, 1)
    if stated.date is None and wording.MEETING_FIELDS.search(front_matter):
        for found in wording.DATE_FIELD.finditer(front_matter):
            if stated.date is None:
                _take_date(stated, found["when"], front_matter.count("\n", 0, found.start()) + 1)


def _titles(front_matter: str) -> Iterator[str]:
    for line in front_matter.splitlines():
        if found := re.match(r"(?i)title\s*[:=]\s*[\"']?(.+?)[\"']?\s*$", line):
            yield found[1]


def _take_date(stated: Stated, text: str, line: int, in_words: bool = False) -> bool:
    """The first day that the text names; `in_words`: only one whose month is written out."""
    for said in dates_in(text, line):
        if in_words and not re.search(r"[^\W\d]{3}", said.said):
            continue
        stated.problems += said.problems
        if said.value:
            stated.date = said.value
            return True
    return False


def _take_time(stated: Stated, text: str, line: int) -> None:
    """The first time that is not when somebody came or left."""
    for said in times_in(text, line):
        if not wording.NOT_THE_START.search(text, max(0, said.start - 25), said.start):
            stated.start_time = said.value
            stated.problems += said.problems
            return


def _venue(header: Iterable[Block]) -> str | None:
    for block in header:
        found = wording.VENUE.match(block.text) or (
            wording.HELD_IN.search(block.text) if wording.FORMAL.search(block.text) else None
        )
        if found:
            return found["venue"].strip(" ,.") or None
    return None


def _standing(texts: Iterable[str]) -> Standing | None:
    words = list(texts)
    if any(wording.APPROVED.search(text) for text in words):
        return "approved"
    return "draft" if any(wording.DRAFT.search(text) for text in words) else None
