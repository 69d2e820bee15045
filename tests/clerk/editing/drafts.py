"""Drafts as the importer reads them, and the law that no edit may break."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

from agenda.clerk.editing.acts import ACTS
from agenda.clerk.editing.draft import Clause, Draft, Item, Source
from agenda.clerk.editing.lines import kept, plain
from agenda.importing.parse import parse
from agenda.importing.parsed import ParsedItem, ParsedResolution
from agenda.importing.readers import read
from agenda.importing.save.records import as_stored

MINUTES = """Ashcombe Borough Council

Highways and Parking Sub-Committee

Minutes of the meeting held on Tuesday 11 June 2019 at 6.30 pm

Present: Councillors Dacre (Chairman), Osgood and Yates

1. Apologies

There were none.

2. Mill Lane

The Engineer reported on the zebra crossing.
·  Forty-one replies had come in.
·  Permits were dear.

RESOLVED: That the Committee:
1. note the report; and
2. defer the price of permits to July.

3. Market Place

Members agreed that two bays be marked out. The Clerk would circulate the plan.

4. Any other business

There was none.

The meeting closed at 7.52 pm.
"""
LINES = MINUTES.split("\n")


def line_of(words: str) -> int:
    return next(number for number, line in enumerate(LINES, start=1) if words in line)


def draft_of(text: str = MINUTES) -> Draft:
    """As the importer would store it; keys count from 1."""
    [minutes] = parse(read(text.encode(), "minutes.txt"))
    minutes = as_stored(minutes)
    clauses = iter(range(1, 1000))
    items = tuple(item_of(pk, item, clauses) for pk, item in enumerate(minutes.items, start=1))
    ignored = [{**asdict(one), "lines": list(one.lines)} for one in minutes.ignored]
    source = Source(1, tuple(text.split("\n")), ignored)
    return Draft(items, (source,), venue="Guildhall", header=minutes.header, closing=minutes.closing)


def item_of(pk: int, item: ParsedItem, clauses: Iterator[int]) -> Item:
    told = {name: [asdict(one) for one in getattr(item, name)] for name in ("possible", "actions")}
    read_as = tuple(clause_of(next(clauses), one) for one in item.resolutions)
    return Item(
        pk,
        1,
        item.title,
        item.text,
        *item.lines,
        number=item.number or "",
        clauses=read_as,
        **told,  # type: ignore[arg-type]
    )


def clause_of(pk: int, clause: ParsedResolution) -> Clause:
    told = {name: getattr(clause, name) or "" for name in ("number", "stem", "outcome", "mover", "seconder", "vote")}
    return Clause(pk, clause.text, *clause.lines, **told)


def without_lines(draft: Draft, pk: int, last: int) -> Draft:
    """As if the importer had not known what to do with the end of an item."""
    item = draft.item(pk)
    return draft.with_item(replace(item, last_line=last, text="", clauses=(), possible=(), actions=()))


def do(draft: Draft, act: str, **given: Any) -> Draft:
    return ACTS[act].do(draft, given)[0]


def broken_laws(draft: Draft) -> Iterator[str]:
    """Every line stands in the head, in one item, in the closing, among what was left out, or is shown as nowhere."""
    [source] = draft.sources
    spans = sorted(item.span for item in draft.items)
    yield from (
        f"items overlap: {one} and {two}" for one, two in zip(spans, spans[1:], strict=False) if two[0] <= one[1]
    )
    for item in draft.items:
        if item.first_line > item.last_line:
            yield f"{item} has no lines"
        said = plain(f"{item.number} {item.title} {item.text}")
        for line in range(item.first_line, item.last_line + 1):
            lost = [word for word in kept(source, line).split() if plain(word) not in said]
            if lost:
                yield f"line {line} loses {lost}"
        within = [(one.first_line, one.last_line) for one in item.clauses]
        if any(not item.first_line <= first <= last <= item.last_line for first, last in within):
            yield f"a clause of {item} stands elsewhere"
    around = plain(f"{draft.header} {draft.closing}")
    for line in range(1, len(source.lines) + 1):
        is_between = draft.before(source, line) and draft.after(source, line)
        if draft.holding(source, line) is None and not is_between and plain(kept(source, line)) not in around:
            yield f"line {line} is lost"
