"""Records ↔ rows. A row that an undo brings back has the key that it had."""

from collections.abc import Iterator
from datetime import time
from typing import Any

from agenda.clerk.editing.draft import LEFT_OUT, Clause, Draft, Item, Source
from agenda.clerk.editing.records import MEETING, Records, renamed
from agenda.models import AgendaItem, Meeting, Resolution, SourceFile

CLAUSE = ("number", "stem", "text", "outcome", "mover", "seconder", "vote", "first_line", "last_line")
ITEM = (
    "number",
    "agenda_number",
    "slug",
    "title",
    "text",
    "first_line",
    "last_line",
    "procedural",
    "own_page",
    "possible",
    "actions",
)


def load(meeting: Meeting) -> Draft:
    """In a number of queries that does not grow with the meeting."""
    rows = meeting.items.prefetch_related("resolutions")
    facts = {name: getattr(meeting, name) for name in MEETING}
    facts["start_time"] = meeting.start_time.isoformat() if meeting.start_time else ""
    items = tuple(item_of(row) for row in rows)
    return Draft(
        items=items, sources=tuple(sources_of(meeting)), public=meeting.state != Meeting.State.UNPUBLISHED, **facts
    )


def item_of(row: AgendaItem) -> Item:
    return Item(
        row.pk,
        row.source_id,
        clauses=tuple(Clause(one.pk, **{name: getattr(one, name) for name in CLAUSE}) for one in row.resolutions.all()),
        public=row.published_at is not None or row.withdrawn_at is not None,
        **{name: getattr(row, name) for name in ITEM},
    )


def sources_of(meeting: Meeting) -> Iterator[Source]:
    sources = list(meeting.sources.order_by("pk"))
    others = AgendaItem.objects.filter(source__in=sources).exclude(meeting=meeting)
    elsewhere = list(others.values_list("source", "first_line", "last_line"))
    for row in sources:
        spans = tuple((first, last) for source, first, last in elsewhere if source == row.pk)
        yield Source(row.pk, tuple(row.text.split("\n")), row.ignored, spans)


def write(meeting: Meeting, after: Records) -> dict[int, int]:
    """Rows as these records have them; what new items and clauses are called now, by their negative keys.

    Items come first and go last, because decisions hang on them.
    """
    items, clauses = of_kind(after, "item"), of_kind(after, "clause")
    stored = {pk: write_item(meeting, pk, fields) for pk, fields in items.items() if fields}
    for pk, fields in clauses.items():
        if fields:
            stored[pk] = write_clause(pk, fields | {"item": stored.get(fields["item"], fields["item"])})
    Resolution.objects.filter(pk__in=[pk for pk, fields in clauses.items() if fields is None]).delete()
    meeting.items.filter(pk__in=[pk for pk, fields in items.items() if fields is None]).delete()
    for key, text in after.items():
        if key.startswith("left-out "):
            source, first, last = map(int, key.split(" ")[1:])
            leave_out(source, first, last, text)
    if "order" in after:
        order(meeting, renamed({"order": after["order"]}, stored)["order"])
    for name, value in after.get("meeting", {}).items():
        setattr(meeting, name, as_time(value) if name == "start_time" else value)
    return stored


def of_kind(after: Records, kind: str) -> dict[int, Any]:
    """By key: `item 34` → 34."""
    return {int(key.split(" ")[1]): fields for key, fields in after.items() if key.startswith(f"{kind} ")}


def as_time(value: str) -> time | None:
    return time.fromisoformat(value) if value else None


def write_item(meeting: Meeting, pk: int, fields: Records) -> int:
    fields = {**fields, "source_id": fields["source"]}
    del fields["source"]
    if meeting.items.filter(pk=pk).update(**fields):
        return pk
    row = AgendaItem(pk=pk if pk > 0 else None, meeting=meeting, position=meeting.items.count() + 1, **fields)
    row.save(force_insert=True)
    return int(row.pk)


def write_clause(pk: int, fields: Records) -> int:
    fields = {**fields, "item_id": fields["item"]}
    del fields["item"]
    if Resolution.objects.filter(pk=pk).update(**fields):
        return pk
    row = Resolution(pk=pk if pk > 0 else None, **fields)
    row.save(force_insert=True)
    return int(row.pk)


def leave_out(source: int, first: int, last: int, text: str | None) -> None:
    """What a clerk left out stands beside what the reader did; None brings it back."""
    row = SourceFile.objects.get(pk=source)
    ours: dict[str, Any] = {"lines": [first, last], "why": LEFT_OUT}
    others = [one for one in row.ignored if {"lines": one["lines"], "why": one["why"]} != ours]
    row.ignored = others if text is None else [*others, ours | {"text": text}]
    row.save(update_fields=["ignored"])


def order(meeting: Meeting, pks: list[int]) -> None:
    stands = dict(meeting.items.values_list("pk", "position"))
    moved = [AgendaItem(pk=pk, position=at) for at, pk in enumerate(pks, start=1) if stands[pk] != at]
    AgendaItem.objects.bulk_update(moved, ["position"], batch_size=100)
