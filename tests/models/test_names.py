"""Councils and committees are found again however the minutes write them."""

import pytest

from agenda.models import Committee, Council, FormerName
from tests.builders import make_committee, make_council

pytestmark = pytest.mark.django_db

SAME = [
    ("Highways and Parking Sub-Committee", "HIGHWAYS & PARKING SUB-COMMITTEE"),
    ("Members’ Panel", "Members' Panel"),
    ("Pwyllgor Tŷ’r Bryn", "PWYLLGOR TŶ'R BRYN"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_committee_written_two_ways(one: str, other: str) -> None:
    assert make_committee(one) == make_committee(other)


def test_two_committees_are_two() -> None:
    assert make_committee("Planning Committee") != make_committee("Planning Sub-Committee")


@pytest.mark.parametrize("name", ["Council", "Full Council", "", "ASHCOMBE BOROUGH COUNCIL"])
def test_the_full_council_is_one_committee_whatever_it_is_called(name: str) -> None:
    assert make_committee(name).full_council
    assert make_committee(name).slug == "council"


@pytest.mark.parametrize(
    "names", [("ASHCOMBE TOWN COUNCIL", "Ashcombe Town Council"), ("Ashcombe Town Council", "ASHCOMBE TOWN COUNCIL")]
)
def test_a_name_is_shown_in_mixed_case_once_any_minutes_write_it_so(names: tuple[str, str]) -> None:
    for name in names:
        make_council(name)
        make_committee(name.replace("Town Council", "Panel").replace("TOWN COUNCIL", "PANEL"), make_council(name))
    assert Council.objects.get().name == "Ashcombe Town Council"
    assert Committee.objects.get().name == "Ashcombe Panel"


def test_a_former_name_finds_the_committee_and_does_not_rename_it() -> None:
    committee = make_committee("WORKS COMMITTEE")
    FormerName.objects.create(committee=committee, name="Sewers Committee")
    assert make_committee("Sewers Committee") == committee
    assert Committee.objects.get().name == "WORKS COMMITTEE"


def test_a_slug_that_is_an_address_of_ours_is_not_given_to_a_council() -> None:
    assert make_council("Search").slug == "search-2"
    assert make_council("!!!").slug == "unnamed"
