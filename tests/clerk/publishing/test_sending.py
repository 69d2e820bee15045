"""A clerk sends minutes to a publisher, who publishes them or sends them back with a note."""

from django.contrib.auth.models import User
from django.test import Client

from agenda.models import Meeting


def page(desk: Client, meeting: Meeting) -> str:
    return desk.get(f"/clerk/meetings/{meeting.pk}/").content.decode()


def send(desk: Client, meeting: Meeting) -> str:
    return desk.post(f"/clerk/meetings/{meeting.pk}/send/", follow=True).content.decode()


def send_back(desk: Client, meeting: Meeting, note: str) -> str:
    return desk.post(f"/clerk/meetings/{meeting.pk}/send-back/", {"note": note}, follow=True).content.decode()


def test_a_clerk_who_is_no_publisher_is_offered_to_send_in_place_of_publishing(
    plain_desk: Client, desk: Client, draft: Meeting
) -> None:
    assert "Send to a publisher</button>" in page(plain_desk, draft)
    assert "Publish</button>" not in page(plain_desk, draft)
    assert "Publish</button>" in page(desk, draft)
    assert "Send to a publisher</button>" not in page(desk, draft)


def test_the_publisher_sees_who_sent_it_and_publishes_it(plain_desk: Client, desk: Client, draft: Meeting) -> None:
    assert "Sent. It waits in the publishers’ inbox" in send(plain_desk, draft)
    assert "Sent by ferris" in page(desk, draft)
    assert "sent by ferris" in desk.get("/clerk/").content.decode()
    desk.post(f"/clerk/meetings/{draft.pk}/publish/")
    draft.refresh_from_db()
    assert draft.is_published


def test_it_is_sent_back_with_a_note_that_its_clerk_reads(
    plain_desk: Client, desk: Client, draft: Meeting, clerk: User
) -> None:
    send(plain_desk, draft)
    assert "write what is to be done first" in send_back(desk, draft, "  ")
    send_back(desk, draft, "Item 3 has no mover.")
    draft.refresh_from_db()
    assert draft.sent_at is None
    kept = draft.changes.get()
    assert (kept.by, kept.what, kept.why) == (clerk, "Sent back to ferris", "Item 3 has no mover.")
    assert kept.version == draft.version
    told = page(plain_desk, draft)
    assert "Item 3 has no mover." in told and "Send to a publisher</button>" in told
    send(plain_desk, draft)
    assert "Item 3 has no mover." not in page(plain_desk, draft)


def test_only_a_publisher_sends_back(plain_desk: Client, draft: Meeting) -> None:
    send(plain_desk, draft)
    assert plain_desk.post(f"/clerk/meetings/{draft.pk}/send-back/", {"note": "x"}).status_code == 403
    draft.refresh_from_db()
    assert draft.sent_at is not None


def test_it_is_sent_once_and_only_a_draft_whose_place_is_known(plain_desk: Client, draft: Meeting) -> None:
    Meeting.objects.update(date=None)
    assert "its date must be known first" in send(plain_desk, draft)
    Meeting.objects.update(date="2019-06-11")
    send(plain_desk, draft)
    assert "it is sent already" in send(plain_desk, draft)
    draft.refresh_from_db()
    draft.publish()
    assert "it is published already" in send(plain_desk, draft)


def test_nobody_sent_it_so_it_is_not_sent_back(desk: Client, draft: Meeting) -> None:
    assert "nobody has sent it" in send_back(desk, draft, "Why?")
    assert not draft.changes.exists()
