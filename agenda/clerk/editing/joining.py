"""What stood apart becomes one. A heading becomes a line of the text that it led."""

from dataclasses import replace

from agenda.clerk.editing.draft import LEFT_OUT, Done, Draft, Given, Item, Refused, Source, said
from agenda.clerk.editing.lines import joined, kept, plain, words

UNTITLED = "Without a title"


def join(draft: Draft, given: Given) -> Done:
    item = draft.item(given["item"])
    at = draft.items.index(item)
    if at == 0:
        return into_header(draft, item)
    above = draft.items[at - 1]
    if item.source is None or item.source != above.source:
        raise Refused(f"“{item}” and “{above}” come from different files, so they cannot be one item.")
    source = draft.source(item.source)
    if item.first_line < above.first_line or not draft.free(source, above.last_line + 1, item.first_line - 1):
        raise Refused(f"“{item}” does not follow “{above}” in the source. Move it back to its place first.")
    between = words(source, above.last_line + 1, item.first_line - 1)
    together = replace(
        above,
        text=joined(above.text, between, headed(source, item), item.text),
        last_line=item.last_line,
        clauses=above.clauses + item.clauses,
        possible=[*above.possible, *item.possible],
        actions=[*above.actions, *item.actions],
    )
    draft = replace(draft, items=draft.items[:at] + draft.items[at + 1 :])
    return draft.with_item(together), f"Joined “{item}” to “{above}”", f"item {above.pk}"


def headed(source: Source, item: Item) -> str:
    """Its heading as printed, or as the clerk wrote it; nothing where its text says it already."""
    printed = kept(source, item.first_line)
    if item.title == UNTITLED or plain(item.text).startswith(plain(printed)):
        return ""
    return printed if plain(printed) == plain(str(item)) else str(item)


def into_header(draft: Draft, item: Item) -> Done:
    """The first item was none: its words belong to the head of the minutes."""
    if item.source is None or item.clauses:
        raise Refused(f"“{item}” has decisions, so it cannot become part of the head of the minutes.")
    source = draft.source(item.source)
    if draft.before(source, item.first_line) or source.elsewhere:
        raise Refused(f"“{item}” does not stand at the head of the source.")
    after = draft.after(source, item.last_line)
    behind = words(source, item.last_line + 1, after.first_line - 1) if after else ""
    header = joined(draft.header, headed(source, item), item.text, behind)
    return replace(draft, header=header, items=draft.items[1:]), f"“{item}” is no item", "meeting"


def add(draft: Draft, given: Given) -> Done:
    """Lines that belong to nothing go to the item that stands before them."""
    source, first, last = between_items(draft, given)
    above = draft.before(source, first)
    assert above is not None  # between_items has looked
    if not draft.free(source, above.last_line + 1, last):
        raise Refused(f"What stands at {said(first, last)} does not follow “{above}” directly.")
    fresh = words(source, above.last_line + 1, last)
    taken = replace(above, text=joined(above.text, fresh), last_line=last)
    return draft.with_item(taken), f"Added {said(first, last)} to “{above}”", f"item {above.pk}"


def leave_out(draft: Draft, given: Given) -> Done:
    """A running head that was not known as one."""
    source, first, last = between_items(draft, given)
    text = words(source, first, last)
    if not text:
        raise Refused(f"There is nothing left at {said(first, last)}.")
    piece = {"lines": [first, last], "text": text, "why": LEFT_OUT}
    changed = replace(source, ignored=[*source.ignored, piece])
    sources = tuple(changed if one.pk == source.pk else one for one in draft.sources)
    return replace(draft, sources=sources), f"Left out {said(first, last)}", f"l {first}"


def between_items(draft: Draft, given: Given) -> tuple[Source, int, int]:
    """Lines that stand between two items and in none; all others are part of the minutes already."""
    source, first, last = draft.source(given["source"]), given["first"], given["last"]
    source.must_have(last)
    is_between = draft.before(source, first) and draft.after(source, last)
    if not is_between or not draft.free(source, first, last):
        raise Refused(f"What stands at {said(first, last)} has its place in the minutes already.")
    return source, first, last
