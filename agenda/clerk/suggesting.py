"""Where minutes may belong: as settled, else as the document states, its file's name says, or the last upload was.

A suggestion is shown as one, with who makes it, and kept only when the clerk confirms it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from agenda.importing.dates import dates_in
from agenda.importing.save.placing import is_name
from agenda.models import Committee, Council, Meeting
from agenda.models.councils import folded

DOCUMENT, FILE_NAME, LAST_UPLOAD = "the document", "the file name", "your last upload"
RUN_TOGETHER = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")  # 20190611
TELLS_NOTHING = {"committee", "sub", "board", "panel", "group", "council", "minutes", "of", "the", "and"}


@dataclass(frozen=True, slots=True)
class Suggestion:
    value: Any
    by: str = ""  # empty: it is settled already


def suggestions(meeting: Meeting, user: Any) -> dict[str, Suggestion]:
    """For council (or new_council), committee and date: what is known best of each."""
    name = first_name(meeting)
    day = Suggestion(meeting.date) if meeting.date else stated_day(meeting) or day_in_name(name)
    found = body(meeting, user, name)
    return found | ({"date": Suggestion(f"{day.value:%-d %B %Y}", day.by)} if day else {})


def initial(found: Mapping[str, Suggestion]) -> dict[str, Any]:
    return {field: suggestion.value for field, suggestion in found.items()}


def said_by(found: Mapping[str, Suggestion]) -> dict[str, str]:
    return {field: suggestion.by for field, suggestion in found.items()}


def first_name(meeting: Meeting) -> str:
    source = meeting.sources.order_by("pk").first()
    return source.name if source else ""


def body(meeting: Meeting, user: Any, name: str) -> dict[str, Suggestion]:
    if meeting.committee:
        return {"council": Suggestion(meeting.committee.council), "committee": Suggestion(meeting.committee)}
    if meeting.stated_council or meeting.stated_committee:
        return stated_body(meeting)
    committee, by = in_name(name, user), FILE_NAME
    if committee is None:
        committee, by = last_upload(user), LAST_UPLOAD
    return {"council": Suggestion(committee.council, by), "committee": Suggestion(committee, by)} if committee else {}


def stated_body(meeting: Meeting) -> dict[str, Suggestion]:
    found = {}
    known = Council.objects.named(meeting.stated_council)
    if known:
        found["council"] = Suggestion(known, DOCUMENT)
    elif is_name(meeting.stated_council):
        found["new_council"] = Suggestion(meeting.stated_council, DOCUMENT)
    if committee := stated_committee(meeting):
        found["committee"] = Suggestion(committee, DOCUMENT)
    return found


def stated_committee(meeting: Meeting) -> str:
    """Minutes of a whole meeting that name a council and no committee are the full council's."""
    if meeting.stated_committee:
        return meeting.stated_committee if is_name(meeting.stated_committee) else ""
    is_page = meeting.items.filter(own_page=True).exists()
    return "Council" if meeting.stated_council and not is_page else ""


def stated_day(meeting: Meeting) -> Suggestion | None:
    return Suggestion(date.fromisoformat(meeting.stated_date), DOCUMENT) if meeting.stated_date else None


def day_in_name(name: str) -> Suggestion | None:
    """`planning_11-06-2019.docx`, `20190611.pdf`; two different days say nothing."""
    text = RUN_TOGETHER.sub(r" \1-\2-\3 ", name).replace("_", " ")
    days = {said.value for said in dates_in(text) if said.value}
    return Suggestion(days.pop(), FILE_NAME) if len(days) == 1 else None


def in_name(name: str, user: Any) -> Committee | None:
    """The one committee of this clerk's councils whose telling words all stand in the name of the file."""
    words = set(folded(name.replace("_", " ")).split())
    ours = Committee.objects.filter(council__in=Council.objects.of_clerk(user)).select_related("council")
    named = [one for one in ours if (telling := set(one.folded_name.split()) - TELLS_NOTHING) and telling <= words]
    return named[0] if len(named) == 1 else None


def last_upload(user: Any) -> Committee | None:
    theirs = Committee.objects.filter(meetings__sources__uploaded_by=user, council__in=Council.objects.of_clerk(user))
    return theirs.select_related("council").order_by("-meetings__sources__pk").first()
