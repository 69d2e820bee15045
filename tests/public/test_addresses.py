from datetime import date

import pytest
from django.urls import Resolver404, resolve

from agenda.public.addresses import Sitting

DAYS = [
    ("2017-11-21", Sitting(date(2017, 11, 21), 1), "a day"),
    ("2017-11-21-2", Sitting(date(2017, 11, 21), 2), "its second sitting"),
    ("2017-11-21-10", Sitting(date(2017, 11, 21), 10), "its tenth"),
]
NO_DAYS = [
    ("2017-11-21-1", "the first sitting has no number"),
    ("2017-11-21-02", "one address only for each sitting"),
    ("2017-02-31", "no such day"),
    ("2017-1-2", "months and days have two digits"),
    ("tomorrow", "a word"),
]


@pytest.mark.parametrize(("typed", "meant", "why"), DAYS)
def test_a_meeting_is_found_by_its_day(typed: str, meant: Sitting, why: str) -> None:
    assert resolve(f"/ashcombe/planning/{typed}/").kwargs["sitting"] == meant, why


@pytest.mark.parametrize(("typed", "why"), NO_DAYS)
def test_no_other_form_is_an_address(typed: str, why: str) -> None:
    with pytest.raises(Resolver404):
        resolve(f"/ashcombe/planning/{typed}/")
