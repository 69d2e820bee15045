"""What stands between a draft and the public: the reader's grave problems and what the check finds, less what a clerk
has overruled. Nothing of it is kept until it is overruled, so it is gone as soon as the words are."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any

from django.utils import timezone

from agenda.clerk.publishing.checks import Facts, Finding, findings
from agenda.clerk.publishing.kinds import KINDS, About
from agenda.clerk.publishing.pieces import pieces_of, to_be_public
from agenda.importing.problems import SENTENCES
from agenda.importing.save.publishing import HELD_BACK, held_back
from agenda.models import Meeting, Problem, SourceFile
from agenda.models.meetings import AgendaItemQuerySet

AT_ONCE = 200  # the others are told when these are settled
Place = tuple[str, int | None, int | None, str]


@dataclass(frozen=True, slots=True)
class Doubt:
    code: str
    message: str
    line: int | None
    source: int | None  # whose line it is; without any source a doubt can be put right, not overruled
    problem: Problem | None = None  # where the reader has noted it

    @property
    def key(self) -> str:
        """The same as long as its line and its words are."""
        said = f"{self.code} {self.source} {self.line} {self.message}"
        return hashlib.sha256(said.encode()).hexdigest()[:16]

    def overrule(self, meeting: Meeting, reason: str, by: Any) -> None:
        problem = self.problem or meeting.problems.create(
            source=SourceFile.objects.get(pk=self.source or 0), code=self.code, line=self.line, message=self.message
        )
        problem.overrule(reason, by=by)


@dataclass(frozen=True, slots=True)
class Kind:
    """Doubts of one kind, to be overruled together."""

    about: About
    doubts: list[Doubt]


def open_doubts(meeting: Meeting, items: AgendaItemQuerySet | None = None) -> list[Doubt]:
    """Of all that would become public, or of these items of it."""
    noted = held_back(meeting)
    if items is not None or meeting.is_published:
        items = to_be_public(meeting) if items is None else items
        noted = noted.filter(source__in=items.values("source"))
    found = findings(pieces_of(meeting, to_be_public(meeting) if items is None else items), facts_of(meeting))
    return [*map(as_noted, noted), *islice(not_settled(meeting, found), AT_ONCE)]


def facts_of(meeting: Meeting) -> Facts:
    council = str(meeting.committee.council) if meeting.committee else meeting.stated_council
    return Facts(council, meeting.date, timezone.localdate())


def as_noted(problem: Problem) -> Doubt:
    return Doubt(problem.code, problem.message, problem.line, problem.source_id, problem)


def not_settled(meeting: Meeting, found: Iterable[Finding]) -> Iterator[Doubt]:
    """Less what was overruled in these words on this line, and what the reader tells of the same line already."""
    noted: dict[Place, Problem] = {}
    told = set()
    for problem in meeting.problems.all():
        noted[problem.code, problem.line, problem.source_id, problem.message] = problem
        if is_readers(problem):
            told.add((problem.code, problem.line, problem.source_id))
    first = meeting.sources.order_by("pk").values_list("pk", flat=True).first()
    for one in found:
        source = one.source or first
        same = noted.get((one.code, one.line, source, one.message))
        if not (same and same.overruled_at) and (one.code, one.line, source) not in told:
            yield Doubt(one.code, one.message, one.line, source, same)


def is_readers(problem: Problem) -> bool:
    """Noted when the file was read, and not found by the check."""
    return problem.code in HELD_BACK and problem.message == SENTENCES.get(problem.code, problem.message)


def in_kinds(doubts: Iterable[Doubt]) -> list[Kind]:
    codes = list(KINDS)
    by_kind = sorted(doubts, key=lambda doubt: codes.index(doubt.code))
    return [Kind(KINDS[code], list(same)) for code, same in groupby(by_kind, key=lambda doubt: doubt.code)]


def overruled(meeting: Meeting) -> list[Problem]:
    return list(meeting.problems.exclude(overruled_at=None).select_related("overruled_by").order_by("overruled_at"))


def take_back(problem: Problem) -> None:
    """What the reader noted is open again; what the check found will be found again."""
    if not is_readers(problem):
        problem.delete()
        return
    problem.reason, problem.overruled_at, problem.overruled_by = "", None, None
    problem.save(update_fields=["reason", "overruled_at", "overruled_by"])
