"""Stored records take the words of a later reading.

What matches keeps its id and its address. What no longer does vanishes if the public never saw it, else is withdrawn.
"""

from collections.abc import Iterable

from django.utils import timezone

from agenda.importing.matching import matched, same_clause, same_item
from agenda.importing.parsed import ParsedMinutes, ParsedResolution, codes
from agenda.importing.save.placing import DISAGREEMENTS, Given, placed
from agenda.importing.save.publishing import HELD_BACK
from agenda.importing.save.records import clause_fields, item_fields, meeting_fields, store_problems
from agenda.importing.save.sittings import CODES, settle
from agenda.models import AgendaItem, Meeting, Resolution, SourceFile


def replace_meeting(meeting: Meeting, source: SourceFile, minutes: ParsedMinutes, given: Given) -> None:
    items = list(meeting.items.filter(source=source))
    in_public = meeting.is_published and any(item.published_at and not item.withdrawn_at for item in items)
    for name, value in meeting_fields(minutes).items() if minutes.kind == "meeting" else ():
        setattr(meeting, name, value)
    meeting.save()
    replace_items(meeting, source, minutes)
    meeting.problems.filter(source=source).exclude(code__in=(*DISAGREEMENTS, *CODES)).delete()
    store_problems(meeting, source, minutes.problems)
    if in_public and not codes(minutes.problems) & set(HELD_BACK):
        # The same words were public a moment ago, under fewer headings.
        meeting.publish(meeting.items.filter(source=source))
    if meeting.missing():
        place = placed(minutes, given, as_stated=source.uploaded_by_id is None)
        settle(meeting, place.committee or meeting.committee, place.date or meeting.date)


def drop_meeting(meeting: Meeting, source: SourceFile) -> None:
    for item in meeting.items.filter(source=source):
        drop_item(item)
    if meeting.sources.exclude(pk=source.pk).exists():
        meeting.sources.remove(source)
    elif meeting.published_at:
        meeting.withdraw()
    else:
        meeting.delete()


def replace_items(meeting: Meeting, source: SourceFile, minutes: ParsedMinutes) -> None:
    earlier = list(meeting.items.filter(source=source))
    position = earlier[0].position if earlier else meeting.items.count() + 1
    pairs = matched(earlier, minutes.items, same_item)
    for row, item in pairs:
        if item is None:
            drop_item(row)
            continue
        fields = item_fields(item) | {"position": position, "own_page": minutes.kind == "item"}
        position += 1
        if row is None:
            row = AgendaItem.objects.create(meeting=meeting, source=source, **fields)
        else:
            update(row, fields)
        replace_clauses(row, item.resolutions)


def drop_item(item: AgendaItem | None) -> None:
    if item and not item.published_at:
        item.delete()
    elif item and not item.withdrawn_at:
        item.withdraw()


def replace_clauses(item: AgendaItem, clauses: Iterable[ParsedResolution]) -> None:
    earlier = list(Resolution.with_withdrawn.filter(item=item))
    pairs = matched(earlier, list(clauses), same_clause)
    for position, (row, clause) in enumerate(pairs, start=1):
        if clause is None:
            drop_clause(row)
        elif row is None:
            Resolution.objects.create(item=item, position=position, **clause_fields(clause))
        else:
            update(row, clause_fields(clause) | {"position": position, "withdrawn_at": None})


def drop_clause(clause: Resolution | None) -> None:
    if clause and not clause.item.published_at:
        clause.delete()
    elif clause and not clause.withdrawn_at:
        update(clause, {"withdrawn_at": timezone.now()})


def update(row: AgendaItem | Resolution, fields: dict[str, object]) -> None:
    for name, value in fields.items():
        setattr(row, name, value)
    row.save(update_fields=list(fields))
