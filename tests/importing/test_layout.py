"""Which lines of a page are one paragraph."""

import pytest

from agenda.importing.blocks import join
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
