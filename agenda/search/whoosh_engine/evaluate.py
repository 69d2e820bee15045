"""A query → the documents that match, with their scores. Whoosh's matchers go through the postings; we join them."""

from collections.abc import Callable, Iterable, Sequence
from math import log

from whoosh import query as whoosh_query
from whoosh.scoring import BM25F, bm25
from whoosh.searching import Searcher

from agenda.search.query import Among, And, Days, Node, Not, Or, Phrase, Word
from agenda.search.whoosh_engine.analysis import Form, forms
from agenda.search.whoosh_engine.schema import EXACT, Record, exact_term

Scores = dict[int, float]  # number of a document → how well it matches
WEIGHTING = BM25F(B=0.75, K1=1.2)  # Robertson and Zaragoza, The Probabilistic Relevance Framework (2009)


class Evaluation:
    """Answers nodes of a query over one opened index; `within` puts plain words into titles or resolutions alone."""

    def __init__(
        self, searcher: Searcher, records: Sequence[Record], live: Iterable[int], within: str = "text"
    ) -> None:
        self.searcher = searcher
        self.records = records
        self.live = set(live)
        self.within = within

    def scores(self, node: Node | None) -> Scores:
        match node:
            case None:
                return dict.fromkeys(self.live, 0.0)
            case And(parts):
                return self.all_of([self.scores(part) for part in parts])
            case Or(parts):
                return self.any_of(self.scores(part) for part in parts)
            case Not(part):
                return dict.fromkeys(self.live - self.scores(part).keys(), 0.0)
            case Days(first, last):
                low, high = (first.toordinal() if first else 0), (last.toordinal() if last else 10_000_000)
                return self.where(lambda record: low <= record.day <= high)
            case Among(field, ids):
                return self.where(lambda record: getattr(record, field) in ids)
            case Word() | Phrase():
                return self.words(node)

    def where(self, keeps: Callable[[Record], bool]) -> Scores:
        return {number: 0.0 for number in self.live if keeps(self.records[number])}

    def all_of(self, parts: list[Scores]) -> Scores:
        first, *rest = sorted(parts, key=len)
        return {
            number: sum((part[number] for part in rest), score)
            for number, score in first.items()
            if all(number in part for part in rest)
        }

    def any_of(self, parts: Iterable[Scores]) -> Scores:
        sums: Scores = {}
        for part in parts:
            for number, score in part.items():
                sums[number] = sums.get(number, 0.0) + score
        return sums

    def words(self, node: Word | Phrase) -> Scores:
        field = self.within if node.field == "text" else node.field
        if field in ("committee", "council"):
            return {}  # its words were not found among the names
        found = list(forms(" ".join(node.words) if isinstance(node, Phrase) else node.text))
        if not found:
            return self.scores(None)  # signs alone limit nothing
        if isinstance(node, Word) and node.prefix:
            *first, last = found
            return self.all_of([self.prefix(field, last), *([self.phrase(field, first)] if first else [])])
        if isinstance(node, Word) and len(found) == 1:
            return self.run(whoosh_query.Term(field, found[0].stem))
        return self.phrase(field, found)

    def phrase(self, field: str, words: list[Form]) -> Scores:
        """Even a single word: in quotes it stands in just that form."""
        return self.run(whoosh_query.SpanNear2([whoosh_query.Term(field, exact_term(word)) for word in words]))

    def run(self, query: whoosh_query.Query) -> Scores:
        scores: Scores = {}
        for leaf, offset in self.searcher.leaf_searchers():
            matcher = query.matcher(leaf, leaf.context())
            while matcher.is_active():
                scores[offset + matcher.id()] = matcher.score()
                matcher.next()
        return scores

    def prefix(self, field: str, start: Form) -> Scores:
        """All words that begin so, as if they were one word."""
        reader = self.searcher.reader()
        terms = [*reader.expand_prefix(field, start.surface), *reader.expand_prefix(field, EXACT + start.surface)]
        weights: Scores = {}
        for term in terms:
            postings = reader.postings(field, term)
            while postings.is_active():
                weights[postings.id()] = weights.get(postings.id(), 0.0) + postings.weight()
                postings.next()
        idf = log(len(self.records) / (len(weights) + 1)) + 1
        mean = self.searcher.avg_field_length(field) or 1
        return {
            number: bm25(idf, weight, reader.doc_field_length(number, field, 1), mean, WEIGHTING.B, WEIGHTING.K1)
            for number, weight in weights.items()
        }
