"""“Motion:” before a paragraph is a label: no heading, and no words of what was moved."""

import pytest

from agenda.importing.parse import parse
from agenda.importing.readers import read

TITLE = "Minutes of the meeting of Thornby City Council held on 4 March 2019"
HEAD = f"{TITLE}\n\nCALL TO ORDER\n\nThe mayor opened it at 7 pm."
TAIL = "PUBLIC COMMENTS\n\nNone.\n\nADJOURNMENT\n\nThe meeting closed at 9 pm.\n"


@pytest.mark.parametrize(
    ("paragraph", "text", "mover"),
    [
        (
            "Motion: Councilor Abbs moved to approve the plans. Councilor Rook seconded. The motion passed 5-0.",
            "to approve the plans.",
            "Councilor Abbs",
        ),
        # Here the words behind it are the motion's own
        ("Motion: That the plans be approved. Carried.", "the plans be approved.", None),
    ],
)
def test_a_motion_with_its_label_is_one_clause_of_the_item_above(paragraph: str, text: str, mover: str | None) -> None:
    (minutes,) = parse(read(f"{HEAD}\n\nNEW BUSINESS\n\n{paragraph}\n\n{TAIL}".encode(), "minutes.txt"))
    assert [item.title for item in minutes.items] == ["CALL TO ORDER", "NEW BUSINESS", "PUBLIC COMMENTS", "ADJOURNMENT"]
    assert [(one.text, one.mover) for one in minutes.items[1].resolutions] == [(text, mover)]


def test_motions_alone_on_a_line_are_a_heading() -> None:
    text = f"{HEAD}\n\nMOTIONS\n\nNone were brought to the meeting.\n\n{TAIL}"
    (minutes,) = parse(read(text.encode(), "minutes.txt"))
    assert "MOTIONS" in [item.title for item in minutes.items]
