"""A damaged, missing or locked index is never an error page: search says that it rests, and browsing goes on."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from agenda.models import AgendaItem
from agenda.search import sync
from agenda.search.engine import get_engine
from tests.builders import make_item
from tests.search.test_evil_queries import EVIL
from tests.search.whoosh_engine.test_damage import DAMAGES, current_is_a_folder, delete_words

pytestmark = pytest.mark.django_db(transaction=True)


def gone(folder: Path) -> None:
    shutil.rmtree(folder)


def open_to_others(folder: Path) -> None:
    folder.chmod(0o777)


@pytest.fixture
def item() -> AgendaItem:
    item = make_item("Mill Lane: parking", "The Engineer reported.")
    sync.rebuild()
    return item


@pytest.mark.parametrize("damage", [*DAMAGES, gone, open_to_others, delete_words, current_is_a_folder])
def test_search_says_that_it_rests_and_browsing_goes_on(
    item: AgendaItem, settings, client: Client, damage: Callable[[Path], None]
) -> None:
    damage(settings.INDEX_DIR)
    found = client.get("/search/", {"q": "mill lane"})

    assert found.status_code == 200
    assert "resting" in found.content.decode()
    assert item.get_absolute_url() in found.content.decode()  # out of the titles
    for address in ("/", item.get_absolute_url(), item.get_absolute_url() + "?q=mill", "/search/"):
        assert client.get(address).status_code == 200


def test_a_lock_that_is_held_keeps_nobody_waiting(item: AgendaItem, client: Client) -> None:
    with get_engine().writer():
        found = client.get("/search/", {"q": "engineer"})

    assert found.status_code == 200
    assert item.get_absolute_url() in found.content.decode()


@pytest.mark.parametrize("typed", EVIL, ids=lambda typed: typed.encode(errors="replace").decode()[:20])
def test_an_evil_query_gets_a_page_or_a_sentence(item: AgendaItem, client: Client, typed: str) -> None:
    try:
        status = client.get("/search/", {"q": typed}).status_code
    except UnicodeEncodeError:  # a lone surrogate never gets as far as an address
        assert "\ud800" in typed
    else:
        assert status in (200, 400)
