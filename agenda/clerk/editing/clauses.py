"""What is done to decisions. Their words stand in the text of their item, whatever is said of them here."""

from dataclasses import replace

from agenda.clerk.editing.draft import Clause, Done, Draft, Given, Item, Refused, said
from agenda.clerk.editing.lines import plain, words
from agenda.importing.resolutions.fates import outcome_of
from agenda.importing.resolutions.opening import read_opening

FIELDS = ("number", "stem", "text", "outcome", "mover", "seconder", "vote")
BEGINNING = 60  # letters of a decision in the words of a change


def clause(draft: Draft, given: Given) -> Done:
    old = draft.clause(given["clause"])
    new = replace(old, **{field: given[field] for field in FIELDS})
    return with_clause(draft, new), f"Corrected the decision “{beginning(new)}”", f"clause {old.pk}"


def with_clause(draft: Draft, clause: Clause) -> Draft:
    item = draft.holder(clause.pk)
    return draft.with_item(replace(item, clauses=tuple(clause if one.pk == clause.pk else one for one in item.clauses)))


def beginning(clause: Clause) -> str:
    return clause.text if len(clause.text) <= BEGINNING else clause.text[:BEGINNING].rpartition(" ")[0] + " …"


def not_resolution(draft: Draft, given: Given) -> Done:
    clause, item = draft.clause(given["clause"]), draft.holder(given["clause"])
    without = replace(item, clauses=tuple(one for one in item.clauses if one is not clause))
    return draft.with_item(without), f"“{beginning(clause)}” is no resolution", f"item {item.pk}"


def resolution(draft: Draft, given: Given) -> Done:
    """These lines of the source are a decision."""
    source, first, last = draft.source(given["source"]), given["first"], given["last"]
    source.must_have(last)
    item = draft.holding(source, first)
    if item is None or item.last_line < last:
        raise Refused(f"What stands at {said(first, last)} does not lie within one item.")
    return kept(draft, item, read(draft, words(source, first, last), first, last))


def decision(draft: Draft, given: Given) -> Done:
    """What may be a decision, told in prose, is one."""
    item = draft.item(given["item"])
    if given["nth"] >= len(item.possible):
        raise Refused("This possible decision is no longer here.")
    one = item.possible[given["nth"]]
    return kept(draft, item, read(draft, one["text"], *one["lines"]))


def no_decision(draft: Draft, given: Given) -> Done:
    item = draft.item(given["item"])
    if given["nth"] >= len(item.possible):
        raise Refused("This possible decision is no longer here.")
    left = [one for nth, one in enumerate(item.possible) if nth != given["nth"]]
    return draft.with_item(replace(item, possible=left)), f"Nothing more was decided in “{item}”", f"item {item.pk}"


def read(draft: Draft, text: str, first: int, last: int) -> Clause:
    """Without its opener, and with what the opener tells: “RESOLVED (5 votes to 2): That …”."""
    text = " ".join(text.split())
    opening = read_opening(text)
    body = text[opening.end :].strip(" :–—-") if opening else text
    told = opening if opening and body else None
    return Clause(
        draft.new_pk(),
        body or text,
        first,
        last,
        number=(told and told.number) or "",
        outcome=outcome_of(body or text),
        mover=(told and told.mover) or "",
        seconder=(told and told.seconder) or "",
        vote=(told and told.vote) or "",
    )


def kept(draft: Draft, item: Item, fresh: Clause) -> Done:
    first, last = fresh.first_line, fresh.last_line
    there = next((one for one in item.clauses if one.first_line <= last and first <= one.last_line), None)
    if there and plain(there.text) == plain(fresh.text):
        raise Refused(f"What stands at {said(first, last)} is a resolution already.")
    if not plain(fresh.text):
        raise Refused(f"There are no words at {said(first, last)}.")
    clauses = sorted([*item.clauses, fresh], key=lambda clause: clause.first_line)
    possible = [one for one in item.possible if not (first <= one["lines"][0] and one["lines"][1] <= last)]
    item = replace(item, clauses=tuple(clauses), possible=possible)
    return draft.with_item(item), f"“{beginning(fresh)}” is a resolution", f"clause {fresh.pk}"
