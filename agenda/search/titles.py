"""What search can do while the index rests: titles in the database that hold every word, under the same filters."""

from collections.abc import Sequence
from datetime import date
from functools import reduce
from operator import and_, or_

from django.db.models import Q

from agenda.models import AgendaItem
from agenda.models.meetings import AgendaItemQuerySet
from agenda.search.engine import Filters, Sort
from agenda.search.tree import Among, And, Days, Near, Node, Not, Or, Phrase, Query, Word

ORDER: dict[Sort, Sequence[str]] = {
    "best": ("-meeting__date", "-meeting", "position", "pk"),
    "newest": ("-meeting__date", "-meeting", "position", "pk"),
    "oldest": ("meeting__date", "meeting", "position", "pk"),
}
PROCEDURAL = {"hide": Q(procedural=False), "show": Q(), "only": Q(procedural=True)}


def matching_titles(query: Query, filters: Filters, sort: Sort) -> AgendaItemQuerySet:
    items = AgendaItem.objects.published().filter(PROCEDURAL[filters.procedural], condition(query.tree))
    return items.filter(narrowed(filters)).distinct().order_by(*ORDER[sort])


def condition(node: Node | None) -> Q:
    match node:
        case None:
            return Q()
        case And(parts):
            return reduce(and_, map(condition, parts))
        case Or(parts):
            return reduce(or_, map(condition, parts))
        case Not(part):
            return ~condition(part)
        case Days(first, last):
            return between(first, last)
        case Among("committee", ids):
            return Q(meeting__committee__in=ids)
        case Among("council", ids):
            return Q(meeting__committee__council__in=ids)
        case Near(one, other):
            return condition(one) & condition(other)
        case Phrase() | Word():
            return Q(title__icontains=node.text)
        case _:
            raise AssertionError(f"{node!r} is not a node of a query")


def between(first: date | None, last: date | None) -> Q:
    low = Q(meeting__date__gte=first) if first else Q()
    return low & Q(meeting__date__lte=last) if last else low


def narrowed(filters: Filters) -> Q:
    limits = {
        "meeting__committee__council__in": filters.councils,
        "meeting__committee__in": filters.committees,
        "meeting__date__year__in": filters.years,
        "meeting__standing__in": filters.standings,
    }
    held = Q(**{lookup: values for lookup, values in limits.items() if values})
    return held & between(filters.after, filters.before) & with_outcome(filters.outcomes)


def with_outcome(outcomes: frozenset[str]) -> Q:
    if not outcomes:
        return Q()
    told = Q(resolutions__outcome__in=outcomes - {""})
    # No decision recorded: no clause, or none whose fate is told.
    return told | ~Q(resolutions__outcome__gt="") if "" in outcomes else told
