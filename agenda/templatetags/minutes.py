"""How minutes are worded on a page."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, time
from html import escape
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from agenda.models import AgendaItem, Committee, Meeting, Resolution
from agenda.pages.paragraphs import paragraphs
from agenda.search.passages import Part
from agenda.search.results import mark

register = template.Library()
register.filter("paragraphs", paragraphs)

# Outcome → the shape of its mark, so that what was decided is seen without colour.
SHAPES = {
    "agreed": "agreed",
    "noted": "agreed",
    "deferred": "pending",
    "referred": "pending",
    "delegated": "pending",
    "refused": "refused",
    "lost": "refused",
    "withdrawn": "refused",
    "": "none",
}
NUMBER_NAMED = re.compile(r"(item|minute)\s+", re.IGNORECASE)  # printed as `(Item 4)`


@register.filter
def outcomes(item: AgendaItem) -> list[str]:
    """Each outcome of the item's clauses once, in their order; "" where none is recorded."""
    told = (resolution.outcome for resolution in item.resolutions.all() if resolution.outcome)
    return list(dict.fromkeys(told)) or [""]


@register.filter
def shape(outcome: str) -> str:
    return SHAPES[outcome]


@register.filter
def outcome_words(outcome: str) -> str:
    return Resolution.Outcome(outcome).label if outcome else "No decision recorded"


@register.filter
def came_to(outcome: str) -> str:
    """What a clause is headed with where its minutes have no heading of their own."""
    return {"lost": "Moved and lost", "withdrawn": "Moved and withdrawn", "": "Proposed"}.get(outcome, "Resolved")


@register.filter
def address(committee: Committee) -> str:
    """As the parameter `committee` has it: `ashcombe/planning`."""
    return f"{committee.council.slug}/{committee.slug}"


@register.filter
def topics(meeting: Any) -> str:
    """What a meeting was about, from its `business`: the first titles that are not procedural."""
    titles = [item.title for item in meeting.business if not item.procedural]
    return "; ".join(titles[:3]) + ("; …" if len(titles) > 3 else "") or "Procedural business only"


@register.filter
def size(meeting: Any) -> str:
    """`6 items, 7 resolutions`"""
    counts = {"item": len(meeting.business), "resolution": sum(item.clauses for item in meeting.business)}
    return ", ".join(f"{n} {noun}{'' if n == 1 else 's'}" for noun, n in counts.items() if n)


@register.filter
def printed_number(item: AgendaItem) -> str:
    return (item.number or item.agenda_number).strip(".")


@register.filter
def numbers(run: list[AgendaItem]) -> str:
    """`1–4` for a run of items."""
    ends = list(dict.fromkeys(filter(None, (printed_number(run[0]), printed_number(run[-1])))))
    return "–".join(ends) if max(map(len, ends), default=0) < 4 else " to ".join(ends)


@register.filter
def reference(item: AgendaItem) -> str:
    """`minute 27/18`, `item 6`; nothing for an item without a number."""
    number = printed_number(item).strip("()")
    named = NUMBER_NAMED.match(number)
    if named:
        return f"{named[1].lower()} {number[named.end() :]}"
    kind = "minute" if item.number and (item.agenda_number or "/" in item.number) else "item"
    return f"{kind} {number}" if number else ""


@register.filter
def clock(at: time | None) -> str:
    """`7 pm`, `6.30 pm`, `noon`."""
    if at is None:
        return ""
    if (at.hour % 12, at.minute) == (0, 0):
        return "noon" if at.hour else "midnight"
    minutes = f".{at.minute:02}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes} {'am' if at.hour < 12 else 'pm'}"


@register.inclusion_tag("public/_crumbs.html", takes_context=True)
def crumbs(context: Mapping[str, Any], record: Any, here: str = "") -> dict[str, Any]:
    """The way to a record, or through it to a page below it that has no record of its own."""
    way = trail(record)
    said = {"above": way, "here": here} if here else {"above": way[:-1], "here": way[-1][0]}
    return said | {"inside": context.get("inside")}  # a preview is left by one link alone


def trail(record: Any) -> list[tuple[str, Any]]:
    """From the council down to the record itself, each with the name that it goes by on the way."""
    match record:
        case AgendaItem():
            return [*trail(record.meeting), (capfirst(reference(record)) or "This item", record)]
        case Meeting(date=date() as day):
            return [*trail(record.committee), (f"{day.day} {day:%B %Y}", record)]
        case Committee():
            return [*trail(record.council), (record.title, record)]
    return [(record.name, record)]


@register.simple_tag
def sought(text: str, words: str) -> SafeString | str:
    """The text with the words that a reader searched for marked."""
    return marked(mark(text, words)) if words else text


@register.filter
def marked(parts: Iterable[Part]) -> SafeString:
    """The parts as text, escaped, with the words that matched marked."""
    escaped = ((escape(part.text), part.is_match) for part in parts)
    return SafeString("".join(f"<mark>{text}</mark>" if is_match else text for text, is_match in escaped))
