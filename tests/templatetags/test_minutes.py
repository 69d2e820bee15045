from datetime import time
from types import SimpleNamespace

import pytest

from agenda.models import AgendaItem, Resolution
from agenda.search.passages import Part
from agenda.templatetags.minutes import SHAPES, clock, marked, numbers, outcome_words, reference, size, topics

REFERENCES = [
    ("27/18", "", "minute 27/18", "a stroke makes it a minute number"),
    ("41", "6", "minute 41", "what it is beside the number on the agenda"),
    ("6", "", "item 6", "alone, nothing tells that it is more than the item's"),
    ("", "6.", "item 6", "without the closing dot"),
    ("(Item 4)", "", "item 4", "printed with what it is"),
    ("(iv)", "", "item iv", "without its brackets"),
    ("", "", "", "no number"),
]


@pytest.mark.parametrize(("number", "agenda_number", "words", "why"), REFERENCES)
def test_an_item_is_referred_to_by_the_number_it_has(number: str, agenda_number: str, words: str, why: str) -> None:
    assert reference(AgendaItem(number=number, agenda_number=agenda_number)) == words, why


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (time(19, 0), "7 pm"),
        (time(18, 30), "6.30 pm"),
        (time(9, 5), "9.05 am"),
        (time(12, 0), "noon"),
        (time(12, 30), "12.30 pm"),
        (time(0, 0), "midnight"),
        (None, ""),
    ],
)
def test_times_are_told_as_people_say_them(at: time | None, words: str) -> None:
    assert clock(at) == words


@pytest.mark.parametrize(
    ("run", "words"),
    [
        (["1", "2", "4"], "1–4"),
        (["31/26", "32/26"], "31/26 to 32/26"),  # a dash between two strokes is hard to read
        (["1", ""], "1"),
        (["", ""], ""),
    ],
)
def test_a_run_of_items_has_its_first_number_and_its_last(run: list[str], words: str) -> None:
    assert numbers([AgendaItem(number=number) for number in run]) == words


def meeting(*titles: str, procedural: tuple[str, ...] = (), clauses: int = 0) -> SimpleNamespace:
    business = [SimpleNamespace(title=t, procedural=t in procedural, clauses=clauses) for t in titles]
    return SimpleNamespace(business=business)


def test_a_meeting_is_told_by_its_first_titles_that_are_not_procedural() -> None:
    assert topics(meeting("Apologies", "Mill Lane", procedural=("Apologies",))) == "Mill Lane"
    assert topics(meeting("A", "B", "C", "D")) == "A; B; C; …"
    assert topics(meeting("Apologies", procedural=("Apologies",))) == "Procedural business only"


def test_a_meeting_is_as_long_as_its_items_and_resolutions() -> None:
    assert size(meeting("A", clauses=1)) == "1 item, 1 resolution"
    assert size(meeting("A", "B")) == "2 items"


def test_every_outcome_has_a_shape_and_words() -> None:
    assert set(SHAPES) == {*Resolution.Outcome.values, ""}
    assert all(outcome_words(outcome) for outcome in SHAPES)


def test_marks_are_the_only_markup() -> None:
    parts = [Part("a < "), Part("<b>", True), Part(" & c")]
    assert marked(parts) == "a &lt; <mark>&lt;b&gt;</mark> &amp; c"
