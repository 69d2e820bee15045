"""Where the last item ends."""

import pytest

from agenda.importing.parse import parse
from agenda.importing.readers import read

HEAD = "Minutes of the meeting of Thornby Parish Council held on 4 March 2019"
TEXT = f"{HEAD}\n\n1. Apologies\n\nNone.\n\n2. Fees\n\nNone rose."


@pytest.mark.parametrize(
    ("after", "closing"),
    [
        ("\n\nThe meeting closed at 9 pm.\n", "The meeting closed at 9 pm."),
        ("\n\nAnnex A: Accounts\n\nGrants: £40\n", "Annex A: Accounts\n\nGrants: £40"),
        ("\n\nAnnexes were laid before the members, who read them with care and had nothing to say about them.\n", ""),
    ],
)
def test_the_closing_words_and_an_annex_belong_to_no_item(after, closing):
    (minutes,) = parse(read((TEXT + after).encode(), "minutes.txt"))
    assert minutes.closing == closing
