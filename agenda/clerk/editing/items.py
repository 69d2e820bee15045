"""What is said of an item, and where it stands on the agenda."""

from dataclasses import replace

from agenda.clerk.editing.draft import Done, Draft, Given, Refused


def title(draft: Draft, given: Given) -> Done:
    old = draft.item(given["item"])
    new = replace(old, number=given["number"], agenda_number=given["agenda_number"], title=given["title"])
    return draft.with_item(new), f"Retitled: “{old}” is “{new}” now", f"item {old.pk}"


def procedural(draft: Draft, given: Given) -> Done:
    item = draft.item(given["item"])
    return draft.with_item(replace(item, procedural=True)), f"“{item}” is procedural", f"item {item.pk}"


def business(draft: Draft, given: Given) -> Done:
    item = draft.item(given["item"])
    return draft.with_item(replace(item, procedural=False)), f"“{item}” is not procedural", f"item {item.pk}"


def up(draft: Draft, given: Given) -> Done:
    return moved(draft, given, -1, "up")


def down(draft: Draft, given: Given) -> Done:
    return moved(draft, given, 1, "down")


def moved(draft: Draft, given: Given, by: int, way: str) -> Done:
    item = draft.item(given["item"])
    items = list(draft.items)
    at = items.index(item)
    if not 0 <= at + by < len(items):
        raise Refused(f"“{item}” stands at the end of the agenda already: it cannot move {way}.")
    items.insert(at + by, items.pop(at))
    return replace(draft, items=tuple(items)), f"Moved “{item}” {way}", f"item {item.pk}"
