"""Published items → documents of the index."""

from collections.abc import Iterable, Iterator

from agenda.models import AgendaItem, Meeting
from agenda.search.engine import Document

MEETINGS_AT_ONCE = 100  # bounds memory, and lets go of the database between one batch and the next


def documents_of(meetings: Iterable[int]) -> dict[int, list[Document]]:
    """Each meeting → a document for every item that the public may read now; none for a meeting that is gone."""
    found: dict[int, list[Document]] = {meeting: [] for meeting in meetings}
    items = AgendaItem.objects.published().filter(meeting__in=found).order_by("meeting", "position", "pk")
    for item in items.select_related("meeting__committee").with_resolutions():
        found[item.meeting_id].append(document(item))
    return found


def all_documents() -> Iterator[Document]:
    """Of the whole archive, in the order of meetings, never with a query left open that would keep writers waiting."""
    last = 0
    while meetings := list(
        Meeting.objects.published().filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:MEETINGS_AT_ONCE]
    ):
        for documents in documents_of(meetings).values():
            yield from documents
        last = meetings[-1]


def document(item: AgendaItem) -> Document:
    meeting = item.meeting
    assert meeting.committee is not None and meeting.date is not None, "a published meeting has both"
    resolutions = item.resolutions.all()
    movers = dict.fromkeys(name for r in resolutions for name in (r.mover, r.seconder) if name)
    return Document(
        item=item.pk,
        meeting=meeting.pk,
        council=meeting.committee.council_id,
        committee=meeting.committee.pk,
        day=meeting.date,
        title=item.title,
        resolutions="\n".join(f"{r.stem} {r.text}".strip() for r in resolutions),
        body=item.text,
        movers="\n".join(movers),
        outcomes=frozenset(r.outcome for r in resolutions if r.outcome),
        standing=meeting.standing,
        procedural=item.procedural,
    )
