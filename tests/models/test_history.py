"""What the public saw of a meeting is kept from moment to moment."""

import pytest

from agenda.models import Meeting, SourceFile
from agenda.models.sources import fingerprint_of_words
from tests.builders import make_clerk, make_council, make_item, make_meeting, make_source

pytestmark = pytest.mark.django_db


def acts(meeting: Meeting) -> list[tuple[str, list[str]]]:
    return [(one.act, [item["title"] for item in one.seen]) for one in meeting.publications.order_by("pk")]


def test_every_act_keeps_what_the_public_sees_from_then_on() -> None:
    meeting = make_meeting(published=False)
    make_item("Mill Lane", meeting=meeting, published=False, resolutions=("That it be noted.",))
    late = make_item("Late page", meeting=meeting, published=False)
    meeting.publish(meeting.items.exclude(pk=late.pk))
    late.publish()
    late.withdraw()
    meeting.withdraw()
    both = ["Mill Lane", "Late page"]
    assert acts(meeting) == [("published", both[:1]), ("published", both), ("withdrawn", both[:1]), ("withdrawn", [])]
    assert [clause["text"] for clause in meeting.publications.last().seen[0]["resolutions"]] == ["That it be noted."]


def test_who_did_it_and_why_are_kept() -> None:
    hale = make_clerk("hale", make_council())
    meeting = make_meeting(published=False)
    meeting.publish(by=hale)
    meeting.withdraw(by=hale, why="It named a child.")
    assert [(one.by, one.why) for one in meeting.publications.all()] == [(hale, "It named a child."), (hale, "")]


def test_an_item_of_a_draft_changes_nothing_that_the_public_sees() -> None:
    meeting = make_meeting(published=False)
    make_item("Mill Lane", meeting=meeting, published=False).publish()
    assert not meeting.publications.exists()


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("1.  Mill Lane\nThe bays.", "1. MILL LANE The bays", True),  # saved again with other breaks, stops and letters
        ("That it be noted.", "That it be refused.", False),
        ("£100", "£1000", False),  # figures are words
    ],
)
def test_the_same_minutes_are_known_again_by_their_words(one: str, other: str, alike: bool) -> None:
    assert (fingerprint_of_words(one) == fingerprint_of_words(other)) is alike


def test_a_source_without_words_is_like_no_other() -> None:
    make_source(" \n ", data=b"a")
    assert SourceFile.objects.get().text_sha256 == ""
