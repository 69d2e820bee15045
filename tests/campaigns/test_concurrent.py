"""Eight clerks at work and eight readers at once: nobody is told of a lock or of an error, and no work is lost.

A short form runs with every test; CONCURRENT_SECONDS=60 is the promise. Nobody stops to read; with CONCURRENT_PAUSE=0.2
each of the sixteen does, for so many seconds between two pages.
"""

import os
import re
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import count
from pathlib import Path
from statistics import quantiles
from typing import Any

import pytest

from tests.campaigns.served import Answer, Browser, run, served

SECONDS = float(os.environ.get("CONCURRENT_SECONDS", "3"))
PAUSE = float(os.environ.get("CONCURRENT_PAUSE", "0"))
WRITERS = READERS = 8
REVIEW = re.compile(r"/clerk/meetings/(\d+)/$")
VERSION = re.compile(r'name="version" value="(\d+)"')
COUNTED = re.compile(r'value="Counted (\d+)')  # as the field of the title has it
MINUTES = """Ashcombe Borough Council

Minutes of the meeting

1. Apologies

There were none.

2. Bays in {street}

The Engineer reported on {street}.

RESOLVED: That two bays be marked out in {street}.
"""


class Told:
    """What was answered to one browser, and what it believes of the archive since."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self.wrong: list[str] = []
        self.states: dict[int, str] = {}  # meeting → its state, as the archive has acknowledged it
        self.counted = 0  # edits of the common draft that the archive has acknowledged

    def note(self, answer: Answer, *good: int) -> Answer:
        self.seconds.append(answer.seconds)
        time.sleep(PAUSE)
        if answer.status not in good:
            self.wrong.append(f"{answer.status}: {re.sub('<[^>]+>', ' ', answer.text)[:2000]}")
        return answer


def write(desk: Browser, clerk: int, common: tuple[str, str], until: float) -> Told:
    """Minutes from paste to the public, again and again; every third is withdrawn, and every sixth is left a draft."""
    told = Told()
    for turn in count():
        if time.monotonic() > until:
            return told
        count_up(desk, told, clerk, *common)
        brought = told.note(desk.post("/clerk/upload/", text=MINUTES.format(street=f"Street{clerk}x{turn}")), 302)
        found = REVIEW.match(brought.leads_to)
        if not found:
            told.wrong.append(f"Uploading led to {brought.leads_to!r}")
            return told
        place = {
            "council": "1",
            "committee": "Cabinet",
            "date": f"{turn % 28 + 1}/{turn // 28 % 12 + 1}/{2020 - clerk}",
        }
        settled = told.note(desk.post(found[0], **place), 302)
        found = REVIEW.match(settled.leads_to)
        assert found, settled.leads_to
        pk = int(found[1])
        told.states[pk] = "unpublished"
        if turn % 6 == 5:
            continue
        told.note(desk.post(f"/clerk/meetings/{pk}/publish/"), 302)
        told.states[pk] = "published"
        if turn % 3 == 2:
            told.note(desk.post(f"/clerk/meetings/{pk}/withdraw/", why="Only to try it."), 302)
            told.states[pk] = "withdrawn"


def count_up(desk: Browser, told: Told, clerk: int, draft: str, item: str) -> None:
    """All clerks count in the title of one draft: who is told that another was there first looks and tries again."""
    for _ in range(50):
        page = told.note(desk.get(f"/clerk/meetings/{draft}/"), 200).text
        version, counted = VERSION.search(page), COUNTED.search(page)
        assert version and counted
        title = f"Counted {int(counted[1]) + 1} by clerk {clerk}"
        sent = {"act": "title", "version": version[1], "item": item, "title": title}
        if told.note(desk.post(f"/clerk/meetings/{draft}/edit/", **sent), 302, 409).status == 302:
            told.counted += 1
            return


def read(reader: Browser, first: int, until: float) -> Told:
    told = Told()
    cabinet = "/ashcombe-borough-council/cabinet"
    addresses = [
        "/search/?q=parking",
        f"{cabinet}/2010-01-0{first + 1}/mill-lane/",
        "/search/?q=engineer+bays&year=2020",
        f"{cabinet}/2010-01-0{first + 1}/",
        "/",
        f"{cabinet}/",
    ]
    for turn in count(first):
        if time.monotonic() > until:
            return told
        told.note(reader.get(addresses[turn % len(addresses)]), 200)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    archive = tmp_path / "archive"
    archive.mkdir(mode=0o700)
    run(archive, "manage.py", "migrate", "-v0")
    run(archive, "manage.py", "collectstatic", "--noinput", "-v0")
    return archive


def all_at_once(port: int, common: tuple[str, str], sessions: list[str]) -> tuple[list[Told], list[Told]]:
    until = time.monotonic() + SECONDS
    with ThreadPoolExecutor(WRITERS + READERS) as pool:
        writers = [
            pool.submit(write, Browser(port, {"sessionid": key}), n, common, until) for n, key in enumerate(sessions)
        ]
        readers = [pool.submit(read, Browser(port), n, until) for n in range(READERS)]
        return [one.result() for one in writers], [one.result() for one in readers]


def p50_p99(those: list[Told]) -> str:
    seconds = [one for told in those for one in told.seconds]
    cuts = quantiles(seconds, n=100, method="inclusive")
    return f"{len(seconds)} answers, p50 {1000 * cuts[49]:.0f} ms, p99 {1000 * cuts[98]:.0f} ms"


def asked(archive: Path, question: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(archive / "archive.sqlite3")) as database:
        return database.execute(question).fetchall()


def test_clerks_and_readers_at_once(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft, item, *sessions = run(archive, "-m", "tests.campaigns.cast", str(WRITERS)).split()
    with served(archive) as port:
        writers, readers = all_at_once(port, (draft, item), sessions)
    with capsys.disabled():
        print(f"\n{WRITERS} clerks: {p50_p99(writers)}; {READERS} readers: {p50_p99(readers)}")
    assert [words for told in (*writers, *readers) for words in told.wrong] == []
    log = (archive / "server.log").read_text()
    assert not re.search("locked|LockError|Traceback|ERROR", log), log
    acknowledged = {pk: state for told in writers for pk, state in told.states.items()}
    assert "published" in acknowledged.values()
    assert dict(asked(archive, "SELECT id, state FROM agenda_meeting WHERE date >= '2012-01-01'")) == acknowledged
    counted = sum(told.counted for told in writers)
    [(title,)] = asked(archive, f"SELECT title FROM agenda_agendaitem WHERE id = {item}")
    assert title.startswith(f"Counted {counted} ")
    assert asked(archive, f"SELECT count(*) FROM agenda_change WHERE meeting_id = {draft}") == [(counted,)]
    run(archive, "manage.py", "update_index")
    assert "agree" in run(archive, "manage.py", "check_index")
