"""A draft that may be published as it is, and a clerk who may not."""

import pytest
from django.test import Client

from agenda.models import Meeting
from tests.builders import make_clerk, make_council, make_item, make_meeting, make_source

TEXT = "Mill Lane\nThe Engineer reported.\nThe bays are marked."


@pytest.fixture
def draft(db: None) -> Meeting:
    meeting = make_meeting(published=False)
    source = make_source(TEXT, meeting)
    text = "The Engineer reported.\nThe bays are marked."
    make_item("Mill Lane", text, meeting=meeting, published=False, source=source, first_line=1, last_line=3)
    return meeting


@pytest.fixture
def plain_desk(db: None) -> Client:
    """The browser of a clerk who is no publisher here, but is one elsewhere."""
    user = make_clerk("ferris", make_council(), publisher=False)
    user.clerkships.create(council=make_council("Thornby Parish Council"), may_publish=True)
    client = Client()
    client.force_login(user)
    return client
