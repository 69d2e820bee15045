"""Whether minutes are a draft or approved is told wherever readers meet them."""

import pytest
from django.test import Client

from agenda.search.sync import rebuild
from tests.builders import make_item, make_meeting

MEETING = "/ashcombe-borough-council/planning-committee/2019-06-11/"
SAYS = {"draft": '<span class="status draft">Draft</span>', "approved": '<span class="status approved">Approved</span>'}
PLACES = {
    "the front page": "/",
    "a council": "/ashcombe-borough-council/",
    "a committee": "/ashcombe-borough-council/planning-committee/",
    "an item": f"{MEETING}mill-lane/",
    "a hit": "/search/?q=mill",
    "all business": "/search/?sort=newest",
}


@pytest.fixture
def standing(request: pytest.FixtureRequest, db: None) -> str:
    standing: str = request.param
    make_item("Mill Lane", resolutions=("That bays be marked.",), meeting=make_meeting(standing=standing))
    rebuild()
    return standing


@pytest.mark.parametrize("standing", SAYS, indirect=True)
@pytest.mark.parametrize("place", PLACES)
def test_it_is_told_there(client: Client, standing: str, place: str) -> None:
    text = client.get(PLACES[place]).content.decode()
    (other,) = SAYS.keys() - {standing}
    assert SAYS[standing] in text
    assert SAYS[other] not in text


@pytest.mark.parametrize("standing", [""], indirect=True)
@pytest.mark.parametrize("place", PLACES)
def test_what_is_not_stated_is_not_said(client: Client, standing: str, place: str) -> None:
    assert 'class="status' not in client.get(PLACES[place]).content.decode()


@pytest.mark.parametrize("standing", ["draft"], indirect=True)
def test_draft_minutes_say_what_that_means(client: Client, standing: str) -> None:
    for address in (MEETING, f"{MEETING}mill-lane/"):
        assert "has not yet approved them" in client.get(address).content.decode()
    assert "(draft)" in client.get(f"{MEETING}mill-lane/").content.decode()  # in the title and in the citation


@pytest.mark.parametrize("standing", ["approved"], indirect=True)
def test_approved_minutes_are_marked_so_on_their_page(client: Client, standing: str) -> None:
    text = client.get(MEETING).content.decode()
    assert SAYS["approved"] in text and "has not yet approved them" not in text
