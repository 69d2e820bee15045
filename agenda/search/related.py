"""Items like one, for the page of that one."""

from agenda.models import AgendaItem
from agenda.search.documents import document
from agenda.search.engine import IndexUnusable, get_engine

MOST = 5
COLUMNS = (
    *("title", "slug", "number", "agenda_number", "meeting__date", "meeting__sitting"),
    *("meeting__committee__name", "meeting__committee__slug", "meeting__committee__full_council"),
    *("meeting__committee__council__name", "meeting__committee__council__slug"),
)


def related_items(item: AgendaItem) -> list[AgendaItem]:
    """The nearest first, read again from the database; none while the index rests."""
    try:
        hits = get_engine().related(document(item), MOST)
    except IndexUnusable:
        return []
    items = AgendaItem.objects.published().with_meeting().only(*COLUMNS).in_bulk([hit.item for hit in hits])
    return [items[hit.item] for hit in hits if hit.item in items]
