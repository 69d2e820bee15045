"""Minutes published as a draft are marked as approved once the committee has met again."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from agenda.models import Meeting
from tests.builders import make_meeting


def test_readers_see_it_and_the_archive_keeps_who_and_when(desk: Client, clerk: object) -> None:
    meeting = make_meeting(standing="draft")
    assert "marked as approved" in desk.post(f"/clerk/meetings/{meeting.pk}/approve/", follow=True).content.decode()
    meeting.refresh_from_db()
    assert meeting.standing == "approved"
    latest = meeting.publications.first()
    assert latest is not None
    assert (latest.by, latest.why) == (clerk, "Approved by the committee")


@pytest.mark.parametrize(("published", "standing"), [(False, "draft"), (True, "approved")])
def test_only_published_drafts_can_be(desk: Client, published: bool, standing: str) -> None:
    meeting = make_meeting(published=published, standing=standing)
    assert "Nothing was changed" in desk.post(f"/clerk/meetings/{meeting.pk}/approve/", follow=True).content.decode()
    assert Meeting.objects.get().standing == standing


def test_only_a_publisher_is_offered_it(desk: Client, clerk: User) -> None:
    make_meeting("2019-06-11", standing="draft")
    make_meeting("2019-07-09")
    assert "Mark approved" in desk.get("/clerk/").content.decode()
    clerk.clerkships.update(may_publish=False)
    assert "Mark approved" not in desk.get("/clerk/").content.decode()
