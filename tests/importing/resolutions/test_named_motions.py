"""Motions that are called motions, as clubs, boards and American councils write them: what, by whom, and its fate."""

import pytest

from agenda.importing.parsed import ParsedResolution
from tests.importing.resolutions.clauses_of import clauses_of

HEAD = "# Mowing Club\n\nMinutes of the Board meeting held on 4 May 2019\n\n## Mower\n\n{}\n\n## Fees\n\nNone.\n"

# (what stands under the heading, what was moved, by whom and whom, its fate)
PUT = [
    ("Motion to buy a mower. Motion carried.", ("to buy a mower.", None, None, "agreed")),
    ("Motion to buy a mower by Dale, seconded by Moss. Carried.", ("to buy a mower", "Dale", "Moss", "agreed")),
    ("Motion: to buy a mower. Moved by Dale, seconded by Moss. Carried.",
     ("to buy a mower.", "Dale", "Moss", "agreed")),
    ("Motion to buy a mower. Moved: Dale. Second: Moss. Motion carries.",
     ("to buy a mower.", "Dale", "Moss", "agreed")),
    ("A motion to buy a mower was made by Dale and seconded by Moss. Motion failed.",
     ("to buy a mower", "Dale", "Moss", "lost")),
    ("A motion was made by Dale to buy a mower. Seconded by Moss. Motion passed.",
     ("to buy a mower", "Dale", "Moss", "agreed")),
    ("Dale made a motion to buy a mower, Moss seconded, all in favor.", ("to buy a mower", "Dale", "Moss", "agreed")),
    ("Dale moves to buy a mower; Moss seconds. Passes 5-0.", ("to buy a mower", "Dale", "Moss", "agreed")),
    ("Dale motions to buy a mower, Moss seconds, motion fails.", ("to buy a mower", "Dale", "Moss", "lost")),
    ("Motion by Dale to buy a mower; second by Moss. Motion carried.", ("to buy a mower", "Dale", "Moss", "agreed")),
    ("Motion to buy a mower (Dale/Moss). Passed unanimously.", ("to buy a mower", "Dale", "Moss", "agreed")),
    ("Motion (Dale): buy a mower. Seconded (Moss). Carried.", ("buy a mower.", "Dale", "Moss", "agreed")),
    ("Moved (Dale), seconded (Moss), that it be sold. CARRIED", ("it be sold.", "Dale", "Moss", "agreed")),
    ("Motion to adjourn: Dale, second Moss. Passed.", ("to adjourn", "Dale", "Moss", "agreed")),
    ("Motion to buy a mower – Dale. Seconded – Moss. Carried.", ("to buy a mower", "Dale", "Moss", "agreed")),
    ("- Motion to buy a mower by Dick Dale\n- Discussion on its cost\n- Motion carried",
     ("to buy a mower", "Dick Dale", None, "agreed")),
    ("A motion has been raised to buy a mower.\n\n- Vote: 5 in favor, 0 opposed\n- Resolution: Vote passed",
     ("to buy a mower.", None, None, "agreed")),
    ("Motion to buy a mower for $200 passed unanimously.", ("to buy a mower for $200", None, None, "agreed")),
    ("Motion passed to buy a mower.", ("to buy a mower.", None, None, "agreed")),
    ("Vote to buy a mower passes 5-0.", ("to buy a mower", None, None, "agreed")),
    ("Upon motion duly made and seconded, the Board voted to buy a mower.", ("to buy a mower.", None, None, "agreed")),
    ("On motion by Dale, seconded by Moss, the minutes of May 4 were approved.",
     ("the minutes of May 4", "Dale", "Moss", "agreed")),
    ("On a motion by Dale, seconded by Moss, the board adopted the plan.",
     ("adopted the plan.", "Dale", "Moss", "agreed")),
    ("The minutes of May 4 were approved on a motion by Dale, seconded by Moss.",
     ("The minutes of May 4", "Dale", "Moss", "agreed")),
    ("Propose that we buy a mower. Passed unanimously.", ("we buy a mower.", None, None, "agreed")),
    ("Dale proposed buying a mower. Seconded by Moss. All in favour.", ("buying a mower.", "Dale", "Moss", "agreed")),
    ("A motion to buy a mower was made and seconded. It was adopted by a voice vote.",
     ("to buy a mower", None, None, "agreed")),
    ("- Purchase of a mower moved by Dale; unanimously approved", ("Purchase of a mower", "Dale", None, "agreed")),
    ("The board approved a mower. The motion was made by Dick Dale, Jr., Jo Moss second, with all in favor.",
     ("The board approved a mower.", "Dick Dale, Jr.", "Jo Moss", "agreed")),
    ("- Dale: moved to buy a mower.\n  - Moss: seconded.\n  - The motion carried.",
     ("to buy a mower.", "Dale", None, "agreed")),
    ("Dick D. moves to buy a mower. Seconded by Jo M., passed unanimously.",
     ("to buy a mower.", "Dick D.", "Jo M.", "agreed")),
    ("M/S/C to buy a mower.", ("to buy a mower.", None, None, "agreed")),
    ("The Directors decided that a mower be bought.", ("a mower be bought.", None, None, "agreed")),
]  # fmt: skip
NOTHING = [
    ("Motion to buy a mower.", "no fate is told"),
    ("The motion to buy a mower was discussed at length.", "talk of a motion"),
    ("The club moves to its new shed in May; Mr Moss seconds every match there.", "the club moves house"),
    ("A motion was made by Dale to buy a mower.", "nobody seconded, and no fate is told"),
    ("The proposal for a mower was carried to the shed.", "a proposal that somebody carried"),
]


def resolutions(words: str) -> list[ParsedResolution]:
    return clauses_of(HEAD.format(words), "minutes.md")


@pytest.mark.parametrize(("words", "told"), PUT, ids=[words for words, _ in PUT])
def test_a_motion_is_read_with_those_behind_it_and_its_fate(
    words: str, told: tuple[str, str | None, str | None, str]
) -> None:
    (clause,) = resolutions(words)
    assert (clause.text, clause.mover, clause.seconder, clause.outcome) == told


@pytest.mark.parametrize(("words", "why"), NOTHING)
def test_talk_of_a_motion_decides_nothing(words: str, why: str) -> None:
    assert resolutions(words) == [], why
