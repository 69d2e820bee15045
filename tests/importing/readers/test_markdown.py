"""Markdown marks: what they say becomes the style of a line, what they hide is set aside, every word stays."""

import pytest

from agenda.importing.readers.markdown import read_marks

WORDS = [
    ("by **[Parks Together](https://parks.example/)**which include", "by Parks Together which include",
     "the address parted two words"),
    ("see [the plan](plan.pdf)which was laid", "see the plan which was laid", "the same without bold"),
    ("see [the plan](plan.pdf), which was laid", "see the plan, which was laid", "no space before a comma"),
    ("**R**ESOLVED", "RESOLVED", "bold parts no word"),
    ("a note[1](#one) on costs", "a note1 on costs", "a space stands there already"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "words", "why"), WORDS)
def test_marks_go_and_words_stay_words(marked: str, words: str, why: str) -> None:
    assert read_marks(marked).text == words, why


def test_an_address_is_set_aside() -> None:
    assert read_marks("[Plan](plan.pdf)which").hidden == [("[](plan.pdf)", "link address")]
