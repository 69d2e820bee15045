"""What stands now beside what was typed, and who changed it when."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms

from agenda.clerk.editing.saving import standing
from agenda.models import Change, Meeting


@dataclass(frozen=True, slots=True)
class Told:
    what: str
    by: str
    at: datetime


def in_words(change: Change) -> Told:
    by: Any = change.by
    return Told(change.what, by.get_full_name() or by.get_username() if by else "Somebody who is gone", change.at)


def stands_now(meeting: Meeting, form: forms.Form) -> list[tuple[str, str]]:
    """Label and value of each field of the form, as they are stored now."""
    fields = record_of(form, standing(meeting)[1])
    return [(str(bound.label), in_choice(bound.field, fields.get(bound.name, ""))) for bound in form.visible_fields()]


def record_of(form: forms.Form, records: dict[str, Any]) -> dict[str, Any]:
    for kind in ("clause", "item"):
        if kind in form.cleaned_data:
            return records.get(f"{kind} {form.cleaned_data[kind]}") or {}
    return records["meeting"] if "venue" in form.fields else {}


def in_choice(field: forms.Field, value: str) -> str:
    return str(dict(getattr(field, "choices", ())).get(value, value))
