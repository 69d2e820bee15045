"""`parse_minutes` shows what was read and stores nothing."""

import json
from pathlib import Path

import pytest
from django.core.management import call_command

PAGE = "Agenda item\n\nMill Lane\n\nMinutes:\n\nRESOLVED: That the lane be mended.\n"


def test_one_json_object_a_meeting_in_the_agreed_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "page.txt").write_text(PAGE)
    call_command("parse_minutes", "--json", tmp_path / "page.txt")
    [shown] = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert list(shown) == [
        *(
            "file",
            "part",
            "format",
            "kind",
            "council",
            "committee",
            "date",
            "start_time",
            "venue",
            "standing",
            "header",
        ),
        *("attendance", "items", "closing", "ignored", "problems"),
    ]
    assert shown["file"] == str(tmp_path / "page.txt")
    assert (shown["part"], shown["format"], shown["kind"], shown["date"]) == (1, "text", "item", None)
    assert shown["items"][0]["title"] == "Mill Lane"
    assert shown["items"][0]["resolutions"][0]["text"] == "That the lane be mended."


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "page.txt").write_text(PAGE)
    with pytest.raises(SystemExit) as ended:
        call_command("parse_minutes", "--json", tmp_path / "empty.txt", tmp_path / "page.txt")
    bad, good = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert ended.value.code == 1
    assert bad == {"file": str(tmp_path / "empty.txt"), "error": {"code": "empty", "message": bad["error"]["message"]}}
    assert good["items"][0]["title"] == "Mill Lane"


def test_a_person_reads_titles_and_decisions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "page.txt").write_text(PAGE)
    call_command("parse_minutes", tmp_path / "page.txt")
    shown = capsys.readouterr().out
    assert "Mill Lane" in shown
    assert "That the lane be mended." in shown


def test_a_folder_stands_for_the_files_in_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(PAGE)
    call_command("parse_minutes", str(tmp_path), json=True)
    assert [json.loads(line)["file"] for line in capsys.readouterr().out.splitlines()] == [
        str(tmp_path / "a.txt"),
        str(tmp_path / "b.txt"),
    ]
