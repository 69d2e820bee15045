"""Whatever is done in whatever order: no word of the source is lost, and all of it can be undone."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from agenda.clerk.editing.acts import ACTS
from agenda.clerk.editing.draft import Draft, Refused
from agenda.clerk.editing.records import difference, records
from tests.clerk.editing.drafts import LINES, broken_laws, draft_of, line_of, without_lines

DRAFTS = (draft_of(), without_lines(draft_of(), 2, line_of("2. Mill Lane")), without_lines(draft_of(), 1, 9))
LINE = st.integers(1, len(LINES) + 1)
NTH = st.integers(0, 6)
EDITS = st.one_of(
    st.tuples(st.sampled_from(["join", "up", "down", "procedural", "business"]), NTH),
    st.tuples(st.just("split"), LINE),
    st.tuples(st.sampled_from(["resolution", "add", "leave-out"]), LINE, st.integers(0, 3)),
    st.tuples(st.sampled_from(["not-resolution", "decision", "no-decision"]), NTH),
)


def meant(draft: Draft, edit: tuple[Any, ...]) -> dict[str, Any]:
    """The numbers of an edit, as a form of this draft would have them."""
    act, number, *more = edit
    if act in ("split", "resolution", "add", "leave-out"):
        return {"source": 1, "first": number, "last": number + sum(more)}
    if act == "not-resolution":
        clauses = [one.pk for item in draft.items for one in item.clauses] or [0]
        return {"clause": clauses[number % len(clauses)]}
    items = [item.pk for item in draft.items] or [0]
    return {"item": items[number % len(items)], "nth": 0}


def walked(draft: Draft, edits: list[tuple[Any, ...]]) -> Iterator[Draft]:
    for edit in edits:
        with suppress(Refused):
            draft = ACTS[edit[0]].do(draft, meant(draft, edit))[0]
            yield draft


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(DRAFTS), st.lists(EDITS, max_size=12))
def test_no_sequence_of_edits_loses_a_word(draft: Draft, edits: list[tuple[Any, ...]]) -> None:
    assert list(broken_laws(draft)) == []
    for after in walked(draft, edits):
        assert list(broken_laws(after)) == []


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(DRAFTS), st.lists(EDITS, max_size=12))
def test_the_records_before_each_edit_lead_all_the_way_back(draft: Draft, edits: list[tuple[Any, ...]]) -> None:
    first = now = records(draft)
    kept = []
    for after in walked(draft, edits):
        kept.append(difference(now, records(after))[0])
        now = records(after)
    for before in reversed(kept):
        now = {key: fields for key, fields in (now | before).items() if fields is not None}
    assert now == first


def test_the_samples_have_what_the_edits_need() -> None:
    assert [len(draft.items) for draft in DRAFTS] == [4, 4, 4]
    assert len(DRAFTS[0].item(2).clauses) == 2
    assert DRAFTS[0].item(3).possible
