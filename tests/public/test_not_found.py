import pytest
from django.test import Client

from agenda.templatetags.archive import words_of


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/mill-lane/27-18/", "mill lane"),
        ("/Caf%C3%A9/", "Café"),
        ("/2019/06/11/", ""),
        ("/a/of/", ""),
    ],
)
def test_a_wrong_address_may_hold_words_to_search_for(address: str, words: str) -> None:
    assert words_of(address) == words


def test_they_are_offered_as_a_search(client: Client, db: None) -> None:
    page = client.get("/mill-lane-parking/").content.decode()
    assert '<a href="/search/?q=mill%20lane%20parking">mill lane parking</a>?' in page


def test_an_address_is_never_markup(client: Client, db: None) -> None:
    assert "<script" not in client.get("/<script>alert(1)</script>/").content.decode()


def test_a_host_that_is_not_ours_is_refused_and_no_failure(client: Client, db: None) -> None:
    response = client.get("/", headers={"host": "elsewhere.example"})
    assert response.status_code == 400
    assert "elsewhere.example" not in response.content.decode()
