"""What may be typed: text only, and no more of it than minutes hold."""

import pytest
from django import forms

from agenda.clerk.editing.acts import TABLE
from agenda.clerk.editing.forms import FactsForm, LinesForm, TitleForm

TIMES = [
    # typed, kept
    ("6.30 pm", "18:30:00"),
    ("7pm", "19:00:00"),
    ("18:30", "18:30:00"),
    ("9.15 a.m.", "09:15:00"),
    ("noon", "12:00:00"),
    ("", ""),  # not stated
]


@pytest.mark.parametrize(("typed", "kept"), TIMES)
def test_a_time_is_typed_as_people_write_it(typed: str, kept: str) -> None:
    form = FactsForm({"start_time": typed})
    assert form.is_valid()
    assert form.cleaned_data["start_time"] == kept


@pytest.mark.parametrize("typed", ["seven", "25:00", "6.30 pm or 7 pm", "7"])
def test_what_is_no_time_is_not_guessed(typed: str) -> None:
    assert FactsForm({"start_time": typed}).errors["start_time"] == ["Give the time as 7 pm, 6.30 pm or 18:30."]


def test_spaces_are_those_of_a_person_who_types() -> None:
    form = TitleForm({"item": 1, "title": "  Mill \u00a0 Lane\r\n crossing "})
    assert form.is_valid()
    assert form.cleaned_data["title"] == "Mill Lane crossing"


LINES = [
    # first, last, kept
    ("3", "5", (3, 5)),
    ("3", "", (3, 3)),  # one line
]


@pytest.mark.parametrize(("first", "last", "kept"), LINES)
def test_lines_are_one_or_several(first: str, last: str, kept: tuple[int, int]) -> None:
    form = LinesForm({"source": 1, "first": first, "last": last})
    assert form.is_valid()
    assert (form.cleaned_data["first"], form.cleaned_data["last"]) == kept


@pytest.mark.parametrize(("first", "last"), [("5", "3"), ("0", ""), ("", "3"), ("x", ""), ("9" * 30, "")])
def test_what_is_no_span_of_lines_is_refused(first: str, last: str) -> None:
    assert not LinesForm({"source": 1, "first": first, "last": last}).is_valid()


@pytest.mark.parametrize("act", TABLE, ids=lambda act: act.name)
def test_no_field_takes_words_without_end(act: object) -> None:
    for name, field in act.form().fields.items():  # type: ignore[attr-defined]
        if isinstance(field, forms.CharField):
            assert field.max_length and field.max_length <= 20_000, name
