"""What a later reading would change in one meeting, as lines that a person can read before it happens."""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from difflib import unified_diff

from agenda.importing.matching import matched, same_clause, same_item
from agenda.importing.parsed import ParsedItem, ParsedMinutes, ParsedResolution

MEETING_FIELDS = ("start_time", "venue", "standing", "header", "closing", "attendance")
ITEM_FIELDS = ("number", "agenda_number", "title", "procedural", "text", "possible", "actions")
CLAUSE_FIELDS = ("number", "stem", "text", "outcome", "mover", "seconder", "vote")


def difference(earlier: ParsedMinutes, later: ParsedMinutes) -> tuple[str, ...]:
    """Empty where nothing changes but the lines that records were read from."""
    # The page of one item says nothing of its meeting.
    meeting = MEETING_FIELDS if later.kind == "meeting" else ()
    return (
        *_fields(meeting, earlier, later),
        *(line for pair in matched(earlier.items, later.items, same_item) for line in _item(*pair)),
    )


def _item(earlier: ParsedItem | None, later: ParsedItem | None) -> Iterator[str]:
    if earlier is None or later is None:
        yield f"{'-' if earlier else '+'} item {_label(earlier or later)}"
        return
    changes = [
        *_fields(ITEM_FIELDS, earlier, later),
        *_clauses(earlier.resolutions, later.resolutions),
    ]
    if changes:
        yield f"  item {_label(earlier)}"
        yield from (f"    {line}" for line in changes)


def _clauses(earlier: Sequence[ParsedResolution], later: Sequence[ParsedResolution]) -> Iterator[str]:
    for old, new in matched(earlier, later, same_clause):
        if old is None or new is None:
            clause = old or new
            yield f"{'-' if old else '+'} resolution: {clause.text if clause else ''}"
        else:
            changes = list(_fields(CLAUSE_FIELDS, old, new))
            if changes:
                yield f"  resolution: {old.text}"
                yield from (f"    {line}" for line in changes)


def _fields(names: Sequence[str], earlier: object, later: object) -> Iterator[str]:
    for name in names:
        old, new = getattr(earlier, name), getattr(later, name)
        if old == new or not (old or new):
            continue
        if isinstance(old, str) and isinstance(new, str) and "\n" in old + new:
            yield f"{name}:"
            yield from _text(old, new)
        else:
            yield f"{name}: {_shown(old)} → {_shown(new)}"


def _text(earlier: str, later: str) -> Iterator[str]:
    """Only the lines that differ."""
    changed = unified_diff(earlier.split("\n"), later.split("\n"), n=0, lineterm="")
    yield from (f"  {line}" for line in changed if not line.startswith(("---", "+++", "@@")))


def _label(item: ParsedItem | None) -> str:
    return f"{item.number or ''} {item.title}".strip() if item else ""


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(" ".join(str(getattr(one, field.name)) for field in fields(one)) for one in value) or "none"
    return "none" if value in (None, "") else str(value)
