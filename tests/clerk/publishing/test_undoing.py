"""For ten minutes a publication can be taken back, to exactly how it stood before."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client, TestCase
from django.utils import timezone

from agenda.models import AgendaItem, Meeting, Publication
from agenda.search.sync import rebuild
from tests.builders import make_item
from tests.clerk.publishing.test_acts import found, public


def publish(desk: Client, meeting: Meeting) -> Publication:
    desk.post(f"/clerk/meetings/{meeting.pk}/publish/")
    return Publication.objects.filter(meeting=meeting, act="published").latest("pk")


def undo(desk: Client, publication: Publication) -> str:
    with TestCase.captureOnCommitCallbacks(execute=True):
        return desk.post(f"/clerk/publications/{publication.pk}/undo/", follow=True).content.decode()


def as_kept(meeting: Meeting) -> tuple[object, ...]:
    return (
        Meeting.objects.values_list("state", "published_at", "withdrawn_at").get(pk=meeting.pk),
        list(meeting.items.values_list("pk", "published_at", "withdrawn_at")),
    )


def test_a_first_publication_becomes_a_draft_again_that_the_public_never_saw(desk: Client, draft: Meeting) -> None:
    rebuild()
    before = as_kept(draft)
    published = publish(desk, draft)
    address = AgendaItem.objects.get().get_absolute_url()
    assert "Undone. Readers see it as it was before" in undo(desk, published)
    assert as_kept(draft) == before
    assert found("mill") == 0
    assert desk.get(address).status_code == 404


def test_an_address_once_given_stays(desk: Client, draft: Meeting) -> None:
    undo(desk, publish(desk, draft))
    draft.items.update(title="Mill Lane and Quarry Lane")
    publish(desk, draft)
    assert AgendaItem.objects.get().slug == "mill-lane"


def test_it_is_kept_who_undid_it_and_that_readers_saw_nothing_then(desk: Client, draft: Meeting, clerk: User) -> None:
    undo(desk, publish(desk, draft))
    kept = draft.publications.first()
    assert kept is not None
    assert (kept.act, kept.by, kept.seen) == ("undone", clerk, [])


def test_what_was_withdrawn_is_withdrawn_again(desk: Client, draft: Meeting) -> None:
    draft.publish()
    draft.withdraw()
    before = as_kept(draft)
    undo(desk, publish(desk, draft))
    assert as_kept(draft) == before
    assert desk.get(draft.get_absolute_url()).status_code == 410


def test_only_what_was_added_is_taken_back(desk: Client, draft: Meeting) -> None:
    draft.publish()
    make_item("Budget", meeting=draft, published=False)
    undo(desk, publish(desk, draft))
    assert public() == ["Mill Lane"]


def test_an_item_that_was_withdrawn_is_withdrawn_again(desk: Client, draft: Meeting) -> None:
    draft.publish()
    item = draft.items.get()
    item.withdraw()
    before = as_kept(draft)
    desk.post(f"/clerk/items/{item.pk}/publish/")
    assert public() == ["Mill Lane"]
    undo(desk, draft.publications.filter(act="published").latest("pk"))
    assert as_kept(draft) == before


def test_the_page_offers_it_until_a_time_of_the_clock(desk: Client, draft: Meeting) -> None:
    published = publish(desk, draft)
    until = timezone.localtime(published.at + timedelta(minutes=10))
    assert f"Undo, until {until:%H:%M}" in desk.get(f"/clerk/meetings/{draft.pk}/").content.decode()


def test_after_ten_minutes_it_is_refused_with_what_to_do_instead(desk: Client, draft: Meeting) -> None:
    published = publish(desk, draft)
    Publication.objects.update(at=timezone.now() - timedelta(minutes=10))
    assert "Undo, until" not in desk.get(f"/clerk/meetings/{draft.pk}/").content.decode()
    told = undo(desk, published)
    assert "Nothing was undone. It could be undone until" in told and "Withdraw it instead" in told
    assert public() == ["Mill Lane"]


def test_only_the_last_act_is_undone(desk: Client, draft: Meeting) -> None:
    published = publish(desk, draft)
    AgendaItem.objects.get().withdraw()
    assert "Something was done after it" in undo(desk, published)
    assert not undo(desk, published).count("Undone.")


@pytest.mark.parametrize("withdrawn", [True, False])
def test_only_a_publication_of_ones_own_council_is_undone(
    other_desk: Client, desk: Client, draft: Meeting, withdrawn: bool
) -> None:
    publication = publish(desk, draft)
    if withdrawn:
        draft.refresh_from_db()
        draft.withdraw()
        publication = draft.publications.get(act="withdrawn")
    who = desk if withdrawn else other_desk
    assert who.post(f"/clerk/publications/{publication.pk}/undo/").status_code == 404


def test_what_an_import_published_is_not_undone_here(desk: Client, draft: Meeting) -> None:
    """Thousands may come at once; they are withdrawn."""
    draft.publish()
    assert "Nothing was undone." in undo(desk, draft.publications.get())
