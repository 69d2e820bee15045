from datetime import date

import pytest

from agenda.search.days import read_days

FULL_YEAR = (date(2019, 1, 1), date(2019, 12, 31))
MAY = (date(2019, 5, 1), date(2019, 5, 31))
DAY = (date(2019, 5, 21), date(2019, 5, 21))


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("2019", FULL_YEAR),
        ("2019-05", MAY),
        ("5/2019", MAY),
        ("May 2019", MAY),
        ("may-2019", MAY),  # in the search box a value has no space
        ("Mai 2019", MAY),
        ("2020-02", (date(2020, 2, 1), date(2020, 2, 29))),  # a leap year
        ("2019-05-21", DAY),
        ("21/5/2019", DAY),
        ("21.05.2019", DAY),
        ("  21st  May  2019 ", DAY),
    ],
)
def test_what_was_typed_means_these_days(typed, days):
    assert read_days(typed) == days


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "lunch",
        "may",  # of which year?
        "05/21/2019",  # there is no 21st month
        "31/2/2019",
        "21/5/19",  # of which century?
        "0000",
        "99999",
        "2019-13",
        "2019-05-21T10:00",
    ],
)
def test_what_is_no_date_is_not_guessed(typed):
    assert read_days(typed) is None
