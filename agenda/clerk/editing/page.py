"""What the review page needs to offer edits: what may be changed, what was changed last, and where forms are sent."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from agenda.clerk.editing.acts import KEYS
from agenda.clerk.editing.forms import OUTCOMES, STANDINGS
from agenda.clerk.editing.saving import to_undo
from agenda.clerk.editing.views import shown
from agenda.models import AgendaItem, Meeting


def editing(request: HttpRequest, meeting: Meeting, items: Iterable[AgendaItem]) -> dict[str, Any]:
    may_edit_meeting = meeting.state == Meeting.State.UNPUBLISHED
    for item in items:
        item.may_edit = item.published_at is None and item.withdrawn_at is None  # type: ignore[attr-defined]
    return {
        "may_edit_meeting": may_edit_meeting,
        "may_edit": may_edit_meeting or any(getattr(item, "may_edit", False) for item in items),
        "saved": meeting.changes.exclude(before={}).select_related("by").first(),
        "undoable": to_undo(meeting),
        "edit_at": reverse("clerk:edit", args=[meeting.pk]) + shown(request),
        "shown": shown(request),
        "outcomes": OUTCOMES,
        "standings": STANDINGS,
        "keys": KEYS,
    }
