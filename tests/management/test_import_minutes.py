"""`manage.py import_minutes`: folders in, nothing twice, each file that wants attention named with its reason."""

import json
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings

from agenda.models import AgendaItem, Meeting, Resolution, SourceFile
from agenda.search.engine import Filters, get_engine
from agenda.search.query import read_query

pytestmark = pytest.mark.django_db

MINUTES = """Ashcombe Borough Council

Highways and Parking Sub-Committee

Minutes of the meeting held on Tuesday 11 June 2019 at 6.30 pm

1. Apologies

There were none.

2. Mill Lane

The Engineer reported.

RESOLVED: That two bays be marked out.
"""
NO_PLACE = """Minutes

Present: Councillors Dacre (Chairman), Osgood and Yates

1. Apologies

There were none.

2. Mill Lane

RESOLVED: That two bays be marked out.
"""
MANIFEST = """file,council,committee,date
highways.txt,Ashcombe Borough Council,Highways and Parking Sub-Committee,2019-06-11
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "minutes"
    folder.mkdir()
    (folder / "highways.txt").write_text(MINUTES, encoding="utf-8")
    (folder / "manifest.csv").write_text(MANIFEST, encoding="utf-8")
    return folder


def run(*paths: Path, **options: object) -> tuple[str, str]:
    """What it says on standard output and on standard error."""
    out, told = StringIO(), StringIO()
    call_command("import_minutes", *map(str, paths), stdout=out, stderr=told, **options)
    return out.getvalue(), told.getvalue()


def summary(*paths: Path, **options: object) -> dict[str, object]:
    found: dict[str, object] = json.loads(run(*paths, json=True, **options)[0])
    return found


def stored() -> tuple[list[object], ...]:
    return tuple(list(model.objects.order_by("pk").values()) for model in (SourceFile, Meeting, AgendaItem, Resolution))


def test_a_folder_becomes_drafts(folder: Path) -> None:
    out, _ = run(folder)
    assert out.startswith("1 files read, 1 meetings, 2 items")
    assert Meeting.objects.get().state == "unpublished"
    assert str(Meeting.objects.get()) == "Highways and Parking Sub-Committee, 11 June 2019"


def test_a_second_run_changes_nothing(folder: Path) -> None:
    run(folder, publish=True)
    before = stored()
    assert summary(folder, publish=True)["known"] == 1
    assert stored() == before


def test_publishing_makes_it_found(folder: Path) -> None:
    run(folder, publish=True)
    assert Meeting.objects.get().is_published
    assert get_engine().search(read_query("engineer"), Filters()).total == 1


def test_what_was_imported_before_is_published_later(folder: Path) -> None:
    run(folder)
    assert summary(folder, publish=True)["published"] == 1
    assert Meeting.objects.get().is_published


def test_what_may_not_be_published_is_named_with_its_reason_each_time(folder: Path) -> None:
    (folder / "manifest.csv").unlink()
    (folder / "highways.txt").write_text(NO_PLACE, encoding="utf-8")
    for _ in range(2):
        _, told = run(folder, publish=True)
        assert "Kept, but not published: " in told
        assert "highways.txt" in told
        assert "Its council is not known. Its committee is not known. Its date is not known." in told


def test_options_fill_what_neither_manifest_nor_document_says(folder: Path) -> None:
    (folder / "highways.txt").write_text(NO_PLACE, encoding="utf-8")
    (folder / "manifest.csv").write_text("file,date\nhighways.txt,2019-06-11\n", encoding="utf-8")
    run(folder, council="Ashcombe Borough Council", committee="Cabinet", date="1/1/2001")
    assert str(Meeting.objects.get()) == "Cabinet, 11 June 2019"


def test_a_bad_file_is_named_and_the_others_go_on(folder: Path) -> None:
    (folder / "a-first.txt").write_bytes(b"")
    out, told = StringIO(), StringIO()
    with pytest.raises(CommandError, match="1 of 2 files were not read") as failure:
        call_command("import_minutes", str(folder), stdout=out, stderr=told)
    assert failure.value.returncode == 1
    assert "Not read: " in told.getvalue() and "a-first.txt: The file is empty." in told.getvalue()
    assert Meeting.objects.count() == 1


def test_what_is_not_minutes_is_named_and_is_no_failure(folder: Path) -> None:
    letter = "Dear Sir,\n\nI write about the gate.\n\nYours faithfully,\nJ. Pell\n"
    (folder / "letter.txt").write_text(letter, encoding="utf-8")
    named = summary(folder)["not_minutes"]
    assert [Path(one["file"]).name for one in named] == ["letter.txt"]  # type: ignore[attr-defined]
    assert SourceFile.objects.count() == 1


BAD_OPTIONS = [
    ({"date": "June 2019"}, "“June 2019” is not a day"),
    ({"council": "---"}, "“---” is not the name of a council"),
    ({"committee": "x" * 201}, "is not the name of a committee"),
    ({"manifest": Path("nowhere.csv")}, "nowhere.csv cannot be read"),
]


@pytest.mark.parametrize(("options", "message"), BAD_OPTIONS)
def test_a_slip_on_the_command_line_stops_before_anything_is_read(
    folder: Path, options: dict[str, object], message: str
) -> None:
    with pytest.raises(CommandError, match=message):
        run(folder, **options)
    assert not SourceFile.objects.exists()


def test_a_path_that_leads_nowhere_does_too(folder: Path) -> None:
    with pytest.raises(CommandError, match="There is nothing at"):
        run(folder, folder / "nowhere")
    assert not SourceFile.objects.exists()


def test_rereading_shows_first_and_changes_with_yes(folder: Path) -> None:
    run(folder, publish=True)
    AgendaItem.objects.filter(title="Mill Lane").update(title="2. Mill Lane", number="")  # as an earlier parser had it
    before = stored()
    _, told = run(folder, reread=True)
    assert "title: 2. Mill Lane → Mill Lane" in told
    assert "--yes" in told
    assert stored() == before
    run(folder, reread=True, yes=True)
    assert AgendaItem.objects.filter(title="Mill Lane", number="2").exists()
    assert run(folder, reread=True)[0].startswith("1 read anew without")


def test_rereading_keeps_off_what_somebody_has_edited(folder: Path) -> None:
    run(folder)
    AgendaItem.objects.update(title="As the clerk wants it")
    Meeting.objects.update(edited_at="2019-07-01T12:00Z")
    _, told = run(folder, reread=True, yes=True)
    assert "Somebody has edited what was read from it." in told
    assert set(AgendaItem.objects.values_list("title", flat=True)) == {"As the clerk wants it"}


def test_rereading_imports_nothing_new(folder: Path) -> None:
    _, told = run(folder, reread=True, yes=True)
    assert "It has not been imported yet." in told
    assert not SourceFile.objects.exists()


def test_standard_output_holds_the_summary_alone(folder: Path) -> None:
    out, told = run(folder, publish=True, json=True)
    assert json.loads(out)["published"] == 1
    assert "1 of 1 files" in told


def test_each_document_of_a_zip_is_taken(folder: Path, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "all.zip", "w") as bundle:
        bundle.writestr("2019/highways.txt", MINUTES)
        bundle.writestr("2019/other.txt", NO_PLACE)
        bundle.writestr("2019/empty.txt", "")
    with pytest.raises(CommandError, match="were not read"):
        run(tmp_path / "all.zip")
    assert set(SourceFile.objects.values_list("name", flat=True)) == {"highways.txt", "other.txt"}


def test_a_disk_that_takes_no_more_stops_the_import_with_a_plain_word(folder: Path, settings: Settings) -> None:
    settings.ORIGINALS_DIR.write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(CommandError, match="The import stopped; what came before is kept"):
        run(folder)
    assert not SourceFile.objects.exists()
