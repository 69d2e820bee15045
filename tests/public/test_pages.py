"""What holds for every public page."""

import pytest
from django.test import Client

from agenda.models import AgendaItem
from agenda.search.sync import rebuild
from tests.builders import make_item, make_meeting

MEETING = "/ashcombe-borough-council/planning-committee/2019-06-11/"
PAGES = {
    "/": 200,
    "/ashcombe-borough-council/": 200,
    "/ashcombe-borough-council/planning-committee/": 200,
    MEETING: 200,
    f"{MEETING}27-18/": 200,
    f"{MEETING}28-18/": 410,
    "/search/": 200,
    "/search/?q=mill": 200,
    f"/search/?q={'mill+' * 60}": 400,
    "/help/": 200,
    "/help/about/": 200,
    "/help/accessibility/": 200,
    "/nowhere/": 404,
}


@pytest.fixture
def archive(db: None) -> AgendaItem:
    meeting = make_meeting()
    make_item("Withdrawn", number="28/18", meeting=meeting).withdraw()
    item = make_item("Mill Lane", number="27/18", resolutions=("That it be so.",), meeting=meeting)
    rebuild()
    return item


@pytest.mark.parametrize(("address", "status"), PAGES.items())
def test_a_page_is_whole_and_safe(client: Client, archive: AgendaItem, address: str, status: int) -> None:
    answer = client.get(address)
    page = answer.content.decode()
    assert answer.status_code == status
    assert page.count("<h1") == 1 and page.count("<main") == 1 and "</html>" in page
    assert "<script" not in page and "style=" not in page and " onclick" not in page  # the policy would stop them
    assert answer["Content-Security-Policy"].count("'self'") == 5 and "unsafe" not in answer["Content-Security-Policy"]
    assert answer["Permissions-Policy"] and answer["X-Content-Type-Options"] == "nosniff"
    assert not answer.cookies


@pytest.mark.parametrize("address", [address for address, status in PAGES.items() if status == 200])
def test_a_page_can_only_be_read(client: Client, archive: AgendaItem, address: str) -> None:
    assert client.post(address).status_code == 405
    assert client.head(address).status_code == 200


@pytest.mark.parametrize("address", [address for address, status in PAGES.items() if status == 200])
def test_a_kept_copy_is_asked_for_again_each_time(client: Client, archive: AgendaItem, address: str) -> None:
    answer = client.get(address)
    assert "no-cache" in answer["Cache-Control"]
    assert client.get(address, headers={"If-None-Match": answer["ETag"]}).status_code == 304


def test_a_kept_copy_does_not_outlive_a_withdrawal(client: Client, archive: AgendaItem) -> None:
    tag = client.get(archive.get_absolute_url())["ETag"]
    archive.withdraw()
    assert client.get(archive.get_absolute_url(), headers={"If-None-Match": tag}).status_code == 410


def test_an_address_without_its_last_stroke_leads_to_the_page(client: Client, archive: AgendaItem) -> None:
    assert client.get("/ashcombe-borough-council")["Location"] == "/ashcombe-borough-council/"
