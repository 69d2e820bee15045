from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from agenda.models import AgendaItem
from agenda.search import sync
from agenda.search.related import related_items
from tests.builders import make_item, make_meeting

pytestmark = pytest.mark.django_db
HEDGE = "The hawthorn hedge along Weir Walk is to be laid."


@pytest.fixture
def hedge() -> AgendaItem:
    meeting = make_meeting("2018-01-01")
    for n in range(40):
        make_item(f"Business {n}", f"The committee considered matter {n} and the report.", meeting=meeting)
    hedge, _ = (make_item("Hawthorn hedge", HEDGE, meeting=make_meeting(f"2019-0{n}-01")) for n in (1, 2))
    make_item("Hawthorn hedge", HEDGE, meeting=make_meeting("2019-03-01", published=False), published=False)
    sync.rebuild()
    return hedge


def days(items: list[AgendaItem]) -> list[str]:
    return [str(item.meeting.date) for item in items]


def test_the_page_of_an_item_names_those_like_it(hedge: AgendaItem, client: Client) -> None:
    page = client.get(hedge.get_absolute_url()).content.decode()

    assert days(related_items(hedge)) == ["2019-02-01"]
    assert "Items like this one" in page and "1 February 2019" in page


def test_what_the_public_may_not_read_is_never_named(hedge: AgendaItem) -> None:
    other = related_items(hedge)[0]
    other.withdraw()  # the index has not caught up yet

    assert related_items(hedge) == []


def test_an_item_that_nothing_is_like_says_nothing(hedge: AgendaItem, client: Client) -> None:
    alone = make_item("Zeppelin mast", "A zeppelin may tie up at the mast.", meeting=make_meeting("2021-01-01"))
    page = client.get(alone.get_absolute_url())

    assert "Items like this one" not in page.content.decode()


def test_without_an_index_the_page_is_there_all_the_same(hedge: AgendaItem, client: Client) -> None:
    (Path(settings.INDEX_DIR) / "CURRENT").write_bytes(b"")
    page = client.get(hedge.get_absolute_url())

    assert page.status_code == 200
    assert related_items(hedge) == []
