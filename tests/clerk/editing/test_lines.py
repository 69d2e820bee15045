"""Where lines of a source stand in a text that a reader has tidied."""

import pytest

from agenda.clerk.editing.draft import Source
from agenda.clerk.editing.lines import cut, heading, joined, kept, words

CUTS = [
    # text, the words it ends with, what stays, what goes
    ("The Engineer spoke.\nPermits were dear.", "Permits were dear.", "The Engineer spoke.", "Permits were dear."),
    ("One.\n\n·  Two\n·  Three", "·         Two\n·         Three", "One.", "·  Two\n·  Three"),  # marks go along
    ("He said “no”. She left.", "She   left.", "He said “no”.", "She left."),  # within a line
    ("All of it.", "All of it.", "", "All of it."),
    ("Nothing goes.", "", "Nothing goes.", ""),
    ("a well-\nknown case", "known case", "a well-", "known case"),
]


@pytest.mark.parametrize(("text", "tail", "stays", "goes"), CUTS)
def test_a_text_is_cut_before_the_words_that_it_ends_with(text: str, tail: str, stays: str, goes: str) -> None:
    assert cut(text, tail) == (stays, goes)


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        ("The Engineer spoke.", "The Clerk spoke."),  # not its words
        ("Permits were dear. They left.", "Permits were dear."),  # in the middle
        ("dear.", "Permits were dear."),  # longer than the text
    ],
)
def test_it_is_not_cut_by_guess(text: str, tail: str) -> None:
    assert cut(text, tail) is None


HEADINGS = [
    # line, number, title
    ("6. Blue Badge bays, Market Place", "6", "Blue Badge bays, Market Place"),
    ("27/18   Mill Lane:", "27/18", "Mill Lane"),
    ("(b) Grants", "b", "Grants"),
    ("9.1 Accounts for May", "9.1", "Accounts for May"),
    ("Any other business", "", "Any other business"),
    ("2019 was a good year", "", "2019 was a good year"),  # no number of an item
    ("14 members were present", "", "14 members were present"),
    ("…", "", "…"),
]


@pytest.mark.parametrize(("line", "number", "title"), HEADINGS)
def test_a_heading_is_read_off_its_line(line: str, number: str, title: str) -> None:
    assert heading(line) == (number, title, True)


def test_of_a_paragraph_only_the_opening_is_a_heading() -> None:
    number, title, is_whole = heading("3. " + "The Engineer reported at length. " * 9)
    assert (number, is_whole) == ("3", False)
    assert title.endswith(" …") and len(title) <= 162


def test_what_was_left_out_of_a_line_stays_out() -> None:
    left_out = [
        {"lines": [1, 1], "text": "PDF 12 KB", "why": "link"},
        {"lines": [2, 3], "text": "Page 1\nof 2", "why": "page number"},
    ]
    source = Source(1, ("1. Mill Lane PDF 12 KB", "Page 1", "of 2", "The Engineer spoke."), left_out)
    assert [kept(source, number) for number in (1, 2, 3)] == ["1. Mill Lane", "", ""]
    assert words(source, 2, 4) == "The Engineer spoke."


def test_nothing_is_joined_to_nothing() -> None:
    assert joined("One.", "", " \n", "Two.") == "One.\n\nTwo."
