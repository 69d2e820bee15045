"""Days and hours as minutes write them, and those that are told and not mended."""

import datetime

import pytest

from agenda.importing.dates import dates_in, times_in

DAYS = [
    ("Wednesday, 28th November, 2018", "2018-11-28", "with weekday and ordinal"),
    ("23RD MAY, 2016", "2016-05-23", "capitals"),
    ("7 th April 2022", "2022-04-07", "an ordinal that came loose"),
    ("28.03.2017", "2017-03-28", "figures with dots"),
    ("17/09/2019", "2019-09-17", "day before month"),
    ("03/25/2019", "2019-03-25", "only the American order makes a day"),
    ("December 10, 2020", "2020-12-10", "month first"),
    ("Jan. 27, 2021", "2021-01-27", "a month cut short, with its stop"),
    ("Dydd Iau, 9fed Hydref, 2014", "2014-10-09", "Welsh"),
    ("29™ JUNE, 2016", "2016-06-29", "what a scanner made of TH"),
    ("4 March 1870", "1870-03-04", "an old minute book"),
    ("2023-08-03", "2023-08-03", "as computers write"),
]
NO_DAYS = [
    ("Monday 14th May at 7.30pm", "no year: never guessed"),
    ("14/00219/F", "a planning reference"),
    ("2019/20", "a municipal year"),
    ("version 1.2.3.4", "no day"),
    ("£1,210.00 from 1/4", "no year"),
]
HOURS = [
    ("10.00 am", "10:00", "dot"),
    ("7:30 P.M.", "19:30", "colon"),
    ("AT 3PM", "15:00", "hour alone"),
    ("12.15 pm", "12:15", "noon is pm"),
    ("12.05 a.m.", "00:05", "midnight is am"),
    ("8.OOp.m.", "20:00", "a scanner's O"),
    ("6:30-8:30 P.M.", "18:30", "half of the day behind the second time"),
    ("six o’clock p.m.", "18:00", "in words"),
    ("2.00 o'r gloch y.p.", "14:00", "Welsh"),
    ("12 noon", "12:00", "noon"),
]
NO_HOURS = ["14:00", "7.30", "9.40 per cent", "13.70pm", "section 4.15 report"]


@pytest.mark.parametrize(("text", "day", "why"), DAYS)
def test_a_day_is_read_in_every_form(text: str, day: str, why: str) -> None:
    assert [said.value for said in dates_in(text)] == [datetime.date.fromisoformat(day)], why


@pytest.mark.parametrize(("text", "why"), NO_DAYS)
def test_what_is_no_full_day_is_none(text: str, why: str) -> None:
    assert list(dates_in(text)) == [], why


@pytest.mark.parametrize(("text", "hour", "why"), HOURS)
def test_an_hour_is_read_in_every_form(text: str, hour: str, why: str) -> None:
    assert [f"{said.value:%H:%M}" for said in times_in(text)][:1] == [hour], why


def test_the_minutes_of_a_time_are_no_time_of_their_own() -> None:
    assert [f"{said.value:%H:%M}" for said in times_in("Time:7.15 pm to 9:10pm; tea:8pm")] == [
        "19:15",
        "21:10",
        "20:00",
    ]


@pytest.mark.parametrize("text", NO_HOURS)
def test_a_clock_time_without_am_or_pm_is_no_time(text: str) -> None:
    assert list(times_in(text)) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("31 June 2019", "impossible_date"),
        ("30 February 2020", "impossible_date"),
        ("Monday 5 March 2019", "weekday_disagrees"),  # it was a Tuesday
        ("FEBRUARY 14, 199l", "digits_read"),
        ("10.12.24", "two_digit_year"),
    ],
)
def test_a_doubtful_day_is_told(text: str, code: str) -> None:
    assert [problem.code for said in dates_in(text) for problem in said.problems] == [code]


def test_a_day_that_agrees_with_its_weekday_raises_no_doubt() -> None:
    assert [said.problems for said in dates_in("Tuesday 5 March 2019")] == [()]
