import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.search.passages import WIDTH, Part, marked, passage


def spans(text, words):
    return [match.span() for match in re.finditer(words, text)]


def joined(parts):
    return "".join(f"[{part.text}]" if part.is_match else part.text for part in parts)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("the mill lane", "mill", "the [mill] lane"),
        ("mill", "mill", "[mill]"),
        ("the lane", "mill", "the lane"),
        ("", "mill", ""),
        ("<b>mill</b>", "mill", "<b>[mill]</b>"),  # text all the way; the template escapes it
    ],
)
def test_a_whole_text_is_marked(text, words, expected):
    assert joined(marked(text, spans(text, words))) == expected


def test_parts_are_plain_text():
    assert marked("a mill", [(2, 6)]) == (Part("a "), Part("mill", is_match=True))


FILLER = "Nothing much was said about the weather. " * 20


def test_a_passage_stands_where_most_words_meet():
    text = f"{FILLER}One mill. {FILLER}A mill in the lane. {FILLER}"
    cut = joined(passage(text, spans(text, "mill|lane")))

    assert "[mill] in the [lane]" in cut
    assert cut.startswith("… ") and cut.endswith(" …")
    assert len(cut) < WIDTH + 20


def test_a_short_text_is_shown_whole():
    assert joined(passage("The mill.", [(4, 8)])) == "The [mill]."


def test_without_a_match_a_passage_is_the_beginning():
    assert joined(passage(FILLER, [])).startswith("Nothing much was said")


def test_lines_run_on():
    assert joined(passage("the\nmill\n\nlane", [(4, 8)])) == "the [mill]  lane"


def test_no_word_is_cut_in_two():
    text = f"{FILLER}the mill {FILLER}"
    words = set(text.split())

    assert set(re.sub(r"[\[\]…]", "", joined(passage(text, spans(text, "mill")))).split()) <= words


def test_a_clause_that_is_shown_beside_it_is_not_shown_twice():
    clause = "That the mill be mended."
    text = f"The mill had been seen. {FILLER}RESOLVED\n{clause}"
    without = (text.index(clause), len(text))

    cut = joined(passage(text, spans(text, "mill"), without))
    assert cut.startswith("The [mill] had")
    assert "mended" not in cut


def test_nothing_is_left_of_a_text_that_is_but_its_clause():
    assert passage("That it be noted.", [(8, 10)], without=(0, 17)) == ()


def test_a_clause_at_the_beginning_leaves_what_follows_it():
    text = "That it be noted. The Chair thanked everybody."

    assert joined(passage(text, [(8, 10)], without=(0, 17))).strip("… ") == "The Chair thanked everybody."


@given(st.text(alphabet="ab \n", max_size=600), st.data())
def test_a_passage_is_a_piece_of_the_text(text, data):
    found = spans(text, "a+")
    begin = data.draw(st.integers(0, len(text)))
    without = (begin, data.draw(st.integers(begin, len(text))))
    cut = "".join(part.text for part in passage(text, found, without))

    assert cut.removeprefix("… ").removesuffix(" …") in text.replace("\n", " ")
