"""Motions of which notice was given: the mover's words count where they were put and agreed."""

import pytest

from agenda.importing.parse import parse
from agenda.importing.readers import read

HEAD = "Minutes of the meeting of Thornby County Council held on 4 March 2019\n\n1. Notice of Motion by Mr Reed\n\n"
NOTICE = "“I will move at the next Meeting that this Council write to the Minister.”\n\n"
WORDS = "this Council write to the Minister."

CASES = [
    ("The Motion was proposed by Mr Reed, seconded by Mrs Moss and agreed.", [(WORDS, "agreed")]),
    ("The Notice of Motion was proposed by Mr Reed, seconded by Mrs Moss and agreed.", [(WORDS, "agreed")]),
    ("The Motion was agreed.", [(WORDS, "agreed")]),
    ("The Motion was seconded by Mrs Moss and agreed.", [(WORDS, "agreed")]),
    ("The Motion was seconded by Mrs Moss.", []),
    ("The motion was proposed by Mr Reed. There was no seconder.\n\nThe motion was not adopted.", [(WORDS, "lost")]),
    ("The motion was proposed by Mr Reed and seconded by Mrs Moss.", []),
    ("Members spoke of the bridge.", []),
    ("Proposed by Mr Reed;\n\nSeconded by Mrs Moss.\n\nAfter a vote the motion was carried.", [(WORDS, "agreed")]),
    ("Proposed by: Mr Reed\n\nSeconded by: Mrs Moss\n\nAnd agreed", [(WORDS, "agreed")]),
    ("Proposed by Mr Reed;\n\nSeconded by Mrs Moss.\n\nReply:\n\nThe last such motion was carried in May.", []),
]


@pytest.mark.parametrize(("below", "found"), CASES)
def test_a_motion_is_the_one_that_notice_was_given_of(below: str, found: list[tuple[str, str]]) -> None:
    (minutes,) = parse(read(f"{HEAD}{NOTICE}{below}\n\n2. Finance\n\nNone.\n".encode(), "minutes.txt"))
    assert [(clause.text, clause.outcome) for clause in minutes.items[0].resolutions] == found


LEADS = [
    ("I will move at the next Meeting that the well be dug.", "I will move at the next Meeting that"),
    ("We will move at the next Meeting that the well be dug.", "We will move at the next Meeting that"),
    ("I move at the next Meeting that the well be dug.", "I move at the next Meeting that"),
    ("I will move at the next Meeting can the well be dug.", "I will move at the next Meeting"),
    ("I call on this Council to have the well dug.", None),
]


@pytest.mark.parametrize(("notice", "lead"), LEADS)
def test_the_movers_own_words_lead_the_motion(notice: str, lead: str | None) -> None:
    put = "The Motion was proposed by Mr Reed, seconded by Mrs Moss and agreed."
    (minutes,) = parse(read(f"{HEAD}{notice}\n\n{put}\n\n2. Finance\n\nNone.\n".encode(), "minutes.txt"))
    [clause] = minutes.items[0].resolutions
    assert f"{clause.stem or ''} {clause.text}".strip() == notice
    assert clause.stem == lead
