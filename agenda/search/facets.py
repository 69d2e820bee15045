"""Facet counts of an engine → values as an address has them, with labels for people."""

from collections.abc import Mapping
from dataclasses import dataclass

from agenda.models import Committee, Council, Meeting, Resolution
from agenda.search.engine import Facet, Filters

WITHIN = {"items": "Items", "resolutions": "Resolutions only", "titles": "Titles only"}
OUTCOMES: dict[str, str] = {**dict(Resolution.Outcome.choices), "": "No decision recorded"}
STANDINGS: dict[str, str] = {**dict(Meeting.Standing.choices), "": "Not stated"}

Counts = Mapping[int | str, int]


@dataclass(frozen=True, slots=True)
class FacetValue:
    value: str  # as the address has it: `ashcombe`, `ashcombe/planning`, `2019`, `agreed`; "" for none recorded
    label: str
    count: int
    chosen: bool


def labelled(facets: Mapping[Facet, Counts], filters: Filters) -> dict[Facet, tuple[FacetValue, ...]]:
    """Years in their order, all else by how many it holds; what is chosen stays, even with nothing in it."""
    made = {
        "council": councils(facets.get("council", {}), filters.councils),
        "committee": committees(facets.get("committee", {}), filters.committees),
        "year": years(facets.get("year", {}), filters.years),
        "outcome": told(facets.get("outcome", {}), OUTCOMES, filters.outcomes),
        "standing": told(facets.get("standing", {}), STANDINGS, filters.standings),
        "within": told(facets.get("within", {}), WITHIN, frozenset({filters.within})),
    }
    by_count = {name: sorted(values, key=lambda v: (-v.count, v.label)) for name, values in made.items()}
    return {name: tuple(made[name] if name in ("year", "within") else by_count[name]) for name in made}  # type: ignore[misc]


def councils(counts: Counts, chosen: frozenset[int]) -> list[FacetValue]:
    found = Council.objects.published().filter(pk__in=[*counts, *chosen]).order_by().values_list("pk", "slug", "name")
    return [FacetValue(slug, name, counts.get(pk, 0), pk in chosen) for pk, slug, name in found]


def committees(counts: Counts, chosen: frozenset[int]) -> list[FacetValue]:
    """With the council's name where there are several to choose from."""
    found = Committee.objects.published().filter(pk__in=[*counts, *chosen]).select_related("council").order_by()
    shown = found.only("slug", "name", "full_council", "council__slug", "council__name")
    several = len({committee.council_id for committee in shown}) > 1
    return [
        FacetValue(
            f"{committee.council.slug}/{committee.slug}",
            f"{committee.title}, {committee.council.name}" if several else committee.title,
            counts.get(committee.pk, 0),
            committee.pk in chosen,
        )
        for committee in shown
    ]


def years(counts: Counts, chosen: frozenset[int]) -> list[FacetValue]:
    return [
        FacetValue(str(year), str(year), counts.get(year, 0), year in chosen)
        for year in sorted({int(year) for year in (*counts, *chosen)})
    ]


def told(counts: Counts, labels: Mapping[str, str], chosen: frozenset[str]) -> list[FacetValue]:
    return [
        FacetValue(value, label, counts.get(value, 0), value in chosen)
        for value, label in labels.items()
        if value in counts or value in chosen
    ]
