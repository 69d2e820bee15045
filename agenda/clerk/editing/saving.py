"""One act, one `Change`, saved at once; unless somebody else has changed the same records since the page was drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from agenda.clerk.editing.acts import Act
from agenda.clerk.editing.draft import Draft, Given, Refused
from agenda.clerk.editing.records import Records, clashing, difference, must_not_be_public, records, renamed
from agenda.clerk.editing.stored import load, write
from agenda.models import Change, Meeting

ELSEWHERE = "What it changed has been changed since in another way, so it cannot be undone by itself."


@dataclass(frozen=True, slots=True)
class Saved:
    change: Change | None  # None: all of it was so already
    at: str  # the record to go back to


class Clash(Exception):
    """Somebody was there first; both versions are kept to choose from."""

    def __init__(self, changes: Sequence[Change]) -> None:
        super().__init__()
        self.changes = changes


@transaction.atomic
def make(meeting_pk: int, by: Any, act: Act, given: Given, version: int) -> Saved:
    """`version`: of the meeting, when the page was drawn that the clerk had before their eyes."""
    meeting = Meeting.objects.select_for_update().get(pk=meeting_pk)
    draft = load(meeting)
    after, what, at = act.do(draft, given)
    was, now = difference(records(draft), records(after))
    if not now:
        return Saved(None, at)
    if changes := since(meeting, version, was):
        raise Clash(changes)
    must_not_be_public(draft, was)
    stored = write(meeting, now)
    kind, pk = at.split(" ") if " " in at else (at, "")
    at = f"{kind} {stored.get(int(pk), pk)}" if pk else at
    return Saved(note(meeting, by, what, renamed(was, stored), renamed(now, stored)), at)


def since(meeting: Meeting, version: int, touched: Any) -> list[Change]:
    """Changes after that version of the same records, the newest first."""
    later = meeting.changes.filter(version__gt=version).select_related("by")
    return [change for change in later if clashing(change.before) & clashing(touched)]


def note(meeting: Meeting, by: Any, what: str, was: Records, now: Records, undoes: Change | None = None) -> Change:
    meeting.version += 1
    meeting.edited_at = timezone.now()
    meeting.save()
    return meeting.changes.create(by=by, version=meeting.version, what=what, before=was, after=now, undoes=undoes)


def to_undo(meeting: Meeting) -> Change | None:
    """The newest that is neither undone nor an undoing; again and again, back to what was read."""
    changes = meeting.changes.filter(undoes=None, undone_by=None).exclude(
        before={}
    )  # a publisher's note changes nothing
    return changes.select_related("by").first()


@transaction.atomic
def undo(meeting_pk: int, by: Any, change_pk: int) -> Saved:
    """The change that the clerk has seen; if it is not the newest any more, nothing is undone unseen."""
    meeting = Meeting.objects.select_for_update().get(pk=meeting_pk)
    change = to_undo(meeting)
    if change is None or change.pk != change_pk:
        raise Clash(later_than(meeting, change_pk))
    draft = load(meeting)
    must_not_be_public(draft, change.after)
    now = records(draft)
    if any(now.get(key) != fields for key, fields in change.after.items()):
        raise Refused(ELSEWHERE)
    write(meeting, change.before)
    return Saved(note(meeting, by, f"Undid: {change.what}", change.after, change.before, change), place(change))


def later_than(meeting: Meeting, change_pk: int) -> list[Change]:
    return list(meeting.changes.filter(pk__gt=change_pk).select_related("by"))


def place(change: Change) -> str:
    """The first record of it that is there again."""
    there = (key for key, fields in change.before.items() if fields is not None and key != "order")
    return next(there, "meeting")


def standing(meeting: Meeting) -> tuple[Draft, Records]:
    """As it stands now, to be shown beside what was typed."""
    draft = load(meeting)
    return draft, records(draft)
