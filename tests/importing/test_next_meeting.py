"""The day of the committee's next meeting is taken only from what the minutes say of it."""

from datetime import date

import pytest

from agenda.importing.next_meeting import next_meeting
from agenda.importing.parsed import ParsedItem, ParsedMinutes

HELD = date(2018, 11, 1)  # a Thursday


def minutes(title: str, text: str = "", *, closing: str = "", held: date | None = HELD) -> ParsedMinutes:
    item = ParsedItem(title=title, text=text, lines=(1, 2))
    return ParsedMinutes(kind="meeting", date=held, items=(item,), closing=closing)


@pytest.mark.parametrize(
    ("title", "text", "day"),
    [
        ("Date of next meeting", "Tuesday 8 January 2019 at 7 pm.", date(2019, 1, 8)),
        ("Date of Next Meeting – Tuesday January 8th 2019, 7.30pm", "", date(2019, 1, 8)),  # all in the heading
        ("Close", "The next ordinary council meeting will be on 05/12/2018.", date(2018, 12, 5)),
        ("Close", "Next meeting is on Thursday 6th December at 7.30pm", date(2018, 12, 6)),  # the weekday agrees
        ("Close", "The next meeting is on Tuesday, 8th January.", date(2019, 1, 8)),  # of the year after
        ("Dyddiad", "Cyfarfod nesaf: 6 Rhagfyr 2018", date(2018, 12, 6)),
    ],
)
def test_the_day_is_read(title: str, text: str, day: date) -> None:
    assert next_meeting(minutes(title, text)) == day


@pytest.mark.parametrize(
    ("title", "text", "why"),
    [
        ("Date of next meeting", "To be confirmed.", "no day is named"),
        ("Close", "The next meeting will be on 6 December.", "no year and no weekday to agree with"),
        ("Close", "The next meeting will be on Monday 6th December.", "that day is a Thursday, this year and next"),
        ("Reports", "The next liaison group meeting is on 6 December 2018.", "another body's"),
        ("Minutes", "Since the next meeting on 4 October 2018 was cancelled …", "before these minutes"),
        ("Close", "The next meeting agenda closes on 6 December 2018.", "not a meeting"),
        ("Close", "The next meeting will be on 31 February 2019.", "no such day"),
        ("Plan", "The next meeting of the framework is due on 6 December 2028.", "ten years off"),
    ],
)
def test_and_never_guessed(title: str, text: str, why: str) -> None:
    assert next_meeting(minutes(title, text)) is None, why


def test_the_last_one_named_is_the_committees_own() -> None:
    read = minutes("Reports", "Road safety panel: next meeting 6 December 2018", closing="Next meeting 8 January 2019")
    assert next_meeting(read) == date(2019, 1, 8)


def test_minutes_without_a_date_give_only_a_whole_one() -> None:
    assert next_meeting(minutes("Next meeting", "8 January 2019", held=None)) == date(2019, 1, 8)
    assert next_meeting(minutes("Next meeting", "Tuesday 8 January", held=None)) is None
