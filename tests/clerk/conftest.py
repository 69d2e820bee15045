"""The cast: a clerk of Ashcombe, the clerk of another council, an administrator, and a reader who is nobody."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.builders import make_clerk, make_council


@pytest.fixture
def clerk(db: None) -> User:
    return make_clerk("hale", make_council())


@pytest.fixture
def other_clerk(db: None) -> User:
    return make_clerk("okafor", make_council("Thornby Parish Council"))


@pytest.fixture
def desk(clerk: User, client: Client) -> Client:
    """The browser of Ashcombe's clerk, signed in."""
    client.force_login(clerk)
    return client


@pytest.fixture
def other_desk(other_clerk: User) -> Client:
    client = Client()
    client.force_login(other_clerk)
    return client
