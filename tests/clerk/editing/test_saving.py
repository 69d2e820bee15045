"""One act is one change: in words, with the records that it touched, at a version of the meeting."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agenda.clerk.editing import saving
from agenda.clerk.editing.acts import ACTS
from agenda.clerk.editing.draft import Gone, Refused
from agenda.clerk.editing.records import records
from agenda.clerk.editing.stored import load
from agenda.models import Change, Meeting, Resolution
from tests.builders import make_clerk, make_council
from tests.clerk.editing.drafts import line_of
from tests.clerk.editing.test_laws import EDITS, meant

TITLED = {"number": "2", "agenda_number": "", "title": "Mill Lane crossing"}


@pytest.fixture
def hale(db: None) -> User:
    return make_clerk("hale", make_council())


def keys(meeting: Meeting) -> list[int]:
    return list(meeting.items.values_list("pk", flat=True))


def make(meeting: Meeting, by: User | None, act: str, version: int | None = None, **given: Any) -> saving.Saved:
    meeting.refresh_from_db()
    return saving.make(meeting.pk, by, ACTS[act], given, meeting.version if version is None else version)


def undo(meeting: Meeting, by: User | None = None) -> saving.Saved:
    change = saving.to_undo(meeting)
    assert change
    return saving.undo(meeting.pk, by, change.pk)


def test_a_change_is_kept_in_words_with_only_what_it_touched(draft: Meeting, hale: User) -> None:
    second = keys(draft)[1]
    change = make(draft, hale, "title", item=second, **TITLED).change
    assert change is not None
    assert change.what == "Retitled: “2 Mill Lane” is “2 Mill Lane crossing” now"
    assert (change.by, change.version, list(change.before)) == (hale, 1, [f"item {second}"])
    assert change.before[f"item {second}"]["title"] == "Mill Lane"
    assert change.after[f"item {second}"]["title"] == "Mill Lane crossing"
    draft.refresh_from_db()
    assert (draft.version, draft.edited_at is None) == (1, False)


def test_what_is_so_already_is_no_change(draft: Meeting, hale: User) -> None:
    saved = make(draft, hale, "title", item=keys(draft)[1], number="2", agenda_number="", title="Mill Lane")
    assert (saved.change, Change.objects.count()) == (None, 0)


def test_a_new_item_has_rows_of_its_own_and_takes_its_decisions_along(draft: Meeting, hale: User) -> None:
    second = keys(draft)[1]
    clauses = list(Resolution.objects.filter(item=second).values_list("pk", flat=True))
    saved = make(draft, hale, "split", source=draft.sources.get().pk, first=line_of("RESOLVED"))
    below = draft.items.get(position=3)
    assert saved.at == f"item {below.pk}"
    assert list(below.resolutions.values_list("pk", flat=True)) == clauses
    assert not draft.items.get(pk=second).resolutions.exists()
    assert [item.position for item in draft.items.all()] == [1, 2, 3, 4, 5]


def test_undoing_a_join_brings_the_item_back_under_its_own_key(draft: Meeting, hale: User) -> None:
    first, second, *_ = keys(draft)
    before = records(load(draft))
    make(draft, hale, "join", item=second)
    assert keys(draft)[:1] == [first] and second not in keys(draft)
    change = undo(draft, hale).change
    assert change is not None and change.undoes is not None
    assert change.what == "Undid: Joined “2 Mill Lane” to “1 Apologies”"
    assert records(load(draft)) == before


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.lists(EDITS, max_size=6))
def test_all_edits_undone_leave_what_was_read(draft: Meeting, edits: list[tuple[Any, ...]]) -> None:
    draft.refresh_from_db()
    before = records(load(draft))
    done = 0
    for edit in edits:
        draft.refresh_from_db()
        given = meant(load(draft), edit)
        if "source" in given:
            given["source"] = draft.sources.get().pk
        try:
            done += make(draft, None, edit[0], **given).change is not None
        except Refused:
            continue
    for _ in range(done):
        undo(draft)
    draft.refresh_from_db()
    assert records(load(draft)) == before
    assert saving.to_undo(draft) is None


def test_an_undo_is_not_undone(draft: Meeting, hale: User) -> None:
    make(draft, hale, "procedural", item=keys(draft)[1])
    make(draft, hale, "join", item=keys(draft)[3])
    undo(draft)
    left = saving.to_undo(draft)
    assert left is not None and left.what == "“2 Mill Lane” is procedural"
    undo(draft)
    assert saving.to_undo(draft) is None


def test_a_note_of_a_publisher_is_nothing_to_undo(draft: Meeting, hale: User) -> None:
    draft.changes.create(by=hale, version=1, what="Sent back", why="See item 2")
    assert saving.to_undo(draft) is None


def test_two_clerks_at_one_record_are_told(draft: Meeting, hale: User) -> None:
    second = keys(draft)[1]
    make(draft, hale, "procedural", item=second, version=0)
    with pytest.raises(saving.Clash) as clash:
        make(draft, hale, "title", item=second, version=0, **TITLED)
    assert [change.what for change in clash.value.changes] == ["“2 Mill Lane” is procedural"]
    assert Change.objects.count() == 1


@pytest.mark.parametrize("act", ["procedural", "up"])  # of another item, and of the order of items
def test_two_clerks_at_two_records_are_in_nobodys_way(draft: Meeting, hale: User, act: str) -> None:
    make(draft, hale, act, item=keys(draft)[3], version=0)
    make(draft, hale, "title", item=keys(draft)[1], version=0, **TITLED)
    assert draft.items.filter(title="Mill Lane crossing").exists()


def test_what_is_joined_meanwhile_is_gone(draft: Meeting, hale: User) -> None:
    second = keys(draft)[1]
    make(draft, hale, "join", item=second)
    with pytest.raises(Gone, match="no longer here"):
        make(draft, hale, "title", item=second, version=0, **TITLED)


def test_what_readers_see_is_not_changed(draft: Meeting, hale: User) -> None:
    make(draft, hale, "procedural", item=keys(draft)[1])
    draft.refresh_from_db()
    draft.publish()
    for act, sent in (
        ("title", {"item": keys(draft)[1], **TITLED}),
        ("facts", {"start_time": "", "venue": "Guildhall", "standing": ""}),
        ("not-resolution", {"clause": Resolution.objects.first().pk}),  # type: ignore[union-attr]
    ):
        with pytest.raises(Refused, match="not changed here"):
            make(draft, hale, act, **sent)
    with pytest.raises(Refused):
        undo(draft)


def test_an_item_that_waits_in_a_public_meeting_can_be_changed(draft: Meeting, hale: User) -> None:
    draft.publish(draft.items.exclude(title="Mill Lane"))
    make(draft, hale, "title", item=keys(draft)[1], **TITLED)
    assert draft.items.filter(title="Mill Lane crossing", published_at=None).exists()


def test_what_was_changed_in_another_way_since_is_not_overwritten_by_an_undo(draft: Meeting, hale: User) -> None:
    second = keys(draft)[1]
    make(draft, hale, "procedural", item=second)
    draft.items.filter(pk=second).update(title="By an administrator")
    with pytest.raises(Refused, match="in another way"):
        undo(draft)


def test_only_the_change_that_the_clerk_saw_is_undone(draft: Meeting, hale: User) -> None:
    seen = make(draft, hale, "procedural", item=keys(draft)[1]).change
    make(draft, hale, "join", item=keys(draft)[3])
    assert seen is not None
    with pytest.raises(saving.Clash):
        saving.undo(draft.pk, hale, seen.pk)


def test_a_draft_is_loaded_and_saved_in_queries_that_do_not_grow(
    draft: Meeting, django_assert_max_num_queries: Any
) -> None:
    source = draft.sources.get()
    for n in range(60):
        item = draft.items.create(position=9 + n, title=f"Item {n}", source=source, first_line=90 + n, last_line=90 + n)
        item.resolutions.create(position=1, text="That it be noted.")
    with django_assert_max_num_queries(20):
        make(draft, None, "split", source=source.pk, first=line_of("Permits were dear"))
