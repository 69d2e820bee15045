"""What `committee:` and `council:` mean: words looked up among the names that the public may read."""

from collections.abc import Iterator
from dataclasses import replace

from agenda.models import Committee, Council
from agenda.models.councils import folded
from agenda.search.tree import Among, Node, Phrase, Query, Word, mapped


def looked_up(query: Query) -> Query:
    """The query with numbers of councils and committees in place of words of their names."""
    return query if query.tree is None else replace(query, tree=mapped(query.tree, among))


def among(leaf: Word | Phrase) -> Node:
    if leaf.field == "committee":
        return Among("committee", frozenset(pk for pk, name in committee_names() if names(leaf, name)))
    if leaf.field == "council":
        councils = Council.objects.published().values_list("pk", "folded_name")
        return Among("council", frozenset(pk for pk, name in councils if names(leaf, name)))
    return leaf


def committee_names() -> Iterator[tuple[int, str]]:
    """Each with the names it has had, so that `committee:highways` finds what has become Streets."""
    public = Committee.objects.published()
    yield from public.values_list("pk", "folded_name")
    yield from public.filter(former_names__isnull=False).values_list("pk", "former_names__folded_name")


def names(leaf: Word | Phrase, name: str) -> bool:
    """Whether the words stand side by side in the name."""
    words = folded(leaf.text)
    ending = "" if isinstance(leaf, Word) and leaf.prefix else " "
    return f" {words}{ending}" in f" {name} "
