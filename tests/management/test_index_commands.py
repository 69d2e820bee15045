from io import StringIO

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection

from agenda.models import AgendaItem, PendingIndexing
from agenda.search.engine import get_engine
from agenda.search.results import search
from tests.builders import make_item

pytestmark = pytest.mark.django_db(transaction=True)


def said(command, **options):
    out = StringIO()
    call_command(command, stdout=out, **options)
    return out.getvalue()


def test_update_index_takes_in_what_is_pending():
    make_item("Mill Lane")

    assert "meetings taken in: 1." in said("update_index")
    assert search("mill").total == 1
    assert "meetings taken in: 0." in said("update_index")


def test_rebuild_index_says_how_many_items_it_holds():
    make_item("Mill Lane")

    assert "1 items" in said("rebuild_index")
    assert search("mill").total == 1


def test_check_index_agrees_at_rest():
    make_item("Mill Lane")
    said("update_index")

    assert said("check_index") == "Index and database agree.\n"


def test_check_index_fails_where_they_differ_and_repairs():
    item = make_item("Mill Lane")
    said("update_index")
    AgendaItem.objects.update(title="Weir")
    PendingIndexing.objects.all().delete()

    out = StringIO()
    with pytest.raises(CommandError, match="differs"):
        call_command("check_index", stdout=out)
    assert f"once: 1 ({item.pk})" in out.getvalue()
    assert said("check_index", repair=True) == "Index and database agree.\n"
    assert search("weir").total == 1


def test_check_index_tells_what_waits():
    said("update_index")
    make_item("Mill Lane")

    out = StringIO()
    with pytest.raises(CommandError, match="differs"):
        call_command("check_index", stdout=out)
    assert "wait for update_index: 1" in out.getvalue()


def test_check_index_fails_without_an_index_and_makes_one():
    with pytest.raises(CommandError, match="no index yet"):
        said("check_index")
    assert said("check_index", repair=True) == "Index and database agree.\n"


def test_check_index_fails_without_a_trigger():
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER pending_agenda_meeting_update")
    with pytest.raises(CommandError, match="pending_agenda_meeting_update"):
        said("check_index")
    call_command("migrate", verbosity=0)


@pytest.mark.parametrize("command", ["update_index", "rebuild_index"])
def test_a_busy_index_is_told(command, monkeypatch):
    monkeypatch.setattr("agenda.search.sync.PATIENT_WAIT", 0)
    make_item("Mill Lane")
    with get_engine().writer(), pytest.raises(CommandError, match="Another process"):
        said(command)


def test_watching_goes_on_after_trouble(monkeypatch):
    make_item("Mill Lane")
    said("update_index")
    pauses = iter(range(3))

    def pause(seconds):
        if next(pauses) == 0:
            AgendaItem.objects.update(title="Weir")
            (settings.INDEX_DIR / "CURRENT").write_bytes(b"torn")
        elif search("weir").total:
            raise KeyboardInterrupt

    monkeypatch.setattr("time.sleep", pause)
    out = said("update_index", watch=True)

    assert "meetings taken in: 1." in out
    assert out.endswith("Stopped.\n")
