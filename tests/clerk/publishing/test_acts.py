"""Publishing and withdrawing: only by a POST, never with a grave doubt open, and found by search at once."""

import pytest
from django.contrib.auth.models import User
from django.test import Client, TestCase

from agenda.importing.save.publishing import HELD_BACK
from agenda.models import AgendaItem, Meeting, PendingIndexing
from agenda.search.engine import Filters, get_engine
from agenda.search.query import read_query
from agenda.search.sync import rebuild
from tests.builders import make_item

pytestmark = pytest.mark.django_db


def public() -> list[str]:
    return [item.title for item in AgendaItem.objects.published()]


def found(words: str) -> int:
    return get_engine().search(read_query(words), Filters()).total


def after(response: object) -> str:
    return response.content.decode()  # type: ignore[attr-defined, no-any-return]


def test_publishing_makes_it_public_and_found(desk: Client, draft: Meeting) -> None:
    rebuild()
    with TestCase.captureOnCommitCallbacks(execute=True):
        response = desk.post(f"/clerk/meetings/{draft.pk}/publish/", follow=True)
    assert "Published." in after(response)
    assert public() == ["Mill Lane"]
    assert found("mill") == 1
    assert not PendingIndexing.objects.exists()


def test_withdrawing_asks_first_and_hides_it_everywhere(desk: Client, draft: Meeting) -> None:
    draft.publish()
    rebuild()
    asked = desk.get(f"/clerk/meetings/{draft.pk}/withdraw/")
    assert "Withdraw this from the public?" in after(asked)
    assert public() == ["Mill Lane"]
    with TestCase.captureOnCommitCallbacks(execute=True):
        desk.post(f"/clerk/meetings/{draft.pk}/withdraw/", {"why": "Names a child."})
    assert public() == []
    assert found("mill") == 0


def test_withdrawing_needs_a_reason_which_is_kept_with_who_did_it(desk: Client, draft: Meeting, clerk: User) -> None:
    draft.publish()
    assert "Say why before you withdraw it" in after(desk.post(f"/clerk/meetings/{draft.pk}/withdraw/", {"why": " "}))
    assert public() == ["Mill Lane"]
    desk.post(f"/clerk/meetings/{draft.pk}/withdraw/", {"why": "Names a child."})
    kept = draft.publications.get(act="withdrawn")
    assert (kept.by, kept.why, kept.seen) == (clerk, "Names a child.", [])


def test_publishing_keeps_who_did_it_and_what_readers_see(desk: Client, draft: Meeting, clerk: User) -> None:
    desk.post(f"/clerk/meetings/{draft.pk}/publish/")
    kept = draft.publications.get()
    assert (kept.act, kept.by, [item["title"] for item in kept.seen]) == ("published", clerk, ["Mill Lane"])


def test_what_was_withdrawn_can_be_published_again(desk: Client, draft: Meeting) -> None:
    draft.publish()
    draft.withdraw()
    desk.post(f"/clerk/meetings/{draft.pk}/publish/")
    assert public() == ["Mill Lane"]


def test_only_what_is_public_is_withdrawn(desk: Client, draft: Meeting) -> None:
    response = desk.post(f"/clerk/meetings/{draft.pk}/withdraw/", follow=True)
    assert "it is not published" in after(response)
    draft.refresh_from_db()
    assert draft.state == "unpublished"


def test_without_committee_or_date_nothing_is_published(desk: Client, draft: Meeting) -> None:
    Meeting.objects.filter(pk=draft.pk).update(date=None)
    response = desk.post(f"/clerk/meetings/{draft.pk}/publish/", follow=True)
    assert "its date must be known first" in after(response)
    assert public() == []


@pytest.mark.parametrize("code", HELD_BACK)
def test_a_grave_doubt_must_have_been_overruled(desk: Client, draft: Meeting, code: str) -> None:
    problem = draft.problems.create(source=draft.sources.get(), code=code, message="Look at this.")
    response = desk.post(f"/clerk/meetings/{draft.pk}/publish/", {"seen": "on"}, follow=True)
    assert "look at what is marked first" in after(response)
    assert public() == []
    problem.overrule("It is right.", by=None)
    desk.post(f"/clerk/meetings/{draft.pk}/publish/")
    assert public() == ["Mill Lane"]


def test_what_the_check_finds_is_put_right_or_overruled_first(desk: Client, draft: Meeting) -> None:
    draft.items.update(text="Ring 07700 900123.")
    desk.post(f"/clerk/meetings/{draft.pk}/publish/")
    assert public() == []
    draft.items.update(text="Ring the office.")
    desk.post(f"/clerk/meetings/{draft.pk}/publish/")
    assert public() == ["Mill Lane"]


def test_a_late_item_is_not_held_back_by_what_is_public_already(desk: Client, draft: Meeting) -> None:
    draft.items.update(text="Ring 07700 900123.")
    draft.publish()
    late = make_item("Budget", meeting=draft, published=False)
    desk.post(f"/clerk/items/{late.pk}/publish/")
    assert public() == ["Mill Lane", "Budget"]


def test_a_small_doubt_does_not_hold_it_back(desk: Client, draft: Meeting) -> None:
    draft.problems.create(source=draft.sources.get(), code="number_missing", message="Item 2 seems to be missing.")
    desk.post(f"/clerk/meetings/{draft.pk}/publish/")
    assert public() == ["Mill Lane"]


def test_an_item_that_waits_in_a_public_meeting_is_published_alone(desk: Client, draft: Meeting) -> None:
    draft.publish()
    late, later = (make_item(title, meeting=draft, published=False) for title in ("Budget", "Appeals"))
    desk.post(f"/clerk/items/{late.pk}/publish/")
    assert public() == ["Mill Lane", "Budget"]
    assert later not in AgendaItem.objects.published()


def test_a_page_may_be_published_before_the_other_pages_of_its_meeting(desk: Client, draft: Meeting) -> None:
    page = make_item("Budget", meeting=draft, published=False, own_page=True)
    desk.post(f"/clerk/items/{page.pk}/publish/")
    assert public() == ["Budget"]


def test_an_item_of_a_withdrawn_meeting_is_not_published_alone(desk: Client, draft: Meeting) -> None:
    draft.publish()
    draft.withdraw()
    late = make_item("Budget", meeting=draft, published=False)
    response = desk.post(f"/clerk/items/{late.pk}/publish/", follow=True)
    assert "its meeting is withdrawn" in after(response)
    late.refresh_from_db()
    assert late.published_at is None


def test_one_item_is_withdrawn_and_the_others_stay(desk: Client, draft: Meeting) -> None:
    draft.publish()
    gone = make_item("Names of children", meeting=draft)
    desk.post(f"/clerk/items/{gone.pk}/withdraw/", {"why": "Names children."})
    assert public() == ["Mill Lane"]


def test_what_somebody_has_changed_meanwhile_is_not_published_unseen(desk: Client, draft: Meeting) -> None:
    seen = desk.get(f"/clerk/meetings/{draft.pk}/").context["meeting"].version
    Meeting.objects.update(version=seen + 1)
    address = f"/clerk/meetings/{draft.pk}/publish/"
    assert "somebody has changed it" in after(desk.post(address, {"version": seen}, follow=True))
    assert public() == []
    desk.post(address, {"version": seen + 1})
    assert public() == ["Mill Lane"]


def test_publishing_twice_is_once(desk: Client, draft: Meeting) -> None:
    for _ in range(2):
        desk.post(f"/clerk/meetings/{draft.pk}/publish/")
    assert public() == ["Mill Lane"]
    assert AgendaItem.objects.get().slug == "mill-lane"
