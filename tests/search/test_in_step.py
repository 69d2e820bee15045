"""Index and database agree after any course of events: a search finds what a plain look through the tables finds."""

import shutil
from itertools import count

import pytest
from django.conf import settings
from django.db import connection, transaction
from hypothesis import settings as how
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from agenda.models import AgendaItem, Meeting, PendingIndexing, Resolution
from agenda.search import sync
from agenda.search.engine import Filters, get_engine
from agenda.search.query import read_query
from tests.builders import make_meeting

WORDS = ("mill", "weir", "gull", "lane")
words = st.sampled_from(WORDS)
titles = st.lists(words, min_size=1, max_size=3).map(" ".join)
numbers = st.integers(0, 9)


class RolledBack(Exception):
    pass


class Archive(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        Meeting.objects.all().delete()
        PendingIndexing.objects.all().delete()
        shutil.rmtree(settings.INDEX_DIR, ignore_errors=True)
        self.sittings = count(1)
        sync.rebuild()

    def meeting(self, number: int) -> Meeting:
        return Meeting.objects.order_by("pk")[number % Meeting.objects.count()]

    def item(self, number: int) -> AgendaItem:
        return AgendaItem.objects.order_by("pk")[number % AgendaItem.objects.count()]

    def has_meetings(self) -> bool:
        return Meeting.objects.exists()

    def has_items(self) -> bool:
        return AgendaItem.objects.exists()

    @rule(published=st.booleans())
    def meet(self, published: bool) -> None:
        make_meeting(sitting=next(self.sittings), published=published)

    @precondition(has_meetings)
    @rule(number=numbers, titles=st.lists(titles, min_size=1, max_size=4), procedural=st.booleans())
    def add_items_at_once(self, number: int, titles: list[str], procedural: bool) -> None:
        meeting = self.meeting(number)
        AgendaItem.objects.bulk_create(
            AgendaItem(meeting=meeting, position=n, title=title, procedural=procedural)
            for n, title in enumerate(titles)
        )

    @precondition(has_meetings)
    @rule(number=numbers)
    def publish(self, number: int) -> None:
        with transaction.atomic():
            self.meeting(number).publish()
            sync.soon()

    @precondition(has_meetings)
    @rule(number=numbers)
    def withdraw_meeting(self, number: int) -> None:
        self.meeting(number).withdraw()

    @precondition(has_meetings)
    @rule(number=numbers)
    def delete_meeting(self, number: int) -> None:
        self.meeting(number).delete()

    @precondition(has_items)
    @rule(number=numbers)
    def withdraw_item(self, number: int) -> None:
        self.item(number).withdraw()

    @precondition(has_items)
    @rule(number=numbers, title=titles)
    def retitle_with_raw_sql(self, number: int, title: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute("UPDATE agenda_agendaitem SET title = %s WHERE id = %s", [title, self.item(number).pk])

    @precondition(has_items)
    @rule(number=numbers, word=words)
    def resolve(self, number: int, word: str) -> None:
        item = self.item(number)
        Resolution.objects.create(item=item, position=item.resolutions.count() + 1, text=word)

    @precondition(has_items)
    @rule(number=numbers, other=numbers)
    def move_item(self, number: int, other: int) -> None:
        AgendaItem.objects.filter(pk=self.item(number).pk).update(
            meeting=self.meeting(other), slug="", published_at=None
        )

    @precondition(has_items)
    @rule()
    def change_and_roll_back(self) -> None:
        try:
            with transaction.atomic():
                AgendaItem.objects.update(title="mill weir gull lane")
                Meeting.objects.update(state="withdrawn")
                sync.soon()
                raise RolledBack
        except RolledBack:
            pass

    @rule()
    def build_anew(self) -> None:
        sync.rebuild()

    @rule()
    def do_the_work_of_the_worker(self) -> None:
        sync.update()

    @rule()
    def agree(self) -> None:
        sync.drain()
        assert not sync.compare()
        for word in WORDS:
            found = get_engine().search(read_query(word), Filters(procedural="show"), limit=1000)
            assert {hit.item for hit in found.hits} == self.looked_through(word)
            assert found.total == len(found.hits)

    def looked_through(self, word: str) -> set[int]:
        public = AgendaItem.objects.published().with_resolutions()
        return {
            item.pk
            for item in public
            if word in f"{item.title} {' '.join(clause.text for clause in item.resolutions.all())}".split()
        }

    def teardown(self) -> None:
        self.agree()


@pytest.mark.django_db(transaction=True)
def test_index_and_database_agree_after_any_course_of_events() -> None:
    run_state_machine_as_test(Archive, settings=how(max_examples=12, stateful_step_count=20, deadline=None))
