"""Several imports of the same files at once: each file is kept once, nobody is told that the database is locked."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).parents[2]
AT_ONCE = 4
MINUTES = """Ashcombe Borough Council

Cabinet

Minutes of a meeting held on {day} June 2019

Present: Cllr Dacre

1. Mill Lane

RESOLVED: That it be noted.
"""


def start(archive: Path, *command: str) -> "subprocess.Popen[str]":
    environment = {**os.environ, "ARCHIVE_VAR": str(archive), "DJANGO_SETTINGS_MODULE": "minutes_archive.settings"}
    return subprocess.Popen(
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def told(process: "subprocess.Popen[str]") -> str:
    words, _ = process.communicate(timeout=180)
    assert process.returncode == 0, words
    return words


def test_the_same_folder_imported_by_several_at_once(tmp_path: Path) -> None:
    archive, folder = tmp_path / "archive", tmp_path / "minutes"
    folder.mkdir()
    for day in range(1, 7):
        (folder / f"{day}.txt").write_text(MINUTES.format(day=day), encoding="utf-8")
    rows = "\n".join(f"{day}.txt,Ashcombe Borough Council,Cabinet,2019-06-0{day}" for day in range(1, 7))
    (folder / "manifest.csv").write_text(f"file,council,committee,date\n{rows}\n", encoding="utf-8")
    told(start(archive, "migrate", "-v0"))
    for import_ in [start(archive, "import_minutes", str(folder), "--publish") for _ in range(AT_ONCE)]:
        assert "locked" not in told(import_)
    with closing(sqlite3.connect(archive / "archive.sqlite3")) as database:
        counted = [
            database.execute(f"SELECT count(*) FROM agenda_{table}").fetchone()[0]
            for table in ("sourcefile", "meeting", "agendaitem", "resolution", "committee")
        ]
        states = database.execute("SELECT DISTINCT state FROM agenda_meeting").fetchall()
    assert counted == [6, 6, 6, 6, 1]
    assert states == [("published",)]
    told(start(archive, "update_index"))
    assert "agree" in told(start(archive, "check_index"))
