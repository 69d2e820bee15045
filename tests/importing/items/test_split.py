"""Where the minutes of a document end."""

import pytest

from agenda.importing.parse import parse
from agenda.importing.readers import read

HEAD = "Minutes of the special meeting of Thornby County Council held on 4 March 2019\n\nPresent: Cllr Reed\n\n"
LETTER = (
    "The meeting was called by this letter:\n\n“We call for a meeting.”\n\nSigned:\n\nCouncillors Dyer and Moss.\n\n"
)

CLOSINGS = [
    ("{}The Engineer told of the floods.\n\nThis concluded the Meeting.\n\nSigned:\n\nMayor\n", "This concluded",
     "a letter in the minutes has signatures too"),
    ("PLANNING\n\nApproved:\n\nAnnexe at Riverside Lodge\n\nThe meeting closed at 9.05 pm.\n", "The meeting closed",
     "an annexe to a house"),
    ("PLANNING\n\nNone.\n\nSwings\n\nNone.\n\nTrees\n\nNone.\n\nGates\n\nNone.\n\nAppendix 1\n\nPaid: £5\n",
     "Appendix 1", "an appendix to the minutes"),
    ("1. Apologies\n\nNone.\n\n2. Fees\n\nThey were raised.\n\n3. Lamps\n\nTwo are out.\n\nTHORNBY COUNCIL\n\n"
     "AGENDA\n\n1. Apologies\n\n2. Fees\n\n3. Lamps\n\n4. Close\n",
     "AGENDA", "the agenda, printed below its own minutes"),
    ("1. Apologies\n\nNone.\n\n2. Fees\n\nNone rose.\n\nThe meeting closed at 9.05 pm.\n\nNext Meeting\n\n"
     "It will be on 7 May.\n\nParish Clerk\n",
     "Parish Clerk", "the next meeting under a heading of its own, below the closing words"),
    ("1. Apologies\n\nNone.\n\n2. Fees\n\nNone rose.\n\nThe meeting closed at 9.05 pm.\n\n"
     "The next meeting will be on 7 May.\n\nParish Clerk\n",
     "The meeting closed", "the next meeting without a heading"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "closing", "why"), CLOSINGS)
def test_the_closing_begins_where_the_meeting_ends(text: str, closing: str, why: str) -> None:
    (minutes,) = parse(read((HEAD + text.format(LETTER)).encode(), "minutes.txt"))
    assert minutes.closing.startswith(closing), why
