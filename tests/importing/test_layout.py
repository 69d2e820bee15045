"""Which lines of a page are one paragraph."""

import pytest

from agenda.importing.blocks import join
from agenda.importing.layout import Layout
from agenda.importing.lines import Line

PROSE = [
    "The chairman told members that the surveyor had looked at the bridge and found",
    "that its eastern pier was sound. The western one wanted new stones and mortar,",
    "which the mason could bring in the second week of May if the river was not high",
    "and the lane stayed open. Members asked how long the lane would have to be shut",
]

# The first of two lines with an empty one between them, the second, whether they are one paragraph, and why.
DOUBLED = [
    ("MINUTES", "OF THE MEETING", True, "a heading stretched over the page leaves one word a line"),
    ("QUESTIONS", "14.", False, "a gathering heading above the number of the first item"),
    ("2030", "Programme", True, "a year in the middle of such a heading"),
    ("2030", "1,204", False, "a year in a table"),
    ("Conferences", "(i)", False, "a heading above the letter of its first part"),
    ("January", "2024", True, "a year alone, which could be a number"),
]


@pytest.mark.parametrize(("first", "second", "together", "why"), DOUBLED, ids=[why for *_, why in DOUBLED])
def test_words_alone_on_lines_with_gaps_join_unless_a_number_begins(
    first: str, second: str, together: bool, why: str
) -> None:
    lines = [text for line in [*PROSE * 3, first, second] for text in (line, "")]
    blocks = join([Line(number, text) for number, text in enumerate(lines, start=1)])
    assert blocks[-1].text.endswith(f"{first} {second}") is together


WIDE = Layout(80)
FULL = "It was agreed that this item would be deferred to the next meeting pending"
PAIRS = [
    (FULL, "consideration of the rules", 1, True, "a scan's blank line inside a sentence"),
    (FULL + ".", "consideration of the rules", 1, False, "the sentence has ended"),
    (FULL, "Consideration of the rules", 1, False, "a capital may begin a paragraph"),
    ("Present:", "mrs Moss", 1, False, "a short line has not been broken by the page"),
    ("Councillor Farthing proposed, and", "Councillor Moss seconded it", 0, True, "no sentence ends in “and”"),
    ("Councillor Farthing", "Councillor Moss", 0, False, "two names"),
    ("- " + FULL + ",", "- and that it be told to all who asked", 0, False, "one bullet below another"),
]


@pytest.mark.parametrize(("line", "after", "gap", "goes_on", "why"), PAIRS)
def test_a_line_goes_on_where_its_sentence_does(line: str, after: str, gap: int, goes_on: bool, why: str) -> None:
    assert WIDE.goes_on(Line(1, line), Line(2, after), gap, page_break=False) is goes_on, why
