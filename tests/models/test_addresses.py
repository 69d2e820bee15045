"""What an item is called in its address, for ever."""

import pytest

from tests.builders import make_item, make_meeting

pytestmark = pytest.mark.django_db

SLUGS = [
    # number, title, slug
    ("27/18", "Mill Lane", "27-18"),
    ("9.1(a)", "Mill Lane", "9.1-a"),  # the dot stays: 9.1 is not 91
    ("", "Mill Lane: parking for residents, visitors and their guests", "mill-lane-parking-for-residents-visitors"),
    ("", "Tŷ’r Bryn", "tyr-bryn"),
    ("§", "", "unnamed"),  # neither leaves anything to make an address of
    ("1" * 300, "Mill Lane", "1" * 80),
]


@pytest.mark.parametrize(("number", "title", "slug"), SLUGS)
def test_an_item_is_called_by_its_number_or_the_first_words_of_its_title(number: str, title: str, slug: str) -> None:
    assert make_item(title or "!", number=number).slug == slug


def test_a_second_item_of_the_same_number_gets_a_slug_of_its_own() -> None:
    meeting = make_meeting()
    assert [make_item(number="4", meeting=meeting).slug for _ in range(3)] == ["4", "4-2", "4-3"]


def test_an_address_once_given_stays() -> None:
    item = make_item(number="4")
    item.number = "5"
    item.save()
    item.publish()
    assert item.slug == "4"
