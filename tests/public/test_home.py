import pytest
from django.urls import reverse

from tests.builders import make_committee, make_council, make_item, make_meeting
from tests.public.conftest import Read


def test_an_empty_archive_says_so(read: Read) -> None:
    assert "No minutes have been published here yet." in read("/")


def test_the_newest_decisions_come_first_with_their_outcome_and_body(read: Read) -> None:
    make_item("Old bridge", resolutions=("That it be mended.",), meeting=make_meeting("2018-01-09"))
    make_item("New bridge", resolutions=("That it be built.",), meeting=make_meeting("2019-06-11", standing="draft"))
    page = read("/")
    assert page.index("New bridge") < page.index("Old bridge")
    assert "That it be built. Agreed Draft Planning Committee, Ashcombe Borough Council" in page


def test_one_long_meeting_does_not_fill_the_page(read: Read) -> None:
    make_item("Old bridge", resolutions=("That it be mended.",), meeting=make_meeting("2018-01-09"))
    long = make_meeting("2019-06-11")
    for n in range(8):
        make_item(f"Business {n}", resolutions=("That A.", "That B."), meeting=long)
    page = read("/")
    assert "Business 0" in page and "Business 1" in page and "Old bridge" in page
    assert "Business 2" not in page


def test_procedural_business_and_talk_are_no_decisions(read: Read) -> None:
    meeting = make_meeting()
    make_item("Apologies", resolutions=("That they be accepted.",), procedural=True, meeting=meeting)
    make_item("Talk of the weather", meeting=meeting)
    page = read("/")
    assert "Apologies" not in page and "Talk of the weather" not in page


def test_councils_list_their_committees_the_full_council_first(read: Read) -> None:
    council = make_council()
    for name in ("Audit Committee", ""):
        make_meeting("2019-01-01", committee=make_committee(name, council))
    make_meeting("2021-01-01", committee=make_committee("Audit Committee", council))
    page = read("/")
    assert "Ashcombe Borough Council Full Council 1 meeting, 2019 Audit Committee 2 meetings, 2019–2021" in page


def test_what_is_here_is_counted_by_how_far_it_has_got(read: Read) -> None:
    for day, standing in (("2019-01-01", "approved"), ("2019-02-01", "approved"), ("2019-03-01", "draft")):
        make_meeting(day, standing=standing)
    make_meeting("2020-01-01", standing="draft", published=False)
    page = read("/")
    assert "Approved minutes 2 Draft, not yet approved 1 Status not stated 0" in page
    assert "3 meetings from 1 January 2019 to 1 March 2019." in page


@pytest.mark.django_db
def test_the_front_page_asks_the_database_as_often_for_many_as_for_few(client, django_assert_num_queries) -> None:
    for n in range(1, 6):
        committee = make_committee(f"Committee {n}", make_council(f"Council {n}"))
        make_item(resolutions=("That it be so.",) * n, meeting=make_meeting(committee=committee))
    with django_assert_num_queries(7):
        client.get(reverse("home"))


def test_many_councils_stand_below_without_their_committees(read: Read) -> None:
    for n in range(13):
        make_meeting(committee=make_committee("Works Committee", make_council(f"Council {n}")))
    page = read("/")
    assert "Council 12 1 meeting, 2019" in page and "Works Committee" not in page
