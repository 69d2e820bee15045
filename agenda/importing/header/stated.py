"""What a document states of its meeting; what it does not state stays None."""

import datetime
from dataclasses import dataclass
from typing import Literal

from agenda.importing.parsed import Problem

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
