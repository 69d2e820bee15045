"""A draft in the database, as the importer stores it."""

from datetime import date

import pytest

from agenda.importing.parse import parse
from agenda.importing.readers import read
from agenda.importing.save.records import as_stored, meeting_fields, store_items
from agenda.models import Meeting
from tests.builders import make_committee, make_source
from tests.clerk.editing.drafts import MINUTES


@pytest.fixture
def draft(db: None) -> Meeting:
    [minutes] = parse(read(MINUTES.encode(), "minutes.txt"))
    committee = make_committee("Highways and Parking Sub-Committee")
    meeting = Meeting.objects.create(committee=committee, date=date(2019, 6, 11), **meeting_fields(minutes))
    store_items(meeting, make_source(MINUTES, meeting), as_stored(minutes))
    return meeting
