"""Numbered lists inside numbered items: a run from 1 that is left again for the number that was due before it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

DEEPEST = 8  # runs open at once
SURELY = 0.9  # the weight of words that look like a heading


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number that may be a heading's."""

    at: int
    family: tuple[str, bool]  # the form of its mark, and whether the mark stands alone on its line
    number: int
    weight: float  # how much its words look like a heading
    look: tuple[str, int]  # style and indent
    introduced: bool = False  # the paragraph before ends in a colon: “… areas were named:”


@dataclass(slots=True)
class Run:
    candidates: list[Candidate] = field(default_factory=list)

    @property
    def last(self) -> Candidate:
        return self.candidates[-1]

    @property
    def lists(self) -> bool:
        """It counts from 1; “2. Reports, 1. Minutes, 3. Fees” is only out of order."""
        first = self.candidates[0]
        return first.number == 1 and (len(self.candidates) > 1 or first.introduced or first.weight < SURELY)

    def awaits(self, candidate: Candidate) -> bool:
        return candidate.number == self.last.number + 1


def outermost(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those of lists that stand inside an item whose document goes on counting."""
    open_runs: list[Run] = []
    nested: set[int] = set()
    for candidate in found:
        depth = _resumed(open_runs, candidate)
        if depth is None:
            open_runs = [*open_runs[-DEEPEST:], Run([candidate])]
            continue
        for run in open_runs[depth + 1 :]:
            if not run.lists:
                continue  # "8" before "7": out of order, no list
            nested.update(inner.at for inner in run.candidates)
        del open_runs[depth + 1 :]
        open_runs[depth].candidates.append(candidate)
    for run in open_runs:
        if run.candidates[0].introduced:
            nested.update(inner.at for inner in run.candidates)
    return [candidate for candidate in found if candidate.at not in nested]


def _resumed(open_runs: Sequence[Run], candidate: Candidate) -> int | None:
    """The run that goes on with this number; where an outer and an inner run both could, the one that looks alike."""
    awaiting = [depth for depth, run in enumerate(open_runs) if run.awaits(candidate)]
    if not awaiting:
        return None
    return max(awaiting, key=lambda depth: (_likeness(open_runs[depth], candidate), depth))


def _likeness(run: Run, candidate: Candidate) -> float:
    return (run.last.look == candidate.look) - abs(run.last.weight - candidate.weight)


def encloses(outer: Sequence[Candidate], inner: Sequence[Candidate]) -> bool:
    """Whether the one count goes on behind the other, or had begun with a heading that gathers all of the other."""
    if not inner or inner[0].number != 1 or outer[0].at >= inner[0].at:
        return False
    before, after = outer[0], None
    for after in (*outer[1:], None):
        if after is None or after.at > inner[0].at:
            break
        before = after
    if after:
        return inner[-1].at < after.at and after.number == before.number + 1
    return outer[0].family[1] and min(one.weight for one in outer) >= 1 >= max(one.weight for one in inner)
