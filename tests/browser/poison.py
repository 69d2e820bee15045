"""Puts words into every field that a document, a clerk or a reader can fill, of every record there is."""

from typing import Any

from django.apps import apps
from django.contrib.auth.models import User
from django.db import models
from django.db.models import CharField, F, JSONField, TextField, Value
from django.db.models.functions import Concat

from agenda.models import BroughtFile, Change, Committee, FormerName, Meeting, Problem, Publication, Report, SourceFile
from tests.builders import make_item, make_source
from tests.importing.readers.files import one_page_pdf

# What we make ourselves of somebody's words, or choose: never the words themselves.
OURS = {
    "sha256", "text_sha256", "format", "code", "slug", "folded_name", "sender", "token", "stated_date",
}  # fmt: skip


def shapes(words: str) -> dict[str, Any]:
    """What a field of structured data holds; a field that is not here fails, to be put here."""
    seen = {"item": 1, "number": words, "title": words, "text": words, "resolutions": []}
    clause = {"resolution": 1, "stem": words, "text": words, "outcome": "agreed"}
    return {
        "ignored": [{"lines": [1, 1], "text": words, "why": words}],
        "attendance": [{"name": words, "role": words, "part": "present"}],
        "possible": [{"text": words, "lines": [1, 1]}],
        "actions": [{"text": words, "owner": words, "due": words, "lines": [1, 1]}],
        "seen": [seen | {"resolutions": [clause]}],
        "before": {},
        "after": {},
    }


def poison(words: str) -> set[str]:
    """The words are followed by the name of their field, and the names are returned."""
    names = set()
    for model in apps.get_app_config("agenda").get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, CharField | TextField | JSONField) and not field.choices and field.name not in OURS:
                name = f"{model.__name__}.{field.name}"
                model._default_manager.update(**{field.name: value(field, f"{words} {name}")})
                names.add(name)
    User.objects.update(first_name=words, last_name=f"{words} User.last_name", email=words)
    return names | {"User.last_name"}


def value(field: "models.Field[Any, Any]", words: str) -> Any:
    if isinstance(field, JSONField):
        return shapes(words)[field.name]
    if field.name == "name" or field.unique:  # two must not be the same
        return Concat(Value(f"{words} "), F("pk"), output_field=CharField())
    return words


def more_records(draft: Meeting, public: Meeting, batch: int) -> None:
    """What the world of test_access has none of."""
    source = SourceFile.objects.filter(meetings=draft).first()
    for place, fate in enumerate(BroughtFile.Fate.values, start=1):
        known = source if fate in ("read", "known") else None
        BroughtFile.objects.create(batch_id=batch, position=place, name="x", fate=fate, message="x", source=known)
    Change.objects.create(meeting=draft, version=1, what="x", why="x")
    Publication.objects.create(meeting=draft, act=Publication.Act.PUBLISHED, why="x")
    FormerName.objects.create(committee=Committee.objects.first(), name="x")
    answered = Report.objects.create(item=public.items.first(), message="x", sender="x")
    answered.give("x", by=None)
    scan = make_source(data=one_page_pdf("Mill Lane"), format="pdf", meeting=draft)
    Problem.objects.create(source=scan, meeting=public, code="exempt", line=1, message="x")
    waiting = Meeting.objects.create(stated_council="x", stated_committee="x")
    make_source("x", waiting)
    make_item("x", meeting=waiting, published=False, resolutions=("x",))
