"""By which address a visitor is counted."""

import pytest
from django.test import RequestFactory
from pytest_django.fixtures import Settings

from agenda.sender import address_of

ADDRESSES = [
    # behind a proxy, X-Forwarded-For, address
    (False, "203.0.113.9", "192.0.2.1"),  # anybody may send the header
    (True, "203.0.113.9", "203.0.113.9"),
    (True, "1.1.1.1, 203.0.113.9", "203.0.113.9"),  # what a visitor made up stands before what the proxy adds
    (True, "2001:db8:1:2:3::1", "2001:db8:1:2::"),  # by its network: its addresses are without number
    (True, "::ffff:203.0.113.9", "203.0.113.9"),
    (True, "unknown", "192.0.2.1"),
    (True, "", "192.0.2.1"),
]


@pytest.mark.parametrize(("behind", "forwarded", "address"), ADDRESSES)
def test_a_visitor_is_counted_by_an_address_of_their_own_and_not_the_proxys(
    settings: Settings, behind: bool, forwarded: str, address: str
) -> None:
    settings.BEHIND_TLS = behind
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR=forwarded)
    assert address_of(request) == address


def test_a_socket_has_no_address() -> None:
    assert address_of(RequestFactory().get("/", REMOTE_ADDR="")) == ""
