"""Which meeting this was: council, committee, day, time, place. What the document does not state stays None."""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from agenda.importing.blocks import Block
from agenda.importing.dates import dates_in, times_in
from agenda.importing.parsed import Problem
from agenda.importing.wording import header as wording
from agenda.importing.wording.pages import ISSUE_MEETING

Standing = Literal["draft", "approved"]


@dataclass(slots=True)
class Stated:
    council: str | None = None
    committee: str | None = None
    date: datetime.date | None = None
    start_time: datetime.time | None = None
    venue: str | None = None
    standing: Standing | None = None
    item: str | None = None  # the number of the one item that a page is about
    problems: tuple[Problem, ...] = ()


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
            _take_body(stated, found["body"])
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
            _take_body(stated, found["body"])
            _take_time(stated, found["when"], block.first)
            return


def _read_printed(stated: Stated, header: Sequence[Block], first_words: Sequence[Block], front_matter: str) -> None:
    own = [one for one in _behind_letter(_passages(header)) if not wording.OTHER_MEETING.match(one.text)]
    formal = [one for one in own if (one.heading or wording.FORMAL.search(one.text)) and len(one.text) < 500]
    for passage in formal:
        if body := _body_in(passage.text):
            _take_body(stated, body)
    for block in header:
        _take_named_line(stated, block.text)
    for title in _titles(front_matter):
        if stated.council is None and stated.committee is None:
            _take_body(stated, _body_in(title) or title)
    for in_words in (True, False):  # "03/05/19" in a page's foot gives way to "MARCH 5, 2019"
        for passage in [*formal, *own]:
            if stated.date is None and not wording.LETTER_DATE.match(passage.text):
                _take_date(stated, passage.text, passage.line, in_words)
    begun = [Passage(block.text, block.first) for block in first_words if wording.BEGINS_AT.search(block.text)]
    for passage in [*formal, *own, *begun]:
        if stated.start_time is None:
            _take_time(stated, passage.text, passage.line)


def _behind_letter(passages: list["Passage"]) -> list["Passage"]:
    """The covering letter of a printed pack has a day and a committee of its own; the minutes begin behind it."""
    if not any(wording.LETTER.match(one.text) for one in passages):
        return passages
    begins = [at for at, one in enumerate(passages) if wording.MINUTES_BEGIN.match(one.text)]
    return passages[begins[-1] :] if begins else passages


@dataclass(frozen=True, slots=True)
class Passage:
    """Header lines that stand close together, as one text: “MONTHLY MEETING OF LISNAREE AND / CARROWBANE COUNCIL”."""

    text: str
    line: int
    heading: bool = False


def _passages(header: Sequence[Block]) -> list[Passage]:
    passages: list[Passage] = []
    for block in header:
        if passages and block.style[:1] != "h" and _is_broken(passages[-1].text, block):
            passages[-1] = Passage(f"{passages[-1].text} {block.text}", passages[-1].line)
        else:
            passages.append(Passage(block.text, block.first, block.style[:1] == "h"))
    return passages


def _is_broken(text: str, block: Block) -> bool:
    """The line before ends, or this one begins, in the middle of a phrase."""
    if re.match(r"(?i)[ap]\.?\s?m\b", block.text):
        return True
    if re.search(r"(?i)\b(?:and|of|the|at|in|on)$", text):
        return True
    return block.gap == 0 and (text[-1] == "," or bool(re.match(r"(?i)(?:of|and|held|at|on)\b", block.text)))


def _titles(front_matter: str) -> Iterator[str]:
    for line in front_matter.splitlines():
        if found := re.match(r"(?i)title:\s*[\"']?(.+?)[\"']?\s*$", line):
            yield found[1]


def _body_in(text: str) -> str | None:
    """The body whose meeting a sentence tells of, without the kind of meeting."""
    for pattern in wording.OF_BODY:
        if found := pattern.search(text):
            body = _plain_body(found["body"])
            if (
                body
                and len(body) < 120
                and not re.search(r"\d{2}", body)
                and (wording.COUNCIL.search(body) or wording.COMMITTEE.search(body) or wording.FULL_COUNCIL.match(body))
            ):
                return body
    return None


KIND_OF_MEETING = re.compile(
    rf"(?i)^(?:the |a |an )?{wording.MEETING_KIND}|\s+meeting$"
    r"|^(?:meeting|minutes|proceedings)\s+of\s+(?:the\s+)?|^(?:the|at|a)\s+"
)


def _plain_body(body: str) -> str:
    before = None
    while body != before:
        before, body = body, KIND_OF_MEETING.sub("", body, count=1).strip(" ,.-–")
    return re.sub(r"(?i)\s+annual(?=\s)", "", body.rsplit(" of the ", 1)[-1])


def _take_body(stated: Stated, body: str) -> None:
    """A name is a council's, a committee's, or both in one: “Limerick City & County Council Environment Committee”."""
    body = _plain_body(body)
    if wording.FULL_COUNCIL.match(body):
        return
    found = wording.COUNCIL.match(body)
    if found and found.end() == len(body):
        stated.council = stated.council or _council_name(body)
    elif found and wording.COMMITTEE.search(body, found.end()):
        stated.council = stated.council or found["council"]
        stated.committee = stated.committee or body[found.end() :].strip(" ,-–")
    elif wording.COMMITTEE.search(body):
        stated.committee = stated.committee or body
    elif found:
        stated.council = stated.council or _council_name(body, found["council"])


def _council_name(name: str, plain: str | None = None) -> str:
    """“CITY COUNCIL OF THE CITY OF MARLOW CREEK IN THE COUNTY …” is the City of Marlow Creek."""
    if found := re.search(r"(?i)\b((?:town|city|township|county|village) of .+?)(?: in the county\b.*)?$", name):
        return found[1]
    return plain or name


def _take_named_line(stated: Stated, text: str) -> None:
    """A line that is nothing but a name: “ASHCOMBE BOROUGH COUNCIL”, “PARENTING PANEL – 10th December 2024”."""
    text = re.sub(r"\s[-–—]\s.{0,30}\d{4}$", "", text)
    name = _plain_body(re.sub(r"(?i)\s+(?:meeting )?minutes$", "", text).strip(" .,–—-~*"))
    if (
        len(name) > 90
        or name.count(" ") > 10
        or re.search(r"\d{4}|:|(?<![\w-])(?:is|was|were|the following|for|call|with)(?![\w-])", name)
    ):
        return
    found = wording.COUNCIL.match(name)
    if found and found.end() < len(name):
        kind_of_meeting = wording.FULL_COUNCIL.match(_plain_body(name[found.end() :].strip()))
        name, found = (found["council"], found) if kind_of_meeting else (name, None)
    if found and stated.council is None and not wording.FULL_COUNCIL.match(name):
        stated.council = _council_name(name)
    elif stated.committee is None and not found and _names_committee(name):
        stated.committee = name


def _names_committee(name: str) -> bool:
    found = wording.COMMITTEE.search(name)
    return found is not None and (found.end() == len(name) or found.start() == 0) and name[0].isupper()


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
