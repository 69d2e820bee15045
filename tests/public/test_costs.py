"""What a page costs the database does not grow with what stands on it."""

import pytest
from django.test import Client

from agenda.models import AgendaItem, Committee, Council
from agenda.search import results, sync
from tests.builders import make_committee, make_council, make_item, make_meeting

pytestmark = pytest.mark.django_db(transaction=True)

MEETING = "/ashcombe-borough-council/planning-committee/2019-06-11/"
# Address → how often it asks at most.
MOST = {
    "/": 8,
    "/ashcombe-borough-council/": 8,
    "/ashcombe-borough-council/planning-committee/": 8,
    MEETING: 7,
    f"{MEETING}mill-lane-parking/": 4,
    f"{MEETING}mill-lane-parking/?q=parking": 4,
    "/search/?q=mill": 5,
    "/search/?sort=newest&council=ashcombe-borough-council": 6,
    "/search/?q=mill&committee=ashcombe-borough-council/planning-committee&year=2019&outcome=agreed": 6,
    "/search/?q=nowhere": 5,
    "/help/about/": 1,
}


@pytest.fixture
def large(request: pytest.FixtureRequest) -> None:
    meeting = make_meeting("2019-06-11", standing="approved")
    for number in range(request.param):
        make_item("Mill Lane: parking", meeting=meeting, resolutions=("That it be so.", "That it be done."))
        other = make_committee(f"Committee {number}", make_council(f"Council {number % 3}"))
        make_item(
            "Mill Row", meeting=make_meeting(f"20{10 + number}-06-11", committee=other), resolutions=("That it be so.",)
        )
    sync.rebuild()


@pytest.mark.parametrize("large", [2, 12], ids=["few records", "many records"], indirect=True)
def test_no_page_asks_the_database_often(client: Client, large: None, django_assert_max_num_queries) -> None:
    for address, most in MOST.items():
        with django_assert_max_num_queries(most, info=address):
            assert client.get(address).status_code == 200, address


def test_the_items_of_a_page_are_looked_up_by_their_numbers() -> None:
    """Not by way of everything public, which took longer than the search itself in an archive of 100,000 items."""
    plan = results.as_shown(AgendaItem.objects.published().order_by()).filter(pk__in=[1, 2, 3]).explain()

    assert plan.splitlines()[0].endswith("agenda_agendaitem USING INTEGER PRIMARY KEY (rowid=?)")


@pytest.mark.parametrize("bodies", [Council.objects.published(), Committee.objects.published()])
def test_whether_a_body_is_public_is_looked_up_in_an_index(bodies) -> None:
    assert "meetings_of_committee (committee_id=? AND state=?)" in bodies.explain()


def test_the_clauses_of_an_item_come_in_their_order_without_a_join() -> None:
    item = make_item("Mill Lane", resolutions=("First.", "Second."))
    item.resolutions.filter(text="First.").update(position=9)

    assert [clause.text for clause in item.resolutions.all()] == ["Second.", "First."]
    assert "JOIN" not in str(item.resolutions.all().query)
