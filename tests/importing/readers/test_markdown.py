"""Markdown marks: what they say becomes the style of a line, what they hide is set aside, every word stays."""

import pytest

from agenda.importing.lines import Line
from agenda.importing.readers.markdown import part_at_tags, read_marks

WORDS = [
    ("by **[Parks Together](https://parks.example/)**which include", "by Parks Together which include",
     "the address parted two words"),
    ("see [the plan](plan.pdf)which was laid", "see the plan which was laid", "the same without bold"),
    ("see [the plan](plan.pdf), which was laid", "see the plan, which was laid", "no space before a comma"),
    ("**R**ESOLVED", "RESOLVED", "bold parts no word"),
    ("31<sup>st</sup> March", "31st March", "a raised ending belongs to its number"),
    ("a note[1](#one) on costs", "a note1 on costs", "a space stands there already"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "words", "why"), WORDS)
def test_marks_go_and_words_stay_words(marked: str, words: str, why: str) -> None:
    assert read_marks(marked).text == words, why


HIDDEN = [
    ("[Plan](plan.pdf)which", [("[](plan.pdf)", "link address")]),
    ("<strong>Finance</strong>", [("<strong>", "tag"), ("</strong>", "tag")]),
    ("31<sup>st</sup> March", [("31<sup>st</sup>", "tag")]),
]


@pytest.mark.parametrize(("marked", "hidden"), HIDDEN)
def test_what_is_taken_out_is_set_aside_as_it_was_printed(marked: str, hidden: list[tuple[str, str]]) -> None:
    assert read_marks(marked).hidden == hidden


PARTED = [
    ("<ul><li>Swings</li></ul>The hedge", ["<ul>", "<li>Swings</li></ul>", "The hedge"]),
    ("<table></table><b>Swings</b>", ["<table></table>", "<b>Swings</b>"]),
    ("<h2>Cheques</h2>Mr Dale", ["<h2>Cheques</h2>", "Mr Dale"]),
    ("<td><b>C</b>lerk</td>", ["<td><b>C</b>lerk</td>"]),
]


@pytest.mark.parametrize(("glued", "parts"), PARTED)
def test_a_web_table_is_parted_where_a_browser_would_part_it(glued: str, parts: list[str]) -> None:
    assert [line.text for line in part_at_tags([Line(1, glued)])] == parts
