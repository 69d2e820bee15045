"""Nothing acknowledged is lost at kill -9, and after one update_index the index holds what the database holds."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.campaigns.work import STEPS

KILLS = int(os.environ.get("KILLS", "3"))  # at random moments
PATIENCE = 600  # seconds: on a busy machine the fifth merge is long in coming
NTH = (1, 2, 3, 5)[: 1 if KILLS < 20 else 4]  # which call of a step
PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def empty_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("empty")
    run(folder, "manage.py", "migrate", "--verbosity", "0")
    return folder


@pytest.fixture
def archive(empty_archive: Path, tmp_path: Path) -> Path:
    return shutil.copytree(empty_archive, tmp_path / "archive")


def environment(archive: Path) -> dict[str, str]:
    return os.environ | {"ARCHIVE_VAR": str(archive), "DJANGO_SETTINGS_MODULE": "minutes_archive.settings"}


def run(archive: Path, *command: str) -> str:
    done = subprocess.run(
        [sys.executable, *command], cwd=PROJECT, env=environment(archive), capture_output=True, text=True
    )
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


def start(archive: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.campaigns.work", *arguments]
    return subprocess.Popen(
        command, cwd=PROJECT, env=environment(archive), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def hold_to_promise(archive: Path, worker: subprocess.Popen[str]) -> None:
    with worker:
        try:
            acknowledged, errors = worker.communicate(timeout=PATIENCE)
        finally:
            worker.kill()
    assert worker.returncode == -signal.SIGKILL, errors
    run(archive, "manage.py", "update_index")
    assert "agree" in run(archive, "manage.py", "check_index")
    with sqlite3.connect(archive / "archive.sqlite3") as database:
        kept = {pk for (pk,) in database.execute("SELECT id FROM agenda_meeting WHERE state = 'published'")}
    database.close()
    assert {int(pk) for pk in acknowledged.split()} <= kept


@pytest.mark.parametrize("nth", NTH)
@pytest.mark.parametrize("step", STEPS)
def test_a_kill_at_a_step_loses_nothing(archive: Path, step: str, nth: int) -> None:
    hold_to_promise(archive, start(archive, "1", step, str(nth)))


def test_kills_at_random_lose_nothing(archive: Path) -> None:
    chance = random.Random(9)
    for seed in range(KILLS):
        worker = start(archive, str(seed))
        assert worker.stdout is not None
        worker.stdout.readline()  # it is at work
        time.sleep(chance.uniform(0, 0.7))
        worker.kill()
        hold_to_promise(archive, worker)
