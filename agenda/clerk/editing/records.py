"""A draft ↔ the records that it is made of, as `Change` keeps them: `item 34`, `clause 56`, `meeting`, `order`."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from agenda.clerk.editing.draft import LEFT_OUT, Draft, Gone, Item, Refused

Records = dict[str, Any]  # record → its fields; None where it is no more
MEETING = ("start_time", "venue", "standing", "header", "closing")
NOT_KEPT = ("pk", "clauses", "public")  # of an item: its key, records of their own, and what no clerk edits


def records(draft: Draft) -> Records:
    """Each by itself, so that two clerks at two clauses of one item are in nobody's way."""
    found: Records = {"meeting": {name: getattr(draft, name) for name in MEETING}}
    found["order"] = [item.pk for item in draft.items]
    for item in draft.items:
        found[f"item {item.pk}"] = item_fields(item)
        for position, clause in enumerate(item.clauses, start=1):
            fields = asdict(clause) | {"item": item.pk, "position": position}
            del fields["pk"]
            found[f"clause {clause.pk}"] = fields
    for source in draft.sources:
        for piece in source.ignored:
            if piece["why"] == LEFT_OUT:
                first, last = piece["lines"]
                found[f"left-out {source.pk} {first} {last}"] = piece["text"]
    return found


def item_fields(item: Item) -> Records:
    fields = {name: getattr(item, name) for name in item.__slots__ if name not in NOT_KEPT}
    return fields | {"possible": list(item.possible), "actions": list(item.actions)}


def difference(before: Records, after: Records) -> tuple[Records, Records]:
    """Of the records that differ: as they were, and as they are."""
    touched = [key for key in {**before, **after} if before.get(key) != after.get(key)]
    return {key: before.get(key) for key in touched}, {key: after.get(key) for key in touched}


def renamed(after: Records, stored: Mapping[int, int]) -> Records:
    """With the keys of rows in place of the negative ones that an act gave."""

    def named(key: str) -> str:
        kind, _, pk = key.partition(" ")
        return f"{kind} {stored[int(pk)]}" if pk.startswith("-") else key

    def valued(key: str, fields: Any) -> Any:
        if key == "order":
            return [stored.get(pk, pk) for pk in fields]
        if key.startswith("clause ") and fields:
            return fields | {"item": stored.get(fields["item"], fields["item"])}
        return fields

    return {named(key): valued(key, fields) for key, fields in after.items()}


def clashing(touched: Iterable[str]) -> set[str]:
    """What two clerks may not both have changed unseen. The order of items holds nothing that was typed."""
    return {key for key in touched if key != "order"}


def must_not_be_public(draft: Draft, touched: Iterable[str]) -> None:
    """What readers see is corrected in another way, with a reason that they are told."""
    public = {f"item {item.pk}" for item in draft.items if item.public}
    public |= {f"clause {clause.pk}" for item in draft.items if item.public for clause in item.clauses}
    if public & set(touched):
        raise Gone("This item has been published meanwhile. What readers see is not changed here.")
    if draft.public and "meeting" in touched:
        raise Refused("This meeting has been public. What readers see of it is not changed here.")
