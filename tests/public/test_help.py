import pytest

from agenda.public.help import FIELDS, WORDS, Example
from agenda.search.query import over_limit, read_query
from tests.public.conftest import Read


@pytest.mark.parametrize("example", WORDS + FIELDS, ids=lambda example: example.typed)
def test_every_example_can_be_searched_for(example: Example, read: Read) -> None:
    assert read_query(example.typed).tree is not None
    assert over_limit(example.typed) is None


def test_the_examples_are_links(client, db: None) -> None:
    page = client.get("/help/").content.decode()
    assert page.count('href="/search/?q=') == len(WORDS + FIELDS)
    assert 'href="/search/?q=%22annual%20report%22"' in page
