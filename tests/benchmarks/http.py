"""The search page as it is served, beside the same page without its search, and beside Datasette where it is installed:
`python -m tests.benchmarks.http`

Fills an archive of its own, serves it by gunicorn with two workers, and asks over four connections.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection
from importlib.util import find_spec
from itertools import cycle
from pathlib import Path
from urllib.parse import quote_plus

from tests.benchmarks.archive import COMMITTEES, ITEMS_IN_A_MEETING, Item, invented
from tests.benchmarks.engines import Rows
from tests.benchmarks.questions import SAMPLE, Kinds

CONNECTIONS = 4
SECONDS = 15
PORT = 8765
AT_ONCE = 5_000  # rows


def fill(items: Sequence[Item]) -> None:
    """The records of an archive, and its index."""
    from django.core.management import call_command
    from django.utils import timezone

    from agenda.models import AgendaItem, Committee, Council, Meeting, Resolution

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    now = timezone.now()
    councils = [Council.objects.named_or_new(f"Council {n}") for n in range(5)]
    committees = [Committee.objects.named_or_new(councils[n % 5], f"Committee {n}") for n in range(COMMITTEES)]
    meetings: dict[int, Meeting] = {}
    for item in items:
        number = item.number // ITEMS_IN_A_MEETING
        if number not in meetings:
            where = {"committee": committees[number % COMMITTEES], "date": item.day, "sitting": number + 1}
            meetings[number] = Meeting(pk=number + 1, state="published", published_at=now, **where)
    Meeting.objects.bulk_create(meetings.values(), batch_size=AT_ONCE)
    AgendaItem.objects.bulk_create(
        (
            AgendaItem(
                pk=item.number,
                meeting=meetings[item.number // ITEMS_IN_A_MEETING],
                position=item.number,
                title=item.title,
                text=f"{item.text}\n{item.resolution}",
                slug=str(item.number),
                published_at=now,
            )
            for item in items
        ),
        batch_size=AT_ONCE,
    )
    Resolution.objects.bulk_create(
        (Resolution(item_id=i.number, position=1, text=i.resolution, outcome="agreed") for i in items if i.resolution),
        batch_size=AT_ONCE,
    )
    call_command("rebuild_index")


@contextmanager
def serving(command: Sequence[str]) -> Iterator[None]:
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            try:
                status(HTTPConnection("127.0.0.1", PORT), "/")
                break
            except OSError:
                time.sleep(0.1)
        yield
    finally:
        server.terminate()
        server.wait()


def status(connection: HTTPConnection, address: str) -> int:
    connection.request("GET", address, headers={"Host": "localhost"})
    response = connection.getresponse()
    response.read()
    return response.status


def driven(addresses: Sequence[str]) -> str:
    """Requests a second, and milliseconds of each: the middle one, and the 99th of a hundred."""
    took: list[float] = []
    until = time.monotonic() + SECONDS

    def ask(start: int) -> None:
        connection = HTTPConnection("127.0.0.1", PORT)
        for address in cycle([*addresses[start:], *addresses[:start]]):
            before = time.monotonic()
            if before > until:
                return
            assert status(connection, address) == 200, address
            took.append((time.monotonic() - before) * 1000)

    threads = [threading.Thread(target=ask, args=(n * len(addresses) // CONNECTIONS,)) for n in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took.sort()
    slow = took[len(took) * 99 // 100]
    return f"{len(took) / SECONDS:.1f} pages/s, p50 {statistics.median(took):.1f} ms, p99 {slow:.1f} ms"


def gunicorn(application: str) -> list[str]:
    return [sys.executable, "-m", "gunicorn", application, "--workers", "2", "--bind", f"127.0.0.1:{PORT}"]


def datasette(folder: Path, items: Sequence[Item]) -> list[str]:
    """The rows as its users would publish them, with FTS5 over the words."""
    file = folder / "rows.db"
    if not file.exists():
        rows = Rows(file, items)
        table = "item_fts USING fts5(title, text, content='item', tokenize='porter')"
        rows.database.execute(f"CREATE VIRTUAL TABLE {table}")
        rows.database.execute("INSERT INTO item_fts(item_fts) VALUES ('rebuild')")
        rows.database.commit()
    limits = ["--setting", "sql_time_limit_ms", "20000", "--setting", "facet_time_limit_ms", "20000"]
    return [sys.executable, "-m", "datasette", "serve", str(file), "--port", str(PORT), *limits]


def main(number: int, folder: Path) -> None:
    items = list(invented(number))
    kinds = Kinds(items[:SAMPLE]).questions()
    words = [quote_plus(" ".join(question.words)) for kind in ("page", "page1") for question in kinds[kind]]
    if not (folder / "index" / "CURRENT").exists():
        fill(items)
    searches = [f"/search/?q={typed}" for typed in words]
    with serving(gunicorn("minutes_archive.wsgi")):
        print("search page        ", driven(searches), flush=True)
        print("static page        ", driven(["/help/"]), flush=True)
    with serving(gunicorn("tests.benchmarks.floor")):
        print("page without search", driven(searches), flush=True)
    if find_spec("datasette"):
        with serving(datasette(folder, items)):
            rows = "/rows/item?_search={}&_facet=committee&_facet=day&_size=20"
            print("datasette          ", driven([rows.format(typed) for typed in words]), flush=True)


if __name__ == "__main__":
    parser = ArgumentParser(prog="python -m tests.benchmarks.http")
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--folder", type=Path, help="where the archive is kept for the next run")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        where = options.folder or Path(place)
        os.environ |= {
            "ARCHIVE_VAR": str(where),
            "DJANGO_SETTINGS_MODULE": "minutes_archive.settings",
            "SECRET_KEY": "x" * 50,
        }
        import django

        django.setup()
        main(options.items, where)
