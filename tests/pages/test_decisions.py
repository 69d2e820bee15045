import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.models import Resolution
from agenda.pages.decisions import Decision, Part, parts
from agenda.pages.paragraphs import Paragraph


def clauses(*texts: str, stem: str = "") -> list[Resolution]:
    return [
        Resolution(position=place, number=str(place) if len(texts) > 1 else "", text=text, stem=stem)
        for place, text in enumerate(texts, start=1)
    ]


def shape(read: list[Part]) -> list[object]:
    """Paragraphs by their words; decisions as [heading, led in, stem, *(mark, clause)]."""
    return [
        part.text
        if isinstance(part, Paragraph)
        else [part.heading, part.led_in, part.stem, *((c.mark, c.text) for c in part.clauses)]
        for part in read
    ]


def test_a_numbered_list_is_one_decision_under_its_heading() -> None:
    text = "Members spoke.\n\nRESOLVED -\n\n1.    That officers be thanked.\n\n2.    That the report be noted."
    read = parts(text, clauses("That officers be thanked.", "That the report be noted."))
    assert shape(read) == [
        "Members spoke.",
        ["Resolved", [], "", ("1.", "That officers be thanked."), ("2.", "That the report be noted.")],
    ]


def test_a_stem_is_shown_once_for_its_clauses() -> None:
    text = "RESOLVED:\n\nThat the Committee:\n\n  1. Noted the report; and\n  2. Was updated.\n\nSupporting documents:"
    read = parts(text, clauses("Noted the report", "Was updated.", stem="That the Committee:"))
    assert shape(read) == [
        ["Resolved", [], "That the Committee:", ("1.", "Noted the report; and"), ("2.", "Was updated.")],
        "Supporting documents:",
    ]


def test_a_decision_in_the_middle_of_a_line_leaves_the_rest_of_it() -> None:
    text = "He spoke. It was moved by Mrs Lacey and RESOLVED – that the fees be frozen. (Six votes to four.)"
    assert shape(parts(text, clauses("that the fees be frozen"))) == [
        "He spoke.",
        ["It was moved by Mrs Lacey and RESOLVED", [], "", ("", "that the fees be frozen.")],
        "(Six votes to four.)",
    ]


def test_two_decisions_with_words_between_them_are_two() -> None:
    text = "AGREED: That A be done.\n\nThen Members turned to B.\n\nAGREED: That B be done."
    assert shape(parts(text, clauses("That A be done.", "That B be done."))) == [
        ["Agreed", [], "", ("1.", "That A be done.")],
        "Then Members turned to B.",
        ["Agreed", [], "", ("2.", "That B be done.")],
    ]


def test_words_said_twice_are_the_decision_where_they_stand_last() -> None:
    text = "The officer asked that the report be noted.\n\nRESOLVED: that the report be noted."
    assert shape(parts(text, clauses("that the report be noted."))) == [
        "The officer asked that the report be noted.",
        ["Resolved", [], "", ("", "that the report be noted.")],
    ]


def test_a_clause_that_the_text_does_not_hold_follows_at_the_end() -> None:
    assert shape(parts("RESOLVED: That it be notd.", clauses("That it be noted."))) == [
        "RESOLVED: That it be notd.",
        ["", [], "", ("", "That it be noted.")],
    ]


def test_quotation_marks_stay_as_printed() -> None:
    text = "And Resolved:\n\n“That the Minutes be adopted”.\n\nThe Mayor left."
    assert shape(parts(text, clauses("That the Minutes be adopted."))) == [
        ["And Resolved", [], "", ("", "“That the Minutes be adopted”.")],
        "The Mayor left.",
    ]


def test_a_number_in_the_heading_is_not_told_again() -> None:
    resolution = Resolution(position=1, number="23/141", text="That the apology be received.")
    assert shape(parts("23/141   RESOLVED:\n\nThat the apology be received.", [resolution])) == [
        ["23/141   Resolved", [], "", ("", "That the apology be received.")],
    ]


def test_who_moved_stands_before_the_heading_that_follows() -> None:
    text = "Moved by Mrs Hale, seconded by Mr Barlow and\n\nRESOLVED:\nOn the motion of the Chairman\nThat it be so."
    assert shape(parts(text, clauses("That it be so."))) == [
        "Moved by Mrs Hale, seconded by Mr Barlow and",
        ["Resolved", ["On the motion of the Chairman"], "", ("", "That it be so.")],
    ]


def test_part_of_a_word_is_no_clause() -> None:
    assert shape(parts("The annotated list.", clauses("noted"))) == ["The annotated list.", ["", [], "", ("", "noted")]]


@pytest.mark.parametrize(
    ("opener", "heading", "led_in"),
    [
        ("RESOLVED UNANIMOUSLY:", "Resolved unanimously", []),
        ("AGREED that:", "AGREED that", []),
        ("26) RESOLVED", "26) Resolved", []),
        ("Moved by Councillor Quigg,", "", ["Moved by Councillor Quigg,"]),  # a heading of ours, and the words below it
    ],
)
def test_a_short_opener_is_the_heading(opener: str, heading: str, led_in: list[str]) -> None:
    (decision,) = parts(f"{opener}\nThat it be so.", clauses("That it be so."))
    assert isinstance(decision, Decision)
    assert (decision.heading, decision.led_in) == (heading, led_in)


WORDS = st.lists(
    st.sampled_from(["RESOLVED:", "That", "it", "be", "noted.", "1.", "\n", "\n\n", "·", "and;"]), max_size=25
)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@given(WORDS, st.lists(st.sampled_from(["it be", "noted.", "That it", "be"]), max_size=3))
def test_every_word_of_the_text_is_still_there_and_in_order(typed: list[str], decided: list[str]) -> None:
    text = " ".join(typed)
    shown: list[str] = []
    for part in parts(text, clauses(*decided)):
        if isinstance(part, Paragraph):
            shown += [part.text, *(f"{entry.mark} {entry.text}" for entry in part.entries)]
        else:
            shown += [part.heading, *part.led_in, *(f"{c.mark} {c.text}" for c in part.clauses)]
    every = iter(words(" ".join(shown).casefold()))
    assert all(word.casefold() in every for word in words(text))
