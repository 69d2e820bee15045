"""Whoosh itself on the same questions, as its documentation has it: kept open, or opened anew for each request."""

import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from tests.benchmarks.archive import Item
from tests.benchmarks.engines import SHOWN, Engine, Rows
from tests.benchmarks.questions import CLOSE, Question


class StockWhoosh(Engine):
    """Whoosh as its documentation has it, kept open."""

    def __init__(self, folder: Path, rows: Rows) -> None:
        from whoosh import fields, index

        super().__init__(folder / type(self).__name__, rows)
        self.schema = fields.Schema(
            id=fields.NUMERIC(stored=True, unique=True),
            title=fields.TEXT(stored=True, field_boost=3.0, analyzer=self.analyzer()),
            text=fields.TEXT(stored=True, analyzer=self.analyzer()),
            committee=fields.NUMERIC(stored=True, sortable=True),
            day=fields.NUMERIC(stored=True, sortable=True),
            year=fields.NUMERIC(sortable=True),
        )
        if not self.folder.exists():
            self.folder.mkdir()
            index.create_in(str(self.folder), self.schema)
        self.index = index.open_dir(str(self.folder))
        self.searcher = self.index.searcher()

    def analyzer(self) -> Any:
        from whoosh.analysis import StemmingAnalyzer

        return StemmingAnalyzer()

    def build(self, items: Sequence[Item]) -> None:
        writer = self.index.writer(limitmb=512)
        for item in items:
            writer.add_document(**self.values(item, item.text))
        writer.commit()
        self.searcher = self.index.searcher()

    def values(self, item: Item, text: str) -> dict[str, Any]:
        return {
            "id": item.number,
            "title": item.title,
            "text": f"{text}\n{item.resolution}",
            "committee": item.committee,
            "day": item.day.toordinal(),
            "year": item.day.year,
        }

    def answer(self, question: Question) -> int | None:
        from whoosh import query, sorting
        from whoosh.qparser import MultifieldParser, OrGroup

        if question.how == "near":
            return len(self.searcher.suggest("text", question.words[0], limit=1, maxdist=2))
        groups = {"group": OrGroup} if question.how == "any" else {}
        parser = MultifieldParser(["title", "text"], self.schema, **groups)
        typed = " ".join(question.words)
        typed = {"phrase": f'"{typed}"', "close": f'"{typed}"~{CLOSE}', "prefix": f"{typed}*"}.get(question.how, typed)
        asked = parser.parse(typed) if typed else query.Every()
        held = []
        if question.years:
            low, high = date(question.years[0], 1, 1).toordinal(), date(question.years[1], 12, 31).toordinal()
            held.append(query.NumericRange("day", low, high))
        if question.committee is not None:
            held.append(query.Term("committee", self.schema["committee"].to_bytes(question.committee)))
        facets = [sorting.FieldFacet(name) for name in ("committee", "year")] if question.facets else None
        found = self.searcher.search(
            asked,
            limit=SHOWN,
            filter=query.And(held) if held else None,
            groupedby={facet.default_name(): facet for facet in facets} if facets else None,
            sortedby="day" if question.by_day else None,
            reverse=question.by_day,
        )
        shown = [(hit["title"], hit.highlights("text") if question.passages else "") for hit in found[:SHOWN]]
        return len(found) if shown else 0

    def change(self, item: Item, word: str) -> bool:
        from whoosh.qparser import QueryParser

        writer = self.index.writer()
        writer.update_document(**self.values(item, f"{item.text} {word}"))
        writer.commit(merge=False)
        self.searcher = self.searcher.refresh()
        return bool(self.searcher.search(QueryParser("text", self.schema).parse(word), limit=1))


class NaiveWhoosh(StockWhoosh):
    """The same, opened anew for each request: what most sites do."""

    def build(self, items: Sequence[Item]) -> None:
        kept = self.folder.with_name("StockWhoosh")
        if len(list(kept.iterdir())) > 2:
            shutil.copytree(kept, self.folder, dirs_exist_ok=True)
        else:
            super().build(items)

    def answer(self, question: Question) -> int | None:
        from whoosh import index

        self.searcher = index.open_dir(str(self.folder)).searcher()
        return super().answer(question)
