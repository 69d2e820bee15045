"""Other engines on the same questions. Each shows the same rows; snippets are each engine's own."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from tests.benchmarks.archive import Item
from tests.benchmarks.engines import SHOWN, Engine, Rows
from tests.benchmarks.questions import CLOSE, Question


class Fts5(Engine):
    """SQLite's own full-text search, with porter stems and an index of prefixes, over the table of the records."""

    TABLE = "USING fts5(title, text, content='item', content_rowid='id', tokenize='porter unicode61', prefix='3 5')"

    def __init__(self, folder: Path, rows: Rows) -> None:
        super().__init__(folder, rows)
        self.database = rows.database

    def build(self, items: Sequence[Item]) -> None:
        self.database.execute(f"CREATE VIRTUAL TABLE IF NOT EXISTS words {self.TABLE}")
        self.database.execute("INSERT INTO words(words) VALUES ('rebuild')")
        self.database.commit()

    def answer(self, question: Question) -> int | None:
        if question.how == "near":
            return None
        where, values = self.where(question)
        source = "item JOIN words ON words.rowid = item.id" if question.words else "item"
        order = "day DESC" if question.by_day else "bm25(words, 3.0, 1.0)"
        snippet = ", snippet(words, 1, '[', ']', '…', 40)" if question.passages else ""
        sql = (
            f"SELECT item.id, item.title, committee, day{snippet} FROM {source} {where} ORDER BY {order} LIMIT {SHOWN}"
        )
        self.database.execute(sql, values).fetchall()
        if question.facets:
            for column in ("committee", "day / 365"):
                sql = f"SELECT {column}, COUNT(*) FROM {source} {where} GROUP BY 1"
                self.database.execute(sql, values).fetchall()
        (total,) = self.database.execute(f"SELECT COUNT(*) FROM {source} {where}", values).fetchone()
        return int(total)

    def where(self, question: Question) -> tuple[str, list[Any]]:
        clauses, values = [], []
        if question.words:
            join = {"any": " OR ", "phrase": " + "}.get(question.how, " ")
            match = join.join(f'"{word}"' + ("*" if question.how == "prefix" else "") for word in question.words)
            if question.how == "close":
                match = f"NEAR({match}, {CLOSE})"
            clauses, values = ["words MATCH ?"], [match]
        if question.years:
            clauses.append("day BETWEEN ? AND ?")
            values += [date(question.years[0], 1, 1).toordinal(), date(question.years[1], 12, 31).toordinal()]
        if question.committee is not None:
            clauses.append("committee = ?")
            values.append(question.committee)
        return ("WHERE " + " AND ".join(clauses) if clauses else ""), values

    def change(self, item: Item, word: str) -> bool:
        old = self.database.execute("SELECT id, title, text FROM item WHERE id = ?", [item.number]).fetchone()
        self.database.execute("INSERT INTO words(words, rowid, title, text) VALUES ('delete', ?, ?, ?)", old)
        text = f"{item.text} {word}"
        self.database.execute("UPDATE item SET text = ? WHERE id = ?", [text, item.number])
        self.database.execute("INSERT INTO words(rowid, title, text) VALUES (?, ?, ?)", [item.number, item.title, text])
        self.database.commit()
        return bool(self.database.execute("SELECT 1 FROM words WHERE words MATCH ?", [word]).fetchone())


class Tantivy(Engine):
    """By its Python binding, with one thread."""

    def __init__(self, folder: Path, rows: Rows) -> None:
        import tantivy

        super().__init__(folder, rows)
        self.tantivy = tantivy
        builder = tantivy.SchemaBuilder()
        for name in ("title", "text"):
            builder.add_text_field(name, stored=name == "text", tokenizer_name="en_stem")
        for name in ("id", "committee", "day", "year"):
            builder.add_unsigned_field(name, stored=name == "id", indexed=True, fast=True)
        self.schema = builder.build()
        path = folder / "tantivy"
        path.mkdir(exist_ok=True)
        self.index = tantivy.Index(self.schema, path=str(path))

    def build(self, items: Sequence[Item]) -> None:
        writer = self.index.writer(heap_size=500_000_000, num_threads=1)
        for item in items:
            writer.add_document(self.document(item, item.text))
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()

    def document(self, item: Item, text: str) -> Any:
        values = {
            "id": item.number,
            "title": item.title,
            "text": f"{text}\n{item.resolution}",
            "committee": item.committee,
            "day": item.day.toordinal(),
            "year": item.day.year,
        }
        return self.tantivy.Document.from_dict(values, self.schema)

    def answer(self, question: Question) -> int | None:
        if question.how == "near":
            return None
        searcher, query = self.index.searcher(), self.query(question)
        order = {"order_by_field": "day"} if question.by_day else {}
        found = searcher.search(query, limit=SHOWN, count=True, **order)
        documents = [searcher.doc(address) for _, address in found.hits]
        self.rows.shown([document["id"][0] for document in documents], with_text=False)
        if question.facets:
            counted = {name: {"terms": {"field": name, "size": 100}} for name in ("committee", "year")}
            searcher.aggregate(query, counted)
        if question.passages:
            generator = self.tantivy.SnippetGenerator.create(searcher, query, self.schema, "text")
            generator.set_max_num_chars(240)
            for document in documents:
                generator.snippet_from_doc(document).highlighted()
        return int(found.count)

    def query(self, question: Question) -> Any:
        made, kind = self.tantivy.Query, self.tantivy.Occur.Must
        clauses = [(kind, self.words(question))]
        if question.years:
            low, high = (date(question.years[0], 1, 1).toordinal(), date(question.years[1], 12, 31).toordinal())
            unsigned = self.tantivy.FieldType.Unsigned
            clauses.append((kind, made.range_query(self.schema, "day", unsigned, low, high)))
        if question.committee is not None:
            clauses.append((kind, made.term_query(self.schema, "committee", question.committee)))
        return clauses[0][1] if len(clauses) == 1 else made.boolean_query(clauses)

    def words(self, question: Question) -> Any:
        made = self.tantivy.Query
        if not question.words:
            return made.all_query()
        if question.how == "prefix":
            return made.regex_query(self.schema, "text", f"{question.words[0]}.*")
        bare = " ".join(question.words)
        typed = bare if question.how == "any" else " ".join(f"+{word}" for word in question.words)
        typed = {"phrase": f'"{bare}"', "close": f'"{bare}"~{CLOSE}'}.get(question.how, typed)
        return self.index.parse_query(typed, ["title", "text"], field_boosts={"title": 3.0})

    def change(self, item: Item, word: str) -> bool:
        writer = self.index.writer(heap_size=50_000_000, num_threads=1)
        writer.delete_documents("id", item.number)
        writer.add_document(self.document(item, f"{item.text} {word}"))
        writer.commit()
        self.index.reload()
        return bool(self.index.searcher().search(self.index.parse_query(word, ["text"]), limit=1).hits)
