import pytest
from django.test import Client

from tests.builders import make_item, make_meeting


@pytest.mark.django_db
def test_the_maps_hold_all_that_is_public_and_nothing_else(client: Client) -> None:
    public = make_item(number="27/18")
    draft = make_item(
        number="28/18", meeting=make_meeting("2020-01-01", published=False), published=False, slug="28-18"
    )
    index = client.get("/sitemap.xml").content.decode()
    maps = [f"/sitemap-{name}.xml" for name in ("councils", "committees", "meetings", "items")]
    assert all(f"http://testserver{address}" in index for address in maps)
    everything = "".join(client.get(address).content.decode() for address in maps)
    meeting = public.meeting
    for record in (public, meeting, meeting.committee, meeting.committee.council):
        assert f"<loc>http://testserver{record.get_absolute_url()}</loc>" in everything
    assert draft.meeting.get_absolute_url() not in everything


@pytest.mark.django_db
def test_robots_keep_off_searches_and_find_the_map(client: Client) -> None:
    answer = client.get("/robots.txt")
    assert answer["Content-Type"].startswith("text/plain")
    assert "Disallow: /search/" in answer.content.decode()
    assert "Sitemap: http://testserver/sitemap.xml" in answer.content.decode()


@pytest.mark.django_db
def test_a_browser_can_add_the_search(client: Client) -> None:
    answer = client.get("/opensearch.xml")
    assert answer["Content-Type"] == "application/opensearchdescription+xml"
    assert 'template="http://testserver/search/?q={searchTerms}"' in answer.content.decode()
