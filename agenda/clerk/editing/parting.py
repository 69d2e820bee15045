"""An item begins at a line, wherever that line stood before. Each word stays where its line is."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from agenda.clerk.editing.draft import Done, Draft, Given, Item, Refused, Source, Span, said
from agenda.clerk.editing.lines import cut, heading, kept, plain, words

Told = Sequence[dict[str, Any]]  # possible decisions, undertakings


def split(draft: Draft, given: Given) -> Done:
    source, line = draft.source(given["source"]), given["first"]
    source.must_have(line)
    if not plain(kept(source, line)):
        raise Refused(f"Line {line} has no words of its own, so no item can begin there.")
    item = draft.holding(source, line)
    return within(draft, source, item, line) if item else outside(draft, source, line)


def within(draft: Draft, source: Source, item: Item, line: int) -> Done:
    if line == item.first_line:
        raise Refused(f"“{item}” begins at line {line} already.")
    if astride := next((span for span in passages(item) if span[0] < line <= span[1]), None):
        raise Refused(f"Line {line} stands in the middle of what was read as one passage, {said(*astride)}.")
    parted = cut(item.text, words(source, line, item.last_line))
    possible, actions = apart(item.possible, line), apart(item.actions, line)
    above = replace(
        item,
        text=parted[0] if parted else rebuilt(source, item, line - 1),
        last_line=line - 1,
        clauses=tuple(one for one in item.clauses if one.first_line < line),
        possible=possible[0],
        actions=actions[0],
    )
    below = replace(
        new_item(draft, source, (line, item.last_line), parted[1] if parted else ""),
        own_page=item.own_page,
        clauses=tuple(one for one in item.clauses if one.first_line >= line),
        possible=possible[1],
        actions=actions[1],
    )
    return placed(draft.with_item(above), below, item, f"Split “{item}” at line {line}")


def passages(item: Item) -> list[Span]:
    told = [(first, last) for first, last in (one["lines"] for one in [*item.possible, *item.actions])]
    return [(one.first_line, one.last_line) for one in item.clauses] + told


def apart(told: Told, line: int) -> tuple[Told, Told]:
    return [one for one in told if one["lines"][0] < line], [one for one in told if one["lines"][0] >= line]


def rebuilt(source: Source, item: Item, last: int) -> str:
    """The words of its lines, where its text does not follow them; a heading that is its title is not said twice."""
    is_title = plain(kept(source, item.first_line)) == plain(str(item))
    return words(source, item.first_line + is_title, last)


def new_item(draft: Draft, source: Source, lines: Span, text: str = "") -> Item:
    """An item of these lines, whose first is its heading; `text` has their words tidied, where it is known."""
    first, last = lines
    number, title, is_whole = heading(kept(source, first))
    body = text or words(source, first, last)
    if is_whole:
        below = words(source, first + 1, last)
        parted = cut(body, below)
        body = parted[1] if parted else below
    return Item(draft.new_pk(), source.pk, title, body, first, last, number=number)


def placed(draft: Draft, item: Item, after: Item | None, what: str) -> Done:
    at = next((place for place, one in enumerate(draft.items, start=1) if after and one.pk == after.pk), 0)
    items = (*draft.items[:at], item, *draft.items[at:])
    return replace(draft, items=items), what, f"item {item.pk}"


def outside(draft: Draft, source: Source, line: int) -> Done:
    """In the head of the minutes, among lines that belong to nothing, or in the closing."""
    before, after = draft.before(source, line), draft.after(source, line)
    last = after.first_line - 1 if after else len(source.lines)
    if not draft.free(source, line, last) or (source.elsewhere and not after):
        raise Refused(f"Line {line} may belong to another meeting of the same file.")
    item, what = new_item(draft, source, (line, last)), f"Began an item at line {line}"
    if before and after:
        return placed(draft, item, before, what)
    around = draft.closing if before else draft.header
    parted = cut(around, words(source, line, last))
    if parted is None:
        raise Refused(f"What stands from line {line} on was read in pieces, so no item can begin there.")
    draft = replace(draft, closing=parted[0]) if before else replace(draft, header=parted[0])
    return placed(draft, item, before, what)
