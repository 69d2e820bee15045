"""What the review page needs to offer edits: what may be changed, what was changed last, and where forms are sent."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from agenda.clerk.editing.acts import KEYS
from agenda.clerk.editing.forms import OUTCOMES, STANDINGS
from agenda.clerk.editing.saving import to_undo
from agenda.models import AgendaItem, Meeting


def editing(request: HttpRequest, meeting: Meeting, items: Iterable[AgendaItem], shown: str) -> dict[str, Any]:
    """`shown`: the query that says which part of the source lies before the clerk."""
    may_edit_meeting = meeting.state == Meeting.State.UNPUBLISHED
    return {
        "may_edit_meeting": may_edit_meeting,
        "may_edit": offer(items) or may_edit_meeting,
        "saved": meeting.changes.exclude(before={}).select_related("by").first(),
        "undoable": to_undo(meeting),
        "sent": sent(request, meeting),
        "edit_at": reverse("clerk:edit", args=[meeting.pk]) + shown,
        "undo_at": reverse("clerk:undo", args=[meeting.pk]) + shown,
        "standings": STANDINGS,
        "keys": KEYS,
    }


def sent(request: HttpRequest, meeting: Meeting) -> SafeString:
    """What every form of the page sends along: made once, because a long agenda has a thousand of them."""
    hidden = '<input type="hidden" name="{}" value="{}">'
    fields = (("csrfmiddlewaretoken", get_token(request)), ("version", meeting.version))
    return format_html_join("", hidden, fields)


def offer(items: Iterable[AgendaItem]) -> bool:
    """Mark the items that may be edited, and give their decisions the outcomes to choose from."""
    options = {outcome: outcomes(outcome) for outcome, _ in OUTCOMES}
    for item in items:
        item.may_edit = item.published_at is None and item.withdrawn_at is None  # type: ignore[attr-defined]
        for clause in item.resolutions.all():
            clause.outcomes = options[clause.outcome]  # type: ignore[attr-defined]
    return any(getattr(item, "may_edit", False) for item in items)


def outcomes(chosen: str) -> SafeString:
    options = ((value, SafeString(" selected") if value == chosen else "", label) for value, label in OUTCOMES)
    return format_html_join("", '<option value="{}"{}>{}</option>', options)
