"""What readers would see of a meeting once it is published, in pieces, each with the lines that it was read from."""

from collections.abc import Iterable

from agenda.clerk.publishing.checks import Piece
from agenda.importing.save.publishing import waiting
from agenda.models import AgendaItem, Meeting, SourceFile
from agenda.models.meetings import AgendaItemQuerySet

Lines = list[tuple[int, str]]


def to_be_public(meeting: Meeting) -> AgendaItemQuerySet:
    """The items that publishing would show: of a public meeting those that wait, else all that were not withdrawn."""
    shown_by_all = AgendaItem.objects.filter(meeting=meeting, withdrawn_at=None)
    return waiting(meeting) if meeting.is_published else shown_by_all


def pieces_of(meeting: Meeting, items: AgendaItemQuerySet) -> list[Piece]:
    lines = {source.pk: numbered(source) for source in meeting.sources.order_by("pk").only("text")}
    told = [] if meeting.is_published else of_meeting(meeting, next(iter(lines.values()), []))
    return [*told, *(of_item(item, lines.get(item.source_id or 0, [])) for item in items.with_resolutions())]


def numbered(source: SourceFile) -> Lines:
    return list(enumerate(source.text.split("\n"), start=1))


def of_meeting(meeting: Meeting, lines: Lines) -> list[Piece]:
    """Its own words stand in its first source."""
    people = [f"{person.get('name', '')} {person.get('role') or ''}" for person in meeting.attendance]
    return [Piece(text, lines) for text in (meeting.header, meeting.venue, *people, meeting.closing) if text]


def of_item(item: AgendaItem, lines: Lines) -> Piece:
    read_from = lines[item.first_line - 1 : item.last_line]
    return Piece(in_words(item), read_from, item.source_id, is_business=bool(item.text) and not item.procedural)


def in_words(item: AgendaItem) -> str:
    """Its title, its clauses as far as they differ from its text, then its text, whose end is the item's end."""
    clauses: Iterable[str] = (f"{clause.stem} {clause.text}" for clause in item.resolutions.all())
    return "\n\n".join([item.title, *(clause for clause in clauses if clause.strip() not in item.text), item.text])
