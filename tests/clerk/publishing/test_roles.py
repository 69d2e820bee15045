"""Making public is a right of its own: a clerk without it is told so, and nothing happens."""

import pytest
from django.test import Client

from agenda.models import Meeting
from tests.builders import make_item, make_meeting

ACTS = (
    "meetings/{meeting}/publish/",
    "meetings/{meeting}/withdraw/",
    "items/{item}/publish/",
    "items/{item}/withdraw/",
)


@pytest.mark.parametrize("public", [True, False])
@pytest.mark.parametrize("act", ACTS)
def test_a_clerk_who_is_no_publisher_is_refused_with_a_sentence(plain_desk: Client, act: str, public: bool) -> None:
    item = make_item(meeting=make_meeting(published=public), published=public)
    response = plain_desk.post("/clerk/" + act.format(meeting=item.meeting_id, item=item.pk), {"why": "A mistake."})
    assert response.status_code == 403
    assert "Only a publisher of this council" in response.content.decode()
    assert Meeting.objects.get().is_published is public
