import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.pages.paragraphs import Entry, Paragraph, paragraphs

LONG = "The Engineer reported that forty-one replies had come from the residents of Mill Lane,"

ENTRIES = [
    ("·         the byelaws be made", "", "the byelaws be made", "Word's middle dot and its spaces"),
    ("- the byelaws be made", "", "the byelaws be made", "a hyphen"),
    ("1.    Apologies", "1.", "Apologies", "a number keeps its mark as printed"),
    (r"1\. Norfolk Link", "1.", "Norfolk Link", "Markdown's escape is not printed"),
    ("(2) Approved site B.", "(2)", "Approved site B.", "brackets"),
    ("ii) the dog-free area", "ii)", "the dog-free area", "roman"),
    ("2.1 That the grants be paid", "2.1", "That the grants be paid", "a number within a number"),
]
NO_ENTRIES = [
    ("2.4 million pounds were spent", "a figure"),
    ("5 members of the public came", "a count"),
    ("A. Smith moved the motion", "an initial"),
    ("14/00219/F - extension", "a planning number"),
    ("-", "a mark with nothing after it"),
]


@pytest.mark.parametrize(("line", "mark", "words", "why"), ENTRIES)
def test_a_marked_line_is_an_entry(line: str, mark: str, words: str, why: str) -> None:
    assert paragraphs(line) == [Paragraph("", [Entry(mark, words)])], why


@pytest.mark.parametrize(("line", "why"), NO_ENTRIES)
def test_other_lines_are_words(line: str, why: str) -> None:
    assert paragraphs(line) == [Paragraph(line)], why


def test_blank_lines_part_paragraphs_even_with_spaces_on_them() -> None:
    assert paragraphs("One.\n \nTwo.\n\n\n\xa0\nThree.") == [Paragraph("One."), Paragraph("Two."), Paragraph("Three.")]


def test_a_list_over_blank_lines_joins_the_colon_before_it() -> None:
    text = "These points were made:\n\n· One\n\n· Two\n\nAfter."
    assert paragraphs(text) == [
        Paragraph("These points were made:", [Entry("", "One"), Entry("", "Two")]),
        Paragraph("After."),
    ]


def test_a_list_after_a_full_stop_is_a_paragraph_of_its_own() -> None:
    assert paragraphs("He spoke.\n\n· One") == [Paragraph("He spoke."), Paragraph("", [Entry("", "One")])]


def test_a_line_that_filled_the_page_runs_on() -> None:
    assert paragraphs(f"{LONG}\nall but two in favour.") == [Paragraph(f"{LONG} all but two in favour.")]
    assert paragraphs(f"1. {LONG}\nall but two.") == [Paragraph("", [Entry("1.", f"{LONG} all but two.")])]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("D Vasos\nK Oates", "names, one a line"),
        (f"For the motion      Against the motion {'of the Committee' * 3}\nD Vasos", "columns keep their lines"),
    ],
)
def test_lines_that_their_writer_ended_stay_lines(text: str, why: str) -> None:
    assert paragraphs(text) == [Paragraph(text)], why


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@given(st.text(alphabet="ab1.)(·- \n\t:A\\", max_size=80))
def test_no_word_is_lost_and_none_moves(text: str) -> None:
    shown = "\n".join(
        "\n".join([paragraph.text, *(f"{entry.mark} {entry.text}" for entry in paragraph.entries)])
        for paragraph in paragraphs(text)
    )
    assert words(shown) == words(text)
