import pytest
from django.core.checks import run_checks
from django.core.management import call_command
from django.db import connection

from agenda.checks import index_is_private, triggers_are_present


def ids(messages):
    return [message.id for message in messages]


def test_a_private_index_is_fine(settings):
    assert index_is_private() == []
    settings.INDEX_DIR.mkdir(mode=0o700)
    assert index_is_private() == []


@pytest.mark.parametrize("mode", [0o770, 0o702, 0o777])
def test_an_index_that_others_may_write_is_refused(settings, mode):
    settings.INDEX_DIR.mkdir()
    settings.INDEX_DIR.chmod(mode)

    assert ids(index_is_private()) == ["minutes.E001"]


def test_an_index_of_another_user_is_refused(settings, monkeypatch):
    settings.INDEX_DIR.mkdir(mode=0o700)
    monkeypatch.setattr("os.geteuid", lambda: 12345)

    assert ids(index_is_private()) == ["minutes.E001"]


@pytest.mark.parametrize("place", ["STATIC_ROOT", "MEDIA_ROOT"])
def test_an_index_inside_a_served_folder_is_refused(settings, tmp_path, place):
    setattr(settings, place, tmp_path)

    assert ids(index_is_private()) == ["minutes.E001"]


def test_an_index_inside_a_folder_of_static_files_is_refused(settings, tmp_path):
    settings.STATICFILES_DIRS = [("docs", tmp_path)]

    assert ids(index_is_private()) == ["minutes.E001"]


def test_it_is_among_the_checks_of_django(settings):
    settings.INDEX_DIR.mkdir()
    settings.INDEX_DIR.chmod(0o777)

    assert "minutes.E001" in ids(run_checks())


@pytest.mark.django_db(transaction=True)
def test_a_lost_trigger_is_told():
    assert triggers_are_present(databases=["default"]) == []
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER pending_agenda_meeting_update")
    found = triggers_are_present(databases=["default"])
    call_command("migrate", verbosity=0)

    assert ids(found) == ["minutes.E002"]
