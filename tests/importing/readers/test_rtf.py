"""Rich Text: the words and the numbers that Word wrote out, and a warning where deleted words may stand among them."""

import pytest

from agenda.importing.readers import Unreadable
from agenda.importing.readers.rtf import read_rtf
from tests.importing.readers.files import shown


def rtf(body: str) -> bytes:
    return (r"{\rtf1\ansi\ansicpg1252 " + body + "}").encode("latin-1")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"One\par Two\par", ["One", "Two"]),
        (r"{\listtext\pard\plain 4.\tab}Apologies\par", ["4.\tApologies"]),
        (r"Income\tab \'a35\par", ["Income\t£5"]),
        (r"Caf\u233?\par", ["Café"]),
        (r"\trowd\cellx1\cellx2 Mrs Dale\cell Against\cell\row", ["Mrs Dale | Against"]),
    ],
)
def test_text_is_kept_as_it_is_shown(body, expected):
    assert shown(read_rtf(rtf(body))) == expected


def test_a_list_number_is_a_label_and_other_tabs_are_not():
    lines = read_rtf(rtf(r"{\listtext 4.\tab}Apologies\par Income\tab 5\par")).lines
    assert [(line.label, line.style) for line in lines if line.text] == [("4.", "list"), ("", "")]


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        (r"Stays{\deleted Goes}\par", ["deletions_included"]),
        (r"Stays{\deletedfont x}\par", []),
    ],
)
def test_tracked_deletions_are_warned_of(body, codes):
    assert [problem.code for problem in read_rtf(rtf(body)).problems] == codes


def test_a_file_without_text_is_refused():
    with pytest.raises(Unreadable) as refused:
        read_rtf(rtf(""))
    assert refused.value.code == "no_text"
