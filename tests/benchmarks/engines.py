"""Our engine, answering with title, committee and date of twenty items, as each of its rivals does."""

import resource
import sqlite3
import time
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from agenda.search.engine import Facet, Filters, Sort
from agenda.search.passages import marked, passage
from agenda.search.tree import And, Near, Node, Or, Phrase, Query, Word
from agenda.search.whoosh_engine.engine import WhooshEngine
from agenda.search.whoosh_engine.kept import size
from tests.benchmarks.archive import Item
from tests.benchmarks.questions import CLOSE, Question

SHOWN = 20


class Rows:
    """The records themselves in SQLite, which every engine reads its twenty items from."""

    def __init__(self, path: Path, items: Iterable[Item] = ()) -> None:
        self.database = sqlite3.connect(path)
        self.database.execute(
            "CREATE TABLE IF NOT EXISTS item (id INTEGER PRIMARY KEY, title TEXT, committee INT, day INT, text TEXT)"
        )
        rows = ((i.number, i.title, i.committee, i.day.toordinal(), f"{i.text}\n{i.resolution}") for i in items)
        self.database.executemany("INSERT INTO item VALUES (?, ?, ?, ?, ?)", rows)
        self.database.commit()

    def shown(self, ids: Sequence[int], with_text: bool) -> list[tuple[Any, ...]]:
        columns = "id, title, committee, day" + (", text" if with_text else "")
        marks = ",".join("?" * len(ids))
        rows = {row[0]: row for row in self.database.execute(f"SELECT {columns} FROM item WHERE id IN ({marks})", ids)}
        return [rows[number] for number in ids]


class Engine(ABC):
    def __init__(self, folder: Path, rows: Rows) -> None:
        self.folder = folder
        self.rows = rows

    @abstractmethod
    def build(self, items: Sequence[Item]) -> None: ...

    @abstractmethod
    def answer(self, question: Question) -> int | None:
        """How many matched, once everything that a page shows is made; None for a question it has no answer to."""

    @abstractmethod
    def change(self, item: Item, word: str) -> bool:
        """The item changed; whether a search for its new word finds it."""

    def forget(self) -> None:  # noqa: B027  (most keep none)
        """Let go of whole answers, so that each time they are worked out anew."""

    def processor_time(self) -> float:
        """Seconds, of this process and of those that it started and that have ended."""
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        return time.process_time() + children.ru_utime + children.ru_stime

    def close(self) -> None:
        self.rows.database.close()


class Ours(Engine):
    def __init__(self, folder: Path, rows: Rows) -> None:
        super().__init__(folder, rows)
        self.engine = WhooshEngine(folder / "ours")

    def build(self, items: Sequence[Item]) -> None:
        with self.engine.writer() as writer:
            writer.rebuild(item.document() for item in items)

    def answer(self, question: Question) -> int | None:
        query = Query("", tree(question))
        if question.how == "near":
            return len(self.engine.suggest(query))
        sort: Sort = "newest" if question.by_day else "best"
        facets: tuple[Facet, ...] = ("committee", "year") if question.facets else ()
        found = self.engine.search(query, filters(question), sort=sort, facets=facets)
        ids = [hit.item for hit in found.hits]
        marker = self.engine.marker(query)
        for _, title, _, _, *text in self.rows.shown(ids, with_text=question.passages):
            if question.passages:
                marked(title, marker(title))
                passage(text[0], marker(text[0]))
        return found.total

    def forget(self) -> None:
        kept = self.engine.open().kept
        for name in [name for name in kept.held if name[0] == "phrase"]:
            kept.bytes -= size(kept.held.pop(name))

    def change(self, item: Item, word: str) -> bool:
        document = replace(item, text=f"{item.text} {word}").document()
        with self.engine.writer() as writer:
            writer.replace({document.meeting: [document]})
        return self.engine.search(Query("", Word(word)), Filters()).total > 0


def tree(question: Question) -> Node | None:
    match question.how, question.words:
        case _, ():
            return None
        case "phrase", words:
            return Phrase(words)
        case "close", (one, other):
            return Near(Word(one), Word(other), CLOSE)
        case "prefix", (word,):
            return Word(word, prefix=True)
        case _, (word,):
            return Word(word)
        case "any", words:
            return Or(tuple(map(Word, words)))
        case _, words:
            return And(tuple(map(Word, words)))


def filters(question: Question) -> Filters:
    return Filters(
        committees=frozenset() if question.committee is None else frozenset({question.committee + 1}),
        after=date(question.years[0], 1, 1) if question.years else None,
        before=date(question.years[1], 12, 31) if question.years else None,
    )
