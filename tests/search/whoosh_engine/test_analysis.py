import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.search.whoosh_engine.analysis import LONGEST, forms


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Early intervention", ["early", "intervention"]),
        ("to the of", ["to", "the", "of"]),  # no word is thrown away
        ("Covid-19", ["covid", "19"]),
        ("Covid – 19", ["covid", "19"]),
        ("multi-agency", ["multi", "agency"]),
        ("and/or", ["and", "or"]),
        ("Tanner’s Row", ["tanner's", "row"]),
        ("minute 27/18", ["minute", "27/18"]),
        ("14/00219/F", ["14/00219/f"]),
        ("9.1(a)", ["9.1", "a"]),
        ("£1,250.00 or £1,250", ["1250", "or", "1250"]),
        ("£1,250.50", ["1250.50"]),
        ("1,2,3", ["1", "2", "3"]),  # a list is no number
        ("in 2018.The", ["in", "2018", "the"]),
        ("the 19th", ["the", "19th"]),
        ("Café Ŵyl", ["cafe", "wyl"]),
        ("Cafe\u0301", ["cafe"]),  # the accent as a sign of its own
        ("snake_case", ["snake", "case"]),
        ("", []),
        ("– & £ …", []),
    ],
)
def test_text_parts_into_words(text, surfaces):
    assert [form.surface for form in forms(text)] == surfaces


@pytest.mark.parametrize(
    ("words", "stem"),
    [("policy policies", "polici"), ("park parks parked parking", "park"), ("27/18", "27/18"), ("1990s", "1990s")],
)
def test_forms_of_a_word_share_a_stem(words, stem):
    assert {form.stem for form in forms(words)} == {stem}


@given(st.text())
def test_any_text_has_words_without_capitals_spaces_or_end(text):
    for surface, stem in forms(text):
        assert surface and stem
        assert not set(surface) & set(' \n\t=*()"')
        assert len(surface) < 4 * LONGEST  # a ligature folds to several letters


def test_a_monstrous_word_is_cut():
    assert [len(form.surface) for form in forms("x" * 1_000_000)] == [LONGEST]
