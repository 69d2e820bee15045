"""Which council, committee and day a set of minutes is of. Nothing is guessed; what is not known waits."""

import datetime
from dataclasses import dataclass

from agenda.importing.parsed import ParsedMinutes, Problem
from agenda.models import Committee, Council
from agenda.models.councils import folded

DISAGREEMENTS = ("council_disagrees", "committee_disagrees", "date_disagrees")
LONGEST_NAME = 200  # of a council or committee; a longer one is a sentence that was taken for a name


@dataclass(frozen=True, slots=True)
class Given:
    """What a manifest, an option or a clerk says of a file; what is empty is left to the document."""

    council: str = ""
    committee: str = ""
    date: datetime.date | None = None
    shared: bool = False  # said of several files at once: a document that states its own date keeps it

    def over(self, other: "Given") -> "Given":
        return Given(
            self.council or other.council,
            self.committee or other.committee,
            self.date or other.date,
        )


@dataclass(frozen=True, slots=True)
class Place:
    committee: Committee | None = None
    date: datetime.date | None = None
    problems: tuple[Problem, ...] = ()


def placed(minutes: ParsedMinutes, given: Given, *, as_stated: bool) -> Place:
    """What was given comes before what the document states, which counts only `as_stated`: a clerk sees it first."""
    stated = Given(minutes.council or "", minutes.committee or "", minutes.date) if as_stated else Given()
    wanted = given.over(stated)
    council = Council.objects.named_or_new(wanted.council) if is_name(wanted.council) else None
    committee = None
    # Minutes of a whole meeting that name no committee are the full council's; a page of one item may be anyone's.
    full_council = as_stated and minutes.kind == "meeting" and not wanted.committee
    if council and (is_name(wanted.committee) or full_council):
        committee = Committee.objects.named_or_new(council, wanted.committee)
    return Place(committee, wanted.date, tuple(_disagreements(minutes, given, committee)))


def is_name(text: str) -> bool:
    """It has letters, not too many, and nothing invisible among them that could turn a line around."""
    return bool(folded(text)) and len(text) <= LONGEST_NAME and text.isprintable()


def _disagreements(minutes: ParsedMinutes, given: Given, committee: Committee | None) -> list[Problem]:
    found = []
    if given.council and minutes.council and folded(given.council) != folded(minutes.council):
        found.append(_disagreement("council_disagrees", given.council, minutes.council))
    if given.committee and minutes.committee and not _is_called(committee, given.committee, minutes.committee):
        found.append(_disagreement("committee_disagrees", given.committee, minutes.committee))
    if given.date and minutes.date and given.date != minutes.date:
        found.append(_disagreement("date_disagrees", f"{given.date:%-d %B %Y}", f"{minutes.date:%-d %B %Y}"))
    return found


def _disagreement(code: str, given: str, stated: str) -> Problem:
    return Problem(code, f"This was imported as “{given}”, but the document says “{stated}”.")


def _is_called(committee: Committee | None, given: str, stated: str) -> bool:
    """Also by a former name."""
    if committee is None:
        return folded(given) == folded(stated)
    return Committee.objects.named(committee.council, stated) == committee
