"""The days that a reader means by `2019`, `May 2019` or `21/5/2019`: for `after:` and `before:`, wherever typed."""

import re
from calendar import monthrange
from datetime import date

# The first letters of each month in English and in Welsh, long enough to tell it from the others; `mai`, `awst`.
MONTHS = (
    ("jan", "ion"),
    ("feb", "chwe"),
    ("mar", "maw"),
    ("apr", "ebr"),
    ("may", "mai"),
    ("jun", "meh"),
    ("jul", "gor"),
    ("aug", "aws"),
    ("sep", "med"),
    ("oct", "hyd"),
    ("nov", "tach"),
    ("dec", "rhag"),
)
FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<y>\d{4})",
        r"(?P<y>\d{4})[-/. ](?P<m>\d\d?)(?:[-/. ](?P<d>\d\d?))?",  # 2019-05, 2019-05-21
        r"(?:(?P<d>\d\d?)[-/. ])?(?P<m>\d\d?)[-/. ](?P<y>\d{4})",  # 5/2019, 21/5/2019: the day comes first here
        r"(?:(?P<d>\d\d?)(?:st|nd|rd|th)?[-/. ])?(?P<m>[a-z]{3,})[-/., ]+(?P<y>\d{4})",  # May 2019, 21st May 2019
    )
)


def read_days(text: str) -> tuple[date, date] | None:
    """The first and the last day of what was typed; None where it is no date, and nothing is guessed."""
    text = " ".join(text.casefold().split())
    for form in FORMS:
        if match := form.fullmatch(text):
            return span(**match.groupdict())
    return None


def read_day(text: str) -> date | None:
    """The one day that was typed; None for a month, a year, or no date at all."""
    days = read_days(text)
    return days[0] if days and days[0] == days[1] else None


def span(y: str, m: str | None = None, d: str | None = None) -> tuple[date, date] | None:
    month = month_number(m) if m else None
    try:
        if m and not month:
            return None
        first = date(int(y), month or 1, int(d or 1))
        if d:
            return first, first
        last = first.replace(month=month or 12)
        return first, last.replace(day=monthrange(last.year, last.month)[1])
    except ValueError:  # the 31st of February, the year 0000
        return None


def month_number(text: str) -> int | None:
    if text.isdigit():
        return int(text) if 1 <= int(text) <= 12 else None
    return next((n for n, starts in enumerate(MONTHS, start=1) if text.startswith(starts)), None)
