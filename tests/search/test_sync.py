import logging
from collections.abc import Iterable

import pytest
from django.conf import settings
from django.db import transaction

from agenda.models import AgendaItem, PendingIndexing
from agenda.search import sync
from agenda.search.engine import Filters, IndexBusy, IndexUnusable, get_engine
from agenda.search.query import read_query
from tests.builders import make_item, make_meeting

pytestmark = pytest.mark.django_db(transaction=True)


def found(typed: str) -> list[int]:
    return [hit.item for hit in get_engine().search(read_query(typed), Filters(), limit=100).hits]


def agree() -> bool:
    return not sync.compare() and not PendingIndexing.objects.exists()


def test_a_rebuild_takes_in_everything_and_strikes_off_what_was_pending():
    item = make_item("Mill Lane")

    assert sync.rebuild() == 1
    assert found("mill") == [item.pk]
    assert agree()


def test_a_drain_takes_in_what_changed_since():
    kept, dropped = make_item("Mill Lane"), make_item("Mill Street", meeting=make_meeting("2020-01-01"))
    sync.rebuild()
    dropped.meeting.withdraw()
    added = make_item("Mill Row", meeting=kept.meeting)
    AgendaItem.objects.filter(pk=kept.pk).update(title="Weir Lane")

    assert sync.drain() == 2
    assert found("mill") == [added.pk]
    assert agree()
    assert sync.drain() == 0


def test_a_drain_takes_many_meetings_in_several_commits(monkeypatch):
    monkeypatch.setattr(sync, "MEETINGS_AT_ONCE", 3)
    monkeypatch.setattr(sync, "ROWS_AT_ONCE", 2)
    sync.rebuild()
    for day in range(1, 9):
        make_item("Mill Lane", meeting=make_meeting(f"2020-01-0{day}"))

    assert sync.drain() == 8
    assert len(found("mill")) == 8
    assert agree()


def test_a_change_made_while_the_index_is_built_anew_goes_in_after_the_switch(monkeypatch):
    item, other = make_item("Mill Lane"), make_item("Weir", meeting=make_meeting("2020-01-01"))
    documents = sync.all_documents

    def meanwhile() -> Iterable[object]:
        yield from documents()
        AgendaItem.objects.filter(pk=item.pk).update(title="Gulls")
        other.withdraw()
        with pytest.raises(IndexBusy):
            sync.drain()

    with monkeypatch.context() as patch:
        patch.setattr(sync, "all_documents", meanwhile)
        patch.setattr(sync, "PATIENT_WAIT", 0)
        sync.rebuild()

    assert found("gulls") == [item.pk]
    assert found("mill weir") == []
    assert agree()


def test_a_change_made_while_a_drain_writes_stays_pending(monkeypatch):
    item = make_item("Mill Lane")
    sync.rebuild()
    item.save()
    documents_of = sync.documents_of

    def then_changed(meetings: Iterable[int]) -> object:
        read = documents_of(meetings)
        AgendaItem.objects.update(title="Gulls")
        return read

    with monkeypatch.context() as patch, get_engine().writer() as writer:
        patch.setattr(sync, "documents_of", then_changed)
        sync.take_in_some(writer)

    assert found("mill") == [item.pk]  # for a moment
    assert PendingIndexing.objects.exists()
    sync.drain()
    assert found("gulls") == [item.pk]
    assert agree()


def test_soon_takes_in_a_change_once_its_transaction_is_over():
    sync.rebuild()
    with transaction.atomic():
        item = make_item("Mill Lane")
        sync.soon()
        assert found("mill") == []

    assert found("mill") == [item.pk]
    assert agree()


def test_soon_leaves_what_cannot_be_done_at_once_and_troubles_nobody(monkeypatch, caplog):
    monkeypatch.setattr(sync, "QUICK_WAIT", 0)
    item = make_item("Mill Lane")
    sync.soon()  # there is no index yet, and building one is not for a request
    assert not get_engine().exists()
    sync.rebuild()
    with get_engine().writer(), caplog.at_level(logging.WARNING):
        item.save()
        sync.soon()
    assert "Another process" in caplog.text
    (settings.INDEX_DIR / "CURRENT").write_bytes(b"torn")
    item.save()
    sync.soon()

    assert "damaged" in caplog.text
    assert PendingIndexing.objects.exists()


def test_the_worker_builds_an_index_where_there_is_none_or_a_damaged_one():
    item = make_item("Mill Lane")
    assert sync.update() == 1
    assert found("mill") == [item.pk]
    (settings.INDEX_DIR / "CURRENT").write_bytes(b"torn")

    assert sync.update() == 1
    assert found("mill") == [item.pk]
    assert sync.update() == 0
    assert agree()


def test_the_worker_merges_what_many_commits_left():
    sync.rebuild()
    for day in range(1, 13):
        make_item("Mill Lane", meeting=make_meeting(f"2020-01-{day:02}"))
        sync.drain()
    before = len(list(settings.INDEX_DIR.glob("gen-1/*.trm")))
    sync.update()

    assert len(list(settings.INDEX_DIR.glob("gen-1/*.trm"))) < before
    assert len(found("mill")) == 12
    assert agree()


class TestDifferences:
    @pytest.fixture(autouse=True)
    def archive(self):
        self.item, self.other = make_item("Mill Lane"), make_item("Weir", meeting=make_meeting("2020-01-01"))
        sync.rebuild()

    def test_are_none_at_rest(self):
        assert not sync.compare()

    @pytest.mark.parametrize(
        ("change", "kind"),
        [
            (lambda self: AgendaItem.objects.filter(pk=self.item.pk).update(title="Gulls"), "stale"),
            (lambda self: self.item.resolutions.create(position=1, text="That it be so."), "stale"),
            (lambda self: self.item.withdraw(), "extra"),
            (lambda self: self.item.delete(), "extra"),
            (lambda self: make_item("Gulls", meeting=self.item.meeting), "missing"),
        ],
    )
    def test_are_found_even_where_nothing_noted_the_change(self, change, kind):
        meeting = self.item.meeting_id
        change(self)
        PendingIndexing.objects.all().delete()
        differences = sync.compare()

        assert len(differences) == 1
        assert len(getattr(differences, kind)) == 1
        assert differences.meetings == {meeting}
        sync.repair()
        assert agree()

    def test_of_an_item_that_moved_name_both_meetings(self):
        AgendaItem.objects.filter(pk=self.item.pk).update(meeting=self.other.meeting)
        PendingIndexing.objects.all().delete()

        assert sync.compare().meetings == {self.item.meeting_id, self.other.meeting_id}
        sync.repair()
        assert agree()

    def test_of_an_item_that_is_there_twice_are_found(self):
        (document,) = sync.documents_of([self.item.meeting_id])[self.item.meeting_id]
        with get_engine().writer() as writer:
            writer.replace({99: [document]})  # under a meeting that it is not of

        assert sync.compare().extra == (self.item.pk,)
        sync.repair()
        assert agree()

    def test_of_a_damaged_index_are_put_right_by_a_new_one(self):
        (settings.INDEX_DIR / "CURRENT").write_bytes(b"torn")
        sync.repair()

        assert agree()

    def test_of_a_file_that_no_search_needs_are_told_and_put_right(self):
        for path in settings.INDEX_DIR.glob("gen-1/*.pst"):
            path.write_bytes(b"torn")

        assert found("mill") == [self.item.pk]
        with pytest.raises(IndexUnusable, match="damaged"):
            sync.compare()
        sync.repair()
        assert agree()
