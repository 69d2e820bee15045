"""How an item would look among the results of a search: cut from the same text by the same code."""

from collections.abc import Sequence
from dataclasses import dataclass

from agenda.models import AgendaItem
from agenda.search.engine import Marker, get_engine
from agenda.search.names import looked_up
from agenda.search.query import MOST_LETTERS, read_query
from agenda.search.results import Result, as_results


@dataclass(frozen=True, slots=True)
class Hit:
    results: tuple[Result]  # one: the template of results draws a page of them
    words: str  # that were searched for
    is_found: bool  # whether any of them stands there


def hits(items: Sequence[AgendaItem], words: str) -> list[Hit]:
    """Of each item: for the words that were typed, else for those of its own title."""
    return [hit(item, words or item.title[:MOST_LETTERS]) for item in items]


def hit(item: AgendaItem, words: str) -> Hit:
    marker = get_engine().marker(looked_up(read_query(words)))
    item.clauses = list(item.resolutions.all())  # type: ignore[attr-defined]
    (result,) = as_results([item], marker)
    return Hit((result,), words, is_found(item, marker))


def is_found(item: AgendaItem, marker: Marker) -> bool:
    told = (item.title, item.text, *(f"{clause.stem} {clause.text}" for clause in item.resolutions.all()))
    return any(marker(text) for text in told)
