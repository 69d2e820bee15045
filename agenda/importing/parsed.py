"""What the importer reads out of a document: frozen records, each with the lines that it was read from.

Lines count from 1; a pair `(first, last)` holds both ends. A field that the document does not state is None.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Lines = tuple[int, int]
Kind = Literal["meeting", "item"]  # the minutes of a whole meeting, or the page of one agenda item
Part = Literal["present", "apologies", "in attendance"]
Outcome = Literal["agreed", "noted", "deferred", "referred", "delegated", "refused", "lost", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something doubtful, with a sentence that a clerk understands."""

    code: str  # "same_meeting", "weekday_disagrees" …
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Ignored:
    """Lines left out of every record, and why: a page number, a running head, a button of a saved page."""

    lines: Lines
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Attendee:
    name: str
    role: str | None
    part: Part


@dataclass(frozen=True, slots=True)
class PossibleDecision:
    """A decision told only in prose, for a person to confirm."""

    text: str
    lines: Lines


@dataclass(frozen=True, slots=True)
class Action:
    """Something that someone undertook to do; never a resolution."""

    text: str
    lines: Lines
    owner: str | None = None
    due: str | None = None


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form with the long form that the text gives once."""

    short: str
    long: str
    line: int


@dataclass(frozen=True, slots=True)
class Reference:
    """Another minute that the text refers to, with its meeting's day where that is told."""

    minute: str
    day: str | None
    line: int


@dataclass(frozen=True, slots=True)
class ParsedResolution:
    """One clause, without its list mark, opener, mover, seconder and outcome."""

    text: str
    lines: Lines
    number: str | None = None
    stem: str | None = None  # "That the Committee:", shared by the clauses of one list
    outcome: Outcome | None = None
    mover: str | None = None
    seconder: str | None = None
    vote: str | None = None


@dataclass(frozen=True, slots=True)
class ParsedItem:
    """One piece of business. Its lines include its heading; its text does not."""

    title: str
    text: str
    lines: Lines
    number: str | None = None
    agenda_number: str | None = None
    procedural: bool = False
    resolutions: tuple[ParsedResolution, ...] = ()
    possible: tuple[PossibleDecision, ...] = ()
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedMinutes:
    """The minutes of one meeting, or the page of one of its items."""

    kind: Kind | None  # None: a text that is not minutes
    council: str | None = None
    committee: str | None = None
    date: datetime.date | None = None
    start_time: datetime.time | None = None
    venue: str | None = None
    standing: Literal["draft", "approved"] | None = None
    header: str = ""
    attendance: tuple[Attendee, ...] = ()
    items: tuple[ParsedItem, ...] = ()
    closing: str = ""
    ignored: tuple[Ignored, ...] = ()
    problems: tuple[Problem, ...] = ()
    acronyms: tuple[Acronym, ...] = ()
    references: tuple[Reference, ...] = ()
    municipal_years: tuple[str, ...] = ()  # "2019/20"


def codes(problems: Iterable[Problem]) -> set[str]:
    return {problem.code for problem in problems}
