"""What a machine has read from a scan says so wherever it is shown, and waits for a clerk."""

from dataclasses import replace

import pytest
from django.test import Client

from agenda.importing.parse import parse
from agenda.importing.parsed import Problem
from agenda.importing.readers import read
from agenda.importing.save.drafts import take_in
from agenda.importing.save.publishing import publish_source
from agenda.models import Meeting

pytestmark = pytest.mark.django_db
NOTE = "Machine-read from a scan, unchecked."
MINUTES = b"""Ashcombe Borough Council

Minutes of the meeting of the Parks Committee held on 11 June 2019

1. Apologies

There were none.

2. Mill Lane

RESOLVED: That two bays be marked out.
"""


def imported(*, scanned: bool) -> Meeting:
    """As if tesseract had read it, or as if it had been typed."""
    reading = read(MINUTES, "minutes.txt")
    if scanned:
        reading = replace(reading, problems=(Problem("machine_read", NOTE),))
    source = take_in(MINUTES, "minutes.txt", reader=lambda data, name: (reading, parse(reading))).source
    assert source is not None
    assert source.machine_read is scanned
    return source.meetings.get()


@pytest.mark.parametrize("scanned", [True, False])
def test_each_page_of_it_says_so(client: Client, scanned: bool) -> None:
    meeting = imported(scanned=scanned)
    meeting.publish()
    addresses = [meeting.get_absolute_url(), meeting.items.last().get_absolute_url()]  # type: ignore[union-attr]
    assert [NOTE in client.get(address).content.decode() for address in addresses] == [scanned, scanned]


def test_it_is_not_published_without_a_clerk() -> None:
    meeting = imported(scanned=True)
    published, refused = publish_source(meeting.sources.get())
    assert published == 0
    assert refused[meeting] == [NOTE]
