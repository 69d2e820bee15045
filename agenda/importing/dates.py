"""Dates and times: forgiving about form, never guessing. What is impossible or disagrees is told, not mended."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from agenda.importing.parsed import Problem
from agenda.importing.problems import problem
from agenda.importing.wording.calendar import CLOCKS, DATES, MONTHS, WEEKDAY_NAMES, WEEKDAYS

DIGITS = str.maketrans("lIO", "110")  # what a scanner makes of 1 and 0, between the digits of a date or time


@dataclass(frozen=True, slots=True)
class SaidDate:
    value: datetime.date | None  # None: there is no such day
    said: str
    start: int
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class SaidTime:
    value: datetime.time
    said: str
    start: int
    problems: tuple[Problem, ...] = ()


def dates_in(text: str, line: int | None = None) -> Iterator[SaidDate]:
    """Every full date of a text, in order; one without a year is none."""
    found = sorted((match.start(), -match.end(), match) for pattern in DATES for match in pattern.finditer(text))
    end = 0
    for start, _, match in found:
        if start >= end:
            end = match.end()
            if said := _read_date(match, text, line):
                yield said


def _read_date(match: re.Match[str], text: str, line: int | None) -> SaidDate | None:
    told = match.groupdict()
    day, year = told["day"].translate(DIGITS), told["year"].translate(DIGITS)
    month = MONTHS[told["name"].lower()[:3]] if told.get("name") else int(told["month"].translate(DIGITS))
    said = match[0].strip()
    problems = []
    if not (told["day"] + told["year"]).isdigit():
        problems.append(problem("digits_read", line, said=said, read=f"{day} {year}"))
    number, whole_year = int(day), int(year)
    if whole_year < 100:
        whole_year += 2000 if whole_year < 60 else 1900
        problems.append(problem("two_digit_year", line, said=said, read=whole_year))
    if "name" not in told and month > 12 >= number:
        number, month = month, number  # 03/25/2019 can only be the American order
    try:
        value = datetime.date(whole_year, month, number)
    except ValueError:
        return SaidDate(None, said, match.start(), (problem("impossible_date", line, said=said),))
    weekday = WEEKDAYS.search(text, max(0, match.start() - 14), match.start())
    if weekday and WEEKDAY_NAMES[weekday[0].lower()[:4].rstrip(",")] != value.weekday():
        real = f"{value:%A}"
        problems.append(problem("weekday_disagrees", line, date=f"{value:%-d %B %Y}", real=real, said=weekday[0]))
    return SaidDate(value, said, match.start(), tuple(problems))


def times_in(text: str, line: int | None = None) -> Iterator[SaidTime]:
    """Every clock time with am or pm, in order."""
    found = [match for pattern in CLOCKS for match in pattern.finditer(text)]
    for match in sorted(found, key=lambda match: match.start()):
        if said := _read_time(match, line):
            yield said


def _read_time(match: re.Match[str], line: int | None) -> SaidTime | None:
    told = match.groupdict()
    if told.get("noon"):
        return SaidTime(datetime.time(12), match[0], match.start())
    hour_said, minute_said = told.get("hour") or "", told.get("minute") or "0"
    hour = HOURS.get(hour_said.lower()) or int(hour_said.translate(DIGITS))
    minute = int(minute_said.translate(DIGITS))
    after_noon = told["half"].lower() in ("p", "y.p", "yp", "y.h", "yh")
    if not 1 <= hour <= (23 if after_noon else 12) or minute > 59:  # "19.00 pm" says the same twice
        return None
    hour = hour if hour > 12 else hour % 12 + 12 * after_noon
    clear = (hour_said + minute_said).isdigit() or hour_said.lower() in HOURS
    problems = () if clear else (problem("digits_read", line, said=match[0].strip(), read=f"{hour:02}:{minute:02}"),)
    return SaidTime(datetime.time(hour, minute), match[0].strip(), match.start(), problems)


HOURS = {word: hour for hour, word in enumerate(
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=1
)}  # fmt: skip
