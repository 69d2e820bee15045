"""A draft as the records that a change keeps."""

from dataclasses import replace

import pytest

from agenda.clerk.editing.draft import Draft, Gone, Refused
from agenda.clerk.editing.records import clashing, difference, must_not_be_public, records, renamed
from tests.clerk.editing.drafts import do, draft_of, line_of

DRAFT = draft_of()


def touched(after: Draft) -> list[str]:
    return sorted(difference(records(DRAFT), records(after))[0])


TOUCHED = [
    # act, given, the records that it touches
    ("procedural", {"item": 2}, ["item 2"]),
    ("up", {"item": 2}, ["order"]),
    ("split", {"source": 1, "first": line_of("Permits")}, ["clause 1", "clause 2", "item -1", "item 2", "order"]),
    ("join", {"item": 4}, ["item 3", "item 4", "order"]),
    ("not-resolution", {"clause": 2}, ["clause 2"]),
    ("facts", {"start_time": "", "venue": "Annexe", "standing": ""}, ["meeting"]),
]


@pytest.mark.parametrize(("act", "given", "expected"), TOUCHED)
def test_only_what_differs_is_kept(act: str, given: dict[str, object], expected: list[str]) -> None:
    assert touched(do(DRAFT, act, **given)) == expected


def test_records_that_come_and_go_are_empty_on_one_side() -> None:
    before, after = difference(records(DRAFT), records(do(DRAFT, "split", source=1, first=line_of("Permits"))))
    assert before["item -1"] is None and after["item -1"]["title"] == "Permits were dear"
    assert difference(records(DRAFT), records(DRAFT)) == ({}, {})


def test_new_records_take_the_keys_of_their_rows() -> None:
    after = {"item -1": {"title": "New"}, "clause 5": {"item": -1}, "clause -2": None, "order": [3, -1]}
    assert renamed(after, {-1: 40, -2: 41}) == {
        "item 40": {"title": "New"},
        "clause 5": {"item": 40},
        "clause 41": None,
        "order": [3, 40],
    }


def test_the_order_alone_is_in_nobodys_way() -> None:
    assert clashing(["order", "item 2"]) == {"item 2"}


def test_what_the_public_has_seen_is_held() -> None:
    public = DRAFT.with_item(replace(DRAFT.item(2), public=True))
    for key in ("item 2", "clause 1"):
        with pytest.raises(Gone, match="published meanwhile"):
            must_not_be_public(public, [key])
    must_not_be_public(public, ["item 1", "order", "meeting"])
    with pytest.raises(Refused, match="has been public"):
        must_not_be_public(Draft((), public=True), ["meeting"])
