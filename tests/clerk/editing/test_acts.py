"""What each act makes of a draft."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings

from agenda.clerk.editing.acts import ACTS, KEYS, TABLE
from agenda.clerk.editing.draft import LEFT_OUT, Refused
from tests.clerk.editing.drafts import MINUTES, do, draft_of, line_of, without_lines

DRAFT = draft_of()


def titles(draft: object) -> list[str]:
    return [str(item) for item in draft.items]  # type: ignore[attr-defined]


def test_an_item_is_split_where_another_begins() -> None:
    after = do(DRAFT, "split", source=1, first=line_of("Permits were dear"))
    above, below = after.items[1:3]
    assert (above.last_line, below.first_line) == (line_of("Permits") - 1, line_of("Permits"))
    assert above.text.endswith("Forty-one replies had come in.") and "Permits" not in above.text
    assert (below.title, len(above.clauses), len(below.clauses)) == ("Permits were dear", 0, 2)


def test_a_part_that_is_joined_again_has_its_words_and_decisions() -> None:
    after = do(do(DRAFT, "split", source=1, first=line_of("RESOLVED")), "join", item=-1)
    assert titles(after) == titles(DRAFT)
    assert after.item(2).clauses == DRAFT.item(2).clauses
    assert after.item(2).text.split() == DRAFT.item(2).text.split()


def test_a_passage_is_not_split_in_the_middle() -> None:
    clause = replace(DRAFT.item(2).clauses[0], first_line=16, last_line=17)
    draft = DRAFT.with_item(replace(DRAFT.item(2), clauses=(clause,)))
    with pytest.raises(Refused, match="lines 16 to 17"):
        do(draft, "split", source=1, first=17)


def test_an_item_begins_in_the_head_of_the_minutes() -> None:
    after = do(DRAFT, "split", source=1, first=line_of("Present:"))
    assert titles(after)[0] == "Present: Councillors Dacre (Chairman), Osgood and Yates"
    assert after.header.endswith("at 6.30 pm")


def test_an_item_begins_in_the_closing() -> None:
    after = do(DRAFT, "split", source=1, first=line_of("The meeting closed"))
    assert titles(after)[-1] == "The meeting closed at 7.52 pm"
    assert after.closing == ""


def test_the_first_item_becomes_part_of_the_head() -> None:
    after = do(DRAFT, "join", item=1)
    assert titles(after) == titles(DRAFT)[1:]
    assert after.header.endswith("1. Apologies\n\nThere were none.")


def test_an_item_with_decisions_does_not() -> None:
    draft = replace(DRAFT, items=DRAFT.items[1:])
    with pytest.raises(Refused, match="has decisions"):
        do(draft, "join", item=2)


def test_items_of_two_files_are_not_joined() -> None:
    draft = DRAFT.with_item(replace(DRAFT.item(3), source=2))
    with pytest.raises(Refused, match="different files"):
        do(draft, "join", item=3)


def test_an_item_out_of_its_place_is_not_joined() -> None:
    with pytest.raises(Refused, match="does not follow"):
        do(do(DRAFT, "up", item=3), "join", item=3)


def test_another_meeting_of_the_file_is_left_alone() -> None:
    other = replace(DRAFT.sources[0], elsewhere=((31, 32),))
    draft = replace(DRAFT, sources=(other,))
    with pytest.raises(Refused, match="another meeting"):
        do(draft, "split", source=1, first=31)


def test_items_move_and_stop_at_the_ends() -> None:
    assert [item.pk for item in do(DRAFT, "down", item=1).items] == [2, 1, 3, 4]
    for act, item in (("up", 1), ("down", 4)):
        with pytest.raises(Refused, match="cannot move"):
            do(DRAFT, act, item=item)


@pytest.fixture
def line_lost() -> int:
    return line_of("There were none.")


def test_a_line_that_belongs_to_nothing_is_added_left_out_or_an_item(line_lost: int) -> None:
    draft = without_lines(DRAFT, 1, line_of("1. Apologies"))
    lines = {"source": 1, "first": line_lost, "last": line_lost}
    assert do(draft, "add", **lines).item(1).text == "There were none."
    piece = do(draft, "leave-out", **lines).sources[0].ignored[-1]
    assert piece == {"lines": [line_lost, line_lost], "text": "There were none.", "why": LEFT_OUT}
    assert titles(do(draft, "split", **lines))[1] == "There were none"


def test_an_opener_tells_how_it_was_decided() -> None:
    text = MINUTES.replace("There were none.", "RESOLVED (5 votes to 2): That the report be noted.")
    draft = draft_of(text)
    draft = draft.with_item(replace(draft.item(1), clauses=()))
    line = line_of("There were none.")
    [clause] = do(draft, "resolution", source=1, first=line, last=line).item(1).clauses
    assert (clause.text, clause.outcome) == ("That the report be noted.", "noted")
    assert (clause.first_line, clause.last_line) == (line, line)


def test_what_is_a_resolution_already_is_not_made_one_twice() -> None:
    line = line_of("1. note the report")
    clause = DRAFT.item(2).clauses[0]
    assert clause.first_line == line
    draft = DRAFT.with_item(replace(DRAFT.item(2), clauses=(replace(clause, text="1. note the report; and"),)))
    with pytest.raises(Refused, match="a resolution already"):
        do(draft, "resolution", source=1, first=line, last=line)


def test_what_is_no_resolution_stays_in_the_text() -> None:
    after = do(DRAFT, "not-resolution", clause=DRAFT.item(2).clauses[0].pk).item(2)
    assert len(after.clauses) == 1
    assert "note the report" in after.text


def test_what_may_be_a_decision_is_one_or_none() -> None:
    assert do(DRAFT, "decision", item=3, nth=0).item(3).clauses[0].text == "Members agreed that two bays be marked out."
    assert do(DRAFT, "no-decision", item=3, nth=0).item(3).possible == []
    with pytest.raises(Refused, match="no longer here"):
        do(DRAFT, "decision", item=3, nth=1)


def test_a_source_that_is_not_of_this_meeting_is_not_there() -> None:
    with pytest.raises(Refused, match="not one of this meeting"):
        do(DRAFT, "split", source=7, first=1)


def test_each_act_is_named_once_and_its_key_is_told() -> None:
    assert len(ACTS) == len(TABLE)
    told = {letter for key in KEYS for letter in key.key.split(", ")}
    assert {act.key for act in TABLE} - {""} <= told


def test_the_script_knows_no_letter_that_is_not_told() -> None:
    script = Path(settings.BASE_DIR, "static/review.js").read_text()
    ways = re.findall(r"^  (?:\"(.)\"|(\w)): \(\) =>", script, re.MULTILINE)
    told = {letter for key in KEYS for letter in key.key.split(", ")}
    assert {one or other for one, other in ways} == {"j", "k", "n", "p", "?"} < told
