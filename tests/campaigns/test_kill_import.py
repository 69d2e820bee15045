"""SIGKILL in the middle of an import: nothing is half kept, and the same command again completes it.

The short form runs with every test; KILL_STEPS=all dies at each step that there is.
"""

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAD = (
    "Ashcombe Borough Council\n\nCabinet\n\nMinutes of a meeting held on {n}{th} June 2019\n\nPresent: Cllr Dacre\n\n"
)
ITEM = "{n}. {title}\n\nThe Engineer reported.\n\nRESOLVED: That it be noted.\n\n"
KILLED = -9
# Statements that write, commits, fsyncs and renames of importing two files with --publish; more than there are, so
# that the last of each kind runs to its end.
STEPS = {"sql": range(1, 45), "commit": range(1, 9), "fsync": range(1, 25), "rename": range(1, 9)}
SHORT = ["sql:1", "sql:4", "sql:9", "sql:14", "commit:1", "commit:2", "commit:4", "fsync:1", "fsync:5", "rename:1"]
ALL = [f"{kind}:{n}" for kind, numbers in STEPS.items() for n in numbers]

Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    folder = tmp_path / "minutes"
    folder.mkdir()
    for n, title in enumerate(("Mill Lane", "Budget"), start=1):
        items = "".join(ITEM.format(n=i, title=f"{title} {i}") for i in (1, 2, 3))
        (folder / f"{n}.txt").write_text(HEAD.format(n=n, th="st" if n == 1 else "nd") + items)
    rows = "\n".join(f"{n}.txt,Ashcombe Borough Council,Cabinet,2019-06-0{n}" for n in (1, 2))
    (folder / "manifest.csv").write_text(f"file,council,committee,date\n{rows}\n")
    return folder


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with its tables and nothing in them."""
    archive = tmp_path_factory.mktemp("empty")
    run(archive, "manage.py", "migrate", "-v0").check_returncode()
    return archive / "archive.sqlite3"


@pytest.fixture
def archive(tmp_path: Path, empty: Path) -> Iterator[Path]:
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "archive.sqlite3").write_bytes(empty.read_bytes())
    yield archive


def run(archive: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "ARCHIVE_VAR": str(archive), "DJANGO_SETTINGS_MODULE": "minutes_archive.settings"}
    return subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


def imported(archive: Path, minutes: Path, step: str = "") -> subprocess.CompletedProcess[str]:
    child = ("-m", "tests.campaigns.killed", step) if step else ("manage.py",)
    return run(archive, *child, "import_minutes", str(minutes), "--publish")


def rows(archive: Path) -> Rows:
    """What a reader could tell of the archive: no ids, no clock."""
    questions = {
        "sources": "SELECT name, sha256 FROM agenda_sourcefile ORDER BY name",
        "meetings": "SELECT date, sitting, state FROM agenda_meeting ORDER BY date, sitting",
        "items": "SELECT m.date, i.title, i.slug, i.published_at IS NOT NULL FROM agenda_agendaitem i"
        " JOIN agenda_meeting m ON m.id = i.meeting_id ORDER BY m.date, i.position",
        "clauses": "SELECT i.title, r.text FROM agenda_resolution r JOIN agenda_agendaitem i ON i.id = r.item_id"
        " ORDER BY i.title, r.position",
    }
    with closing(sqlite3.connect(archive / "archive.sqlite3")) as database:
        database.create_function("REGEXP", 2, lambda pattern, text: bool(re.search(pattern, text)))  # of a CHECK
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        return {name: database.execute(question).fetchall() for name, question in questions.items()}


def whole(found: Rows) -> None:
    """Each source has its original, its meeting and all three items; a public meeting has no item left behind."""
    assert len(found["meetings"]) == len(found["sources"])
    assert len(found["items"]) == len(found["clauses"]) == 3 * len(found["sources"])
    states = {day: state for day, _, state in found["meetings"]}
    assert all(bool(public) == (states[day] == "published") for day, _, _, public in found["items"])


@pytest.mark.parametrize("step", ALL if os.environ.get("KILL_STEPS") == "all" else SHORT)
def test_a_killed_import_leaves_nothing_half_kept_and_is_completed_by_the_next(
    archive: Path, minutes: Path, step: str
) -> None:
    killed = imported(archive, minutes, step)
    assert killed.returncode in (KILLED, 0), killed.stderr
    found = rows(archive)
    whole(found)
    for _, sha256 in found["sources"]:
        assert (archive / "originals" / str(sha256)[:2] / str(sha256)).is_file()
    again = imported(archive, minutes)
    assert again.returncode == 0, again.stderr
    complete = rows(archive)
    assert [state for _, _, state in complete["meetings"]] == ["published", "published"]
    assert [title for _, title, _, _ in complete["items"]] == [
        f"{title} {i}" for title in ("Mill Lane", "Budget") for i in (1, 2, 3)
    ]
    whole(complete)
    check = run(archive, "manage.py", "check_index")
    assert check.returncode == 0, check.stdout + check.stderr


def test_the_steps_do_kill(archive: Path, minutes: Path) -> None:
    """Else the test above would prove nothing."""
    assert imported(archive, minutes, "sql:4").returncode == KILLED
    assert rows(archive)["sources"] == []
