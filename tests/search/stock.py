"""The oracle: Whoosh as it comes, on the same index. It reads our segments with its own storage, readers and matchers,
scores with its own BM25F, and everything above that is plain sets and loops over records."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from math import log
from pathlib import Path

from whoosh import query as whoosh_query
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.scoring import BM25F, bm25

from agenda.search.engine import OUTCOMES, STANDINGS, Facet, Filters, Found, Hit, Sort
from agenda.search.tree import Among, And, Days, Near, Node, Not, Or, Phrase, Query, Word, positive
from agenda.search.whoosh_engine.analysis import FORMS, Form, forms
from agenda.search.whoosh_engine.schema import EXACT, RECORD, Places, Record, exact_term

Scores = dict[int, float]  # number of a document → how well it matches
Text = dict[int, str]  # place → the word there
WITHIN = {"items": "text", "resolutions": "resolution", "titles": "title"}


class StockWhoosh:
    """One commit, opened as anybody would open it."""

    def __init__(self, folder: Path) -> None:
        self.searcher = FileIndex(FileStorage(str(folder))).searcher(weighting=BM25F(B=0.75, K1=1.2))
        self.reader = self.searcher.reader()
        self.records: dict[int, Record] = {}
        for leaf, offset in self.reader.leaf_readers():
            numbers = leaf.column_reader("record", RECORD)
            self.records |= {offset + number: Record(*numbers[number]) for number in leaf.all_doc_ids()}

    def search(self, query: Query, filters: Filters, sort: Sort, offset: int, limit: int) -> Found:
        scores = self.scores(query.tree, WITHIN[filters.within])
        numbers = sorted(self.passing(scores, filters), key=lambda n: self.rank(n, scores[n], sort))
        aside = self.passing(scores, replace(filters, procedural="only")) if filters.procedural == "hide" else []
        return Found(
            total=len(numbers),
            meetings=len({self.records[number].meeting for number in numbers}),
            hits=tuple(Hit(self.records[n].item, scores[n]) for n in numbers[offset : offset + limit]),
            facets=self.facets(scores, filters) | {"within": self.within_counts(query, filters)},
            set_aside=len(aside),
        )

    def rank(self, number: int, score: float, sort: Sort) -> tuple[float, ...]:
        record = self.records[number]
        match sort:
            case "best":
                return (-score, -record.day, record.item)
            case "newest":
                return (-record.day, -record.meeting, record.item)
            case "oldest":
                return (record.day, record.meeting, record.item)

    def within_counts(self, query: Query, filters: Filters) -> Mapping[int | str, int]:
        return {name: len(self.passing(self.scores(query.tree, field), filters)) for name, field in WITHIN.items()}

    def passing(self, scores: Scores, filters: Filters, but: str = "") -> list[int]:
        held = [test for name, test in tests(filters).items() if name != but]
        return [number for number in scores if all(test(self.records[number]) for test in held)]

    def facets(self, scores: Scores, filters: Filters) -> dict[Facet, Mapping[int | str, int]]:
        return {
            facet: Counter(value for n in self.passing(scores, filters, facet) for value in values(self.records[n]))
            for facet, values in VALUES.items()
        }

    def scores(self, node: Node | None, within: str) -> Scores:
        match node:
            case None:
                return dict.fromkeys(self.records, 0.0)
            case And(parts):
                return all_of([self.scores(part, within) for part in parts])
            case Or(parts):
                return any_of(self.scores(part, within) for part in parts)
            case Not(part):
                return dict.fromkeys(self.records.keys() - self.scores(part, within).keys(), 0.0)
            case Days(first, last):
                low, high = first or date.min, last or date.max
                return self.where(lambda record: low.toordinal() <= record.day <= high.toordinal())
            case Among(field, ids):
                return self.where(lambda record: getattr(record, field) in ids)
            case Near():
                return self.near(node, within)
            case Word() | Phrase():
                return self.words(node, within if node.field == "text" else node.field)

    def where(self, keeps: Callable[[Record], bool]) -> Scores:
        return {number: 0.0 for number, record in self.records.items() if keeps(record)}

    def words(self, node: Word | Phrase, field: str) -> Scores:
        found = list(forms(node.text))
        if field in ("committee", "council"):
            return {}
        if not found:
            return self.scores(None, field)
        if isinstance(node, Word) and node.prefix:
            *first, last = found
            return all_of([self.prefix(field, last), *([self.phrase(field, first)] if first else [])])
        if isinstance(node, Word) and len(found) == 1:
            return self.run(whoosh_query.Term(field, found[0].stem))
        return self.phrase(field, found)

    def phrase(self, field: str, words: list[Form]) -> Scores:
        return self.run(whoosh_query.SpanNear2([whoosh_query.Term(field, exact_term(word)) for word in words]))

    def near(self, node: Near, within: str) -> Scores:
        words = list(positive(node))
        both = all_of([self.scores(node.one, within), self.scores(node.other, within)])
        if any(not list(forms(word.text)) for word in words):
            return both
        texts = self.texts(within if words[0].field == "text" else words[0].field)
        return {number: score for number, score in both.items() if is_near(texts[number], node)}

    def texts(self, field: str) -> dict[int, Text]:
        """Each document as it was written, place by place."""
        texts: dict[int, Text] = {number: {} for number in self.records}
        for leaf, offset in self.reader.leaf_readers():
            for term in leaf.lexicon(field):
                postings = leaf._terms.matcher(field, term, leaf.schema[field].format)
                while postings.is_active():
                    places = Places().decode_positions(postings.value())
                    texts.setdefault(offset + postings.id(), {}).update(
                        dict.fromkeys(places, term.decode().removeprefix(EXACT))
                    )
                    postings.next()
        return texts

    def run(self, query: whoosh_query.Query) -> Scores:
        scores: Scores = {}
        for leaf, offset in self.searcher.leaf_searchers():
            matcher = query.matcher(leaf, leaf.context())
            while matcher.is_active():
                scores[offset + matcher.id()] = matcher.score()
                matcher.next()
        return scores

    def prefix(self, field: str, start: Form) -> Scores:
        """All words that begin so, as if they were one word; also in documents that were dropped, as Whoosh counts."""
        weights: Scores = {}
        for leaf, offset in self.reader.leaf_readers():
            for term in (*leaf.expand_prefix(field, start.surface), *leaf.expand_prefix(field, EXACT + start.surface)):
                postings = leaf._terms.matcher(field, term, leaf.schema[field].format)
                while postings.is_active():
                    number = offset + postings.id()
                    weights[number] = weights.get(number, 0.0) + postings.weight()
                    postings.next()
        idf = log(self.reader.doc_count_all() / (len(weights) + 1)) + 1
        mean = self.searcher.avg_field_length(field) or 1
        return {
            number: bm25(idf, weight, self.reader.doc_field_length(number, field, 1), mean, 0.75, 1.2)
            for number, weight in weights.items()
            if number in self.records
        }


def is_near(text: Text, node: Near) -> bool:
    one, other = stretches(text, node.one), stretches(text, node.other)
    return any(0 < b[0] - a[1] <= node.words or 0 < a[0] - b[1] <= node.words for a in one for b in other)


def stretches(text: Text, side: Node) -> list[tuple[int, int]]:
    """Where it begins, and where it ends."""
    if isinstance(side, Or):
        return [found for part in side.parts for found in stretches(text, part)]
    assert isinstance(side, Word | Phrase)
    words = list(forms(side.text))
    if isinstance(side, Word) and len(words) == 1 and not side.prefix:
        return [(place, place) for place, surface in text.items() if FORMS[surface].stem == words[0].stem]
    last = len(words) - 1
    is_prefix = isinstance(side, Word) and side.prefix

    def stands(begin: int) -> bool:
        there = [text.get(begin + place, " ") for place in range(len(words))]
        ends = there[last].startswith(words[last].surface) if is_prefix else there[last] == words[last].surface
        return ends and there[:last] == [word.surface for word in words[:last]]

    return [(begin, begin + last) for begin in text if stands(begin)]


def all_of(parts: list[Scores]) -> Scores:
    first, *rest = parts
    return {
        number: sum((part[number] for part in rest), score)
        for number, score in first.items()
        if all(number in part for part in rest)
    }


def any_of(parts: Iterable[Scores]) -> Scores:
    sums: Scores = {}
    for part in parts:
        for number, score in part.items():
            sums[number] = sums.get(number, 0.0) + score
    return sums


def tests(filters: Filters) -> dict[str, Callable[[Record], bool]]:
    low, high = filters.after or date.min, filters.before or date.max
    made: dict[str, Callable[[Record], bool] | None] = {
        "council": (lambda r: r.council in filters.councils) if filters.councils else None,
        "committee": (lambda r: r.committee in filters.committees) if filters.committees else None,
        "day": lambda r: low.toordinal() <= r.day <= high.toordinal(),
        "year": (lambda r: date.fromordinal(r.day).year in filters.years) if filters.years else None,
        "outcome": (lambda r: not filters.outcomes.isdisjoint(outcomes(r))) if filters.outcomes else None,
        "standing": (lambda r: STANDINGS[r.standing] in filters.standings) if filters.standings else None,
        "procedural": {"hide": lambda r: not r.procedural, "show": None, "only": lambda r: bool(r.procedural)}[
            filters.procedural
        ],
    }
    return {name: test for name, test in made.items() if test}


def outcomes(record: Record) -> Iterator[str]:
    if not record.outcomes:
        yield ""
    yield from (outcome for bit, outcome in enumerate(OUTCOMES) if record.outcomes >> bit & 1)


VALUES: dict[Facet, Callable[[Record], Iterator[int | str]]] = {
    "council": lambda record: iter((record.council,)),
    "committee": lambda record: iter((record.committee,)),
    "year": lambda record: iter((date.fromordinal(record.day).year,)),
    "outcome": outcomes,
    "standing": lambda record: iter((STANDINGS[record.standing],)),
}
