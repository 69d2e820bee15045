"""PostgreSQL's full text on the same questions: a cluster of its own in the folder, which runs while it is asked.

Its words are a column of weighted lexemes with a GIN index, ranked by ts_rank_cd, with passages by ts_headline.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from tests.benchmarks.archive import Item
from tests.benchmarks.engines import SHOWN, Engine, Rows
from tests.benchmarks.questions import Question

PLACES = (Path("/usr/lib/postgresql"), Path("/usr/local/pgsql"))  # where Linux systems put its programs
SETTINGS = {
    "listen_addresses": "",
    "shared_buffers": "1GB",
    "maintenance_work_mem": "512MB",
    "jit": "off",
    "max_parallel_workers": "0",  # what it does is done by the one process whose time is taken
}
NOBODY = "nobody"  # it refuses to run as root
TABLE = "CREATE TABLE item (id int PRIMARY KEY, title text, committee int, day int, text text, words tsvector)"
WORDS = "setweight(to_tsvector('english', title), 'A') || to_tsvector('english', text)"


def programs() -> Path | None:
    """The folder of pg_ctl, of the newest release that is there."""
    found = [path.parent for place in PLACES for path in place.glob("**/bin/pg_ctl")]
    on_path = shutil.which("pg_ctl")
    return max(found, default=Path(on_path).parent if on_path else None)


class Postgres(Engine):
    def __init__(self, folder: Path, rows: Rows) -> None:
        import psycopg

        super().__init__(folder, rows)
        self.cluster = folder / "postgres"
        self.socket = mkdtemp(prefix="pg")  # the address of a socket is short
        self.start()
        self.database = psycopg.connect(host=self.socket, user="bench", dbname="postgres", autocommit=True)

    def run(self, program: str, *arguments: str) -> None:
        place = programs()
        assert place is not None, "PostgreSQL is not on this machine"
        user = {"user": NOBODY, "group": "nogroup", "extra_groups": []} if os.geteuid() == 0 else {}
        command = [str(place / program), "-D", str(self.cluster), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/", **user)  # type: ignore[call-overload]

    def start(self) -> None:
        fresh = not self.cluster.exists()
        self.cluster.mkdir(exist_ok=True)
        if os.geteuid() == 0:
            self.folder.chmod(0o711)
            for path in (self.cluster, self.socket):
                shutil.chown(path, NOBODY)
        if fresh:
            self.run("initdb", "--no-sync", "-U", "bench", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8")
        settings = " ".join(f"-c {name}={value}" for name, value in SETTINGS.items())
        options = f"-k {self.socket} {settings}"
        self.run("pg_ctl", "start", "-w", "-l", str(self.cluster / "log"), "-o", options)

    def processor_time(self) -> float:
        """Also what the server used for us, in nanoseconds there."""
        told = Path(f"/proc/{self.database.info.backend_pid}/schedstat").read_text(encoding="ascii")
        return super().processor_time() + int(told.split()[0]) / 1e9

    def close(self) -> None:
        self.database.close()
        self.run("pg_ctl", "stop", "-w", "-m", "fast")
        shutil.rmtree(self.socket, ignore_errors=True)
        super().close()

    def build(self, items: Sequence[Item]) -> None:
        self.database.execute(TABLE)
        with self.database.cursor().copy("COPY item (id, title, committee, day, text) FROM STDIN") as copy:
            for row in rows_of(items):
                copy.write_row(row)
        self.database.execute(f"UPDATE item SET words = {WORDS}")
        self.database.execute("CREATE INDEX ON item USING gin (words)")
        self.database.execute("CREATE INDEX ON item (day)")
        self.database.execute("VACUUM (FULL, ANALYZE) item")

    def answer(self, question: Question) -> int | None:
        if question.how in ("near", "close"):
            return None
        where, values = condition(question)
        by_rank = "ts_rank_cd(words, query) DESC" if question.words else "day DESC"
        order = "day DESC" if question.by_day else by_rank
        source = "item, to_tsquery('english', %(typed)s) query" if question.words else "item"
        best = f"SELECT id, title, committee, day FROM {source} {where} ORDER BY {order} LIMIT {SHOWN}"
        if question.passages:
            best = (
                "SELECT shown.*, ts_headline('english', item.text, to_tsquery('english', %(typed)s), 'MaxWords=40') "
                f"FROM ({best}) shown JOIN item USING (id)"
            )
        self.database.execute(best, values).fetchall()
        if question.facets:
            for column in ("committee", "day / 365"):
                self.database.execute(f"SELECT {column}, count(*) FROM {source} {where} GROUP BY 1", values).fetchall()
        row = self.database.execute(f"SELECT count(*) FROM {source} {where}", values).fetchone()
        return int(row[0]) if row else None

    def change(self, item: Item, word: str) -> bool:
        self.database.execute("UPDATE item SET text = %s WHERE id = %s", [f"{item.text} {word}", item.number])
        self.database.execute(f"UPDATE item SET words = {WORDS} WHERE id = %s", [item.number])
        return bool(
            self.database.execute("SELECT 1 FROM item WHERE words @@ to_tsquery('english', %s)", [word]).fetchone()
        )


def rows_of(items: Sequence[Item]) -> Iterator[tuple[Any, ...]]:
    return ((i.number, i.title, i.committee, i.day.toordinal(), f"{i.text}\n{i.resolution}") for i in items)


def condition(question: Question) -> tuple[str, dict[str, Any]]:
    clauses, values = [], {}
    if question.words:
        join = {"any": " | ", "phrase": " <-> "}.get(question.how, " & ")
        clauses.append("words @@ query")
        values["typed"] = join.join(question.words) + (":*" if question.how == "prefix" else "")
    if question.years:
        clauses.append("day BETWEEN %(low)s AND %(high)s")
        values["low"] = date(question.years[0], 1, 1).toordinal()
        values["high"] = date(question.years[1], 12, 31).toordinal()
    if question.committee is not None:
        clauses.append("committee = %(committee)s")
        values["committee"] = question.committee
    return ("WHERE " + " AND ".join(clauses) if clauses else ""), values
