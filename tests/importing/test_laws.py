"""What holds for every document, made up or real: nothing lost, nothing twice, never an exception."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.importing.parse import parse
from agenda.importing.parsed import ParsedMinutes
from agenda.importing.readers import Reading, Unreadable, read
from tests.importing.accounts import broken_laws

SHARED = Path(__file__).parents[3] / "shared" / "minutes"
DOCUMENTS = sorted(path for path in SHARED.glob("documents/*") if path.suffix in (".txt", ".md"))
BULK = sorted(path for path in SHARED.glob("bulk/*/*") if path.suffix in (".txt", ".md"))

# Lines that the rules look for, so that chance makes documents in which rules meet each other.
LINES = st.sampled_from(
    (
        "Agenda item",
        "Minutes:",
        "Decision:",
        "Supporting documents:",
        "RESOLVED -",
        "RESOLVED: That the report be noted.",
        "1.",
        "1.    That officers be thanked.",
        "2.    That the report be noted.",
        "(a)  the plan be approved; and",
        "8.1  Swings",
        "THORNBY PARISH COUNCIL",
        "Minutes of the meeting held on Monday 4 March 2019 at 7.30pm",
        "Present: Cllr Reed (Chair), Cllr Moss",
        "APOLOGIES FOR ABSENCE were received from Mr Dyer.",
        "FINANCE",
        "41/23    DECLARATIONS OF INTEREST",
        "12. Planning",
        "13",
        "Proposed by Councillor Reed;",
        "Seconded by Councillor Moss;",
        "And Resolved:",
        "“That the draft Minutes be adopted”.",
        "Mr Reed proposed that the hedge be cut. Mrs Moss seconded and all were in favour.",
        "Amendment lost.",
        "CARRIED",
        "---",
        "| |",
        "It was agreed that the Clerk would write to the owner.",
        "Page 2 of 3",
        "The meeting closed at 9.05 pm",
        "Signed:",
        "·    a bullet",
        "Meeting: 16/05/2017 - Council (Item 110)",
        "REASON: To save money.",
        "    indented words that go on",
        "# A heading",
        "> quoted",
        "***",
        "Any other business: None",
        "A short line",
        "On the proposal of Cllr Reed, seconded by Cllr Moss, it was agreed to:",
    )
)
BLANKS = st.sampled_from(("", " ", "\u00a0", "\t"))
# A NUL makes a file no text file, nor do surrogates beside controls: test_any_bytes has those.
WORDS = st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), max_size=60)
TEXTS = st.lists(st.one_of(LINES, LINES, BLANKS, WORDS), max_size=40).map("\n".join)


def parsed(data: bytes, name: str) -> tuple[Reading, tuple[ParsedMinutes, ...]]:
    reading = read(data, name)
    return reading, parse(reading)


@given(TEXTS, st.sampled_from(("minutes.txt", "minutes.md")))
def test_no_line_of_any_text_is_lost_or_stands_twice(text: str, name: str) -> None:
    reading, meetings = parsed(("Minutes\n" + text).encode(), name)
    assert list(broken_laws(reading, meetings)) == []


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_with_a_sentence(data: bytes) -> None:
    try:
        _, meetings = parsed(data, "minutes.txt")
    except Unreadable as error:
        assert error.message.endswith(".")
    else:
        assert meetings


@given(TEXTS)
def test_the_same_bytes_give_the_same_answer(text: str) -> None:
    data = ("Minutes\n" + text).encode()
    assert parsed(data, "a.txt") == parsed(data, "b.txt")


@given(TEXTS)
def test_stored_text_holds_no_control_characters(text: str) -> None:
    _, meetings = parsed(("Minutes\n" + text).encode(), "minutes.txt")
    for minutes in meetings:
        for stored in (minutes.header, minutes.closing, *(item.text for item in minutes.items)):
            assert all(sign in "\n\t" or sign.isprintable() or sign.isspace() for sign in stored if ord(sign) < 0xA0)


@given(TEXTS)
def test_a_date_is_one_that_stands_in_the_text(text: str) -> None:
    """Never guessed: the year of a date that was read is printed somewhere."""
    _, meetings = parsed(("Minutes\n" + text).encode(), "minutes.txt")
    for minutes in meetings:
        assert minutes.date is None or isinstance(minutes.date, datetime.date)
        assert minutes.date is None or str(minutes.date.year % 100).zfill(2) in text


@pytest.mark.skipif(not DOCUMENTS, reason="the shared documents are not on this machine")
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name[:60])
def test_no_line_of_a_real_document_is_lost(path: Path) -> None:
    if path.stat().st_size == 0:
        pytest.skip("an empty file is refused")
    reading, meetings = parsed(path.read_bytes(), path.name)
    assert list(broken_laws(reading, meetings)) == []


@pytest.mark.skipif(not BULK, reason="the shared bulk is not on this machine")
def test_no_line_of_the_bulk_is_lost() -> None:
    broken = {}
    for path in BULK:
        reading, meetings = parsed(path.read_bytes(), path.name)
        if laws := list(broken_laws(reading, meetings)):
            broken[path.name] = laws[:2]
    assert broken == {}
