"""Months, weekdays and clock times, English and Welsh, with what scanners make of their digits."""

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "ion"), ("feb", "chw"), ("mar", "maw"), ("apr", "ebr"), ("may", "mai"), ("jun", "meh"),
            ("jul", "gor"), ("aug", "aws"), ("sep", "med"), ("oct", "hyd"), ("nov", "tac"), ("dec", "rha"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
WEEKDAY_NAMES = {
    name: number
    for number, names in enumerate(
        (
            ("mond", "llun"), ("tues", "mawr"), ("wedn", "merc"), ("thur", "iau"), ("frid", "gwen"), ("satu", "sadw"),
            ("sund", "sul"),
        )
    )
    for name in names
}  # fmt: skip
WEEKDAYS = re.compile(
    r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?<=dydd )(?:llun|mawrth|mercher|iau|gwener|sadwrn|sul))\b"
)

MONTH = (
    r"(?P<name>(?i:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
    r"|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr))"
)
DAY = r"(?P<day>[0-9lIO]{1,2})(?<=[0-9lIO])"
# "12th", "9fed", and a scanner's 29™, 21°", 3*°°
ENDING = r"(?:\s?(?i:st|nd|rd|th|stt|fed|ydd|eg|ain|af|ed|il|dydd))?[™*°\"”'’®]{0,3}"
YEAR = r"(?P<year>[12lI][0-9lIO]{3})"
DATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?=[0-9lIO]?[0-9]){DAY}{ENDING}[\s,.]{{0,3}}(?:(?:day )?of )?(?i:o )?{MONTH}[,.]?\s{{0,3}}{YEAR}\b",
        rf"\b{MONTH}\.?\s{{1,3}}(?=[0-9lIO]?[0-9]){DAY}{ENDING}(?:,\s?|\s){YEAR}\b",
        r"(?<![\d/.-])(?P<day>\d{1,2})(?P<by>[/.-])(?P<month>\d{1,2})(?P=by)(?P<year>\d{4}|\d{2})(?![\d/-])",
        r"(?<![\d/.-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d/-])",
    )
)

HALF = r"(?P<half>[AaPp])\.?\s?(?:[Mm]\b\.?|(?=[-–—\s]|$))"
WELSH_HALF = r"(?P<half>y\.?[bph])\.?"
CLOCKS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?P<hour>[0-9lI]{{1,2}})\s?[.:]\s?(?P<minute>[0-9lIO]{{2}})\s{{0,2}}{HALF}",
        # "6:30-8:30 P.M.": the half of the day stands behind the second time
        r"\b(?P<hour>\d{1,2})[.:](?P<minute>\d{2})\s?[-–]\s?\d{1,2}[.:]\d{2}\s{0,2}(?P<half>[AaPp])\.?\s?[Mm]\b",
        r"(?<!\d[.:])\b(?P<hour>\d{1,2})\s{0,2}(?P<half>[AaPp])\.?\s?[Mm]\b",  # not the minutes of "7.15 pm"
        r"\b(?P<hour>\d{1,2})(?P<half>[ap])\s?[-–]\s?\d{1,2}[ap]\b",  # "7a-9a"
        r"(?i)\b(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o[’']clock (?:in the )?"
        r"(?P<half>[ap])\.?m",
        rf"\b(?P<hour>\d{{1,2}})[.:](?P<minute>\d{{2}}) (?:o[’']r gloch )?{WELSH_HALF}",
        r"(?i)\b(?P<noon>12(?:[.:]00)? ?(?:noon|midday)|noon)\b",
    )
)
