"""When the committee meets next, as its minutes tell: later that says which minutes are wanting."""

import datetime
import re
from collections.abc import Iterator

from agenda.importing.dates import dates_in
from agenda.importing.parsed import ParsedMinutes
from agenda.importing.wording.calendar import DAY, ENDING, MONTH, MONTHS, WEEKDAY_NAMES
from agenda.importing.wording.next_meeting import NEXT_MEETING, REACH

LONGEST_WAIT = datetime.timedelta(days=400)  # an annual meeting, and some weeks
DAY_OF_YEAR = re.compile(rf"\b(?P<weekday>\w{{3,6}}day),?\s(?:the\s)?{DAY}{ENDING},?\s(?:of )?{MONTH}\b")


def next_meeting(minutes: ParsedMinutes) -> datetime.date | None:
    """The day named last in these minutes; a day after their own, and not years after. Never inferred from habit."""
    said = [day for text in _passages(minutes) for day in _days(text, minutes.date)]
    return said[-1] if said else None


def _passages(minutes: ParsedMinutes) -> Iterator[str]:
    """What stands right behind “next meeting”, a heading's text included."""
    for text in (*(f"{item.title}\n{item.text}" for item in minutes.items), minutes.closing):
        for match in NEXT_MEETING.finditer(text):
            yield text[match.end() : match.end() + REACH]


def _days(text: str, held: datetime.date | None) -> Iterator[datetime.date]:
    whole = next((said.value for said in dates_in(text)), None)
    if held is None:
        yield from [whole] if whole else []
        return
    day = whole or _in_the_year_after(text, held)
    if day and held < day <= held + LONGEST_WAIT:
        yield day


def _in_the_year_after(text: str, held: datetime.date) -> datetime.date | None:
    """“Thursday 6th December”: without a year the weekday has to agree."""
    told = DAY_OF_YEAR.search(text)
    if told is None or not told["day"].isdigit():
        return None
    weekday = WEEKDAY_NAMES.get(told["weekday"].lower()[:4])
    for year in (held.year, held.year + 1):
        try:
            day = datetime.date(year, MONTHS[told["name"].lower()[:3]], int(told["day"]))
        except ValueError:
            continue
        if day > held and day.weekday() == weekday:
            return day
    return None
