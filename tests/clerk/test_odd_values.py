"""No value that a form of ours never holds makes a page of the clerks' door fail."""

from urllib.parse import urlencode

import pytest

from agenda.clerk.editing.acts import ACTS
from tests.test_access import TABLE, World, world  # noqa: F401 (a fixture)

FORM = "application/x-www-form-urlencoded"
FIELDS = """
act item clause nth source first last version change batch doubt reason usual note why answer council new_council
committee date is_new number agenda_number title stem text mover seconder vote outcome start_time venue standing
several seen meeting all-committee all-date old_password new_password1 new_password2 message next kept
"""
ODD = {
    "more digits than Python reads": "9" * 5_000,
    "more than a key": str(2**63),
    "below nothing": "-1",
    "digits of another script": "\u0663",
    "a digit that is no number": "\u00b2",
    "letters": "x" * 5_000,
    "a null": "\0",
    "half a letter": "\ud83d",
    "nothing": " ",
}


@pytest.mark.parametrize("route", [route for route in TABLE if route.startswith("clerk/")])
def test_no_odd_value_of_a_field_is_a_failure(world: World, route: str) -> None:  # noqa: F811
    """Sent by somebody who may do everything, with each act of the review."""
    desk, address = world.clients["administrator"], TABLE[route][0].format(**world.records)
    for odd in ODD.values():
        sent = dict.fromkeys(FIELDS.split(), odd)
        for act in (odd, *(ACTS if route.endswith("/edit/") else ())):
            body = urlencode(sent | {"act": act}, errors="surrogatepass")
            assert desk.post(address, body, FORM).status_code < 500
        query = urlencode(
            dict.fromkeys(("source", "page", "only", "council", "date", "sheet"), odd), errors="surrogatepass"
        )
        assert desk.get(f"{address}?{query}").status_code < 500
