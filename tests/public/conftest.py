"""Reading a page as a reader does."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils.html import strip_tags

Read = Callable[[str], str]


@pytest.fixture
def read(client: Client, db: None) -> Read:
    """The words of the page at an address, on one line."""

    def words(address: str) -> str:
        response: HttpResponse = client.get(address)
        assert response.status_code == 200, f"{address} answered {response.status_code}"
        html = re.sub(r"</(?:a|dd|dt|h\d|li|p|summary|td|th)>", " ", response.content.decode())
        return " ".join(unescape(strip_tags(html)).split())

    return words
