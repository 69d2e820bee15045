"""What narrows a search, in words: each filter that is on, with the address that takes it off again."""

from dataclasses import dataclass
from typing import Any

from agenda.filters import NONE, OUTCOMES, STANDINGS, WITHIN, SearchFilters
from agenda.models import Committee, Council

UNSAID = ("q", "sort", "page")  # these do not narrow
DAYS = {"after": "From {}", "before": "To {}"}
LABELS = {
    "outcome": dict(OUTCOMES),
    "standing": dict(STANDINGS) | {NONE: "Status not stated"},
    "in": dict(WITHIN),
    "procedural": {"show": "Procedural items too", "only": "Procedural items only"},
}


@dataclass(frozen=True, slots=True)
class Tag:
    label: str
    without: str  # query string of the same search without it


def tags(filters: SearchFilters) -> list[Tag]:
    filters.form.is_valid()
    valid = [name for name in filters.given if name not in (*UNSAID, *filters.form.errors)]
    return [
        Tag(worded(name, value), filters.without_value(name, typed).urlencode())
        for name in valid
        for typed, value in values(filters, name)
        if worded(name, value)
    ]


def values(filters: SearchFilters, name: str) -> list[tuple[str, Any]]:
    """Each value as typed, with what it stands for."""
    cleaned = filters.form.cleaned_data[name]
    if name == "council":
        return [(council.slug, council) for council in cleaned]
    if name == "committee":
        return [(committee.address, committee) for committee in cleaned]
    return [(typed, typed) for typed in dict.fromkeys(filters.data.getlist(name))]


def worded(name: str, value: Any) -> str:
    match value:
        case Committee():
            return f"{value.title}, {value.council.name}"
        case Council():
            return value.name
    if name in DAYS:
        return DAYS[name].format(value)
    return str(LABELS.get(name, {value: value}).get(value, ""))
