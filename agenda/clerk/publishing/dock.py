"""What the review page shows of publishing: what is to be looked at, what may be done now, and what was done last."""

from typing import Any

from django.utils import timezone

from agenda.clerk.access import may_publish
from agenda.clerk.publishing.doubts import Doubt, in_kinds, overruled
from agenda.clerk.publishing.sending import SENT_BACK
from agenda.clerk.publishing.undoing import undo_until
from agenda.models import Change, Meeting


def dock(meeting: Meeting, user: Any, doubts: list[Doubt]) -> dict[str, Any]:
    last = meeting.publications.select_related("by").first()
    until = undo_until(last)
    return {
        "may_publish": may_publish(user, meeting),
        "kinds": in_kinds(doubts),
        "to_look_at": len(doubts),
        "overruled": overruled(meeting),
        "sent_back": sent_back(meeting),
        "last": last,
        "undo_until": until if until and timezone.now() < until else None,
    }


def sent_back(meeting: Meeting) -> Change | None:
    """The note of a publisher, until it is sent again or published."""
    waits_for_its_clerk = meeting.state == Meeting.State.UNPUBLISHED and meeting.sent_at is None
    notes = meeting.changes.filter(what__startswith=SENT_BACK).select_related("by")
    return notes.first() if waits_for_its_clerk else None
