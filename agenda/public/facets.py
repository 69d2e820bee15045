"""The filters beside a list of results, each with how many items it would leave."""

from collections.abc import Mapping
from dataclasses import dataclass

from agenda.search.engine import Facet
from agenda.search.facets import FacetValue

SHOWN = 8  # a longer list is folded after these, but for what is chosen


@dataclass(frozen=True, slots=True)
class Group:
    legend: str
    parameter: str
    kind: str  # of the boxes: checkbox, radio
    shown: list[FacetValue]
    folded: list[FacetValue]


# Facet of the engine → its legend and parameter; years are the bars instead.
GROUPS: dict[Facet, tuple[str, str, str]] = {
    "council": ("Council", "council", "checkbox"),
    "committee": ("Committee", "committee", "checkbox"),
    "outcome": ("Outcome", "outcome", "checkbox"),
    "standing": ("Status", "standing", "checkbox"),
    "within": ("Look in", "in", "radio"),
}


def facets(found: Mapping[Facet, tuple[FacetValue, ...]]) -> list[Group]:
    groups = [group(*words, found.get(facet, ())) for facet, words in GROUPS.items()]
    return [each for each in groups if len(each.shown) > 1 or any(value.chosen for value in each.shown)]


def group(legend: str, parameter: str, kind: str, values: tuple[FacetValue, ...]) -> Group:
    first = [value for place, value in enumerate(values) if place < SHOWN or value.chosen]
    return Group(legend, parameter, kind, first, [value for value in values if value not in first])
