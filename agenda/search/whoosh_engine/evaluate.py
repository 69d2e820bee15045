"""A query → the documents that match, with their scores."""

from collections.abc import Iterable, Sequence
from functools import reduce

import numpy as np

from agenda.search.query import Among, And, Days, Node, Not, Or, Phrase, Word
from agenda.search.whoosh_engine.analysis import Form, forms
from agenda.search.whoosh_engine.matches import Few, Matches, both, either, neither, unscored
from agenda.search.whoosh_engine.opened import Opened
from agenda.search.whoosh_engine.phrases import documents_with_phrase
from agenda.search.whoosh_engine.schema import exact_term

FURTHEST = 10_000_000  # a day after all days


class Evaluation:
    """Answers nodes of a query over one opened index; `within` puts plain words into titles or resolutions alone."""

    def __init__(self, opened: Opened, within: str = "text") -> None:
        self.opened = opened
        self.within = within

    def matches(self, node: Node | None) -> Matches:
        match node:
            case None:
                return unscored(np.ones(self.opened.size, bool))
            case And(parts):
                return all_of(self.matches(part) for part in parts)
            case Or(parts):
                return reduce(lambda one, other: either(one, other, self.opened.size), map(self.matches, parts))
            case Not(part):
                return neither(self.matches(part), self.opened.size)
            case Days(first, last):
                day = self.opened.columns["day"]
                low, high = (first.toordinal() if first else 0), (last.toordinal() if last else FURTHEST)
                return unscored((day >= low) & (day <= high))
            case Among(field, ids):
                return unscored(np.isin(self.opened.columns[field], list(ids)))
            case Word() | Phrase():
                return self.words(node)

    def words(self, node: Word | Phrase) -> Matches:
        field = self.within if node.field == "text" else node.field
        if field in ("committee", "council"):
            return nothing()  # its words were not found among the names
        found = list(forms(" ".join(node.words) if isinstance(node, Phrase) else node.text))
        if not found:
            return self.matches(None)  # signs alone limit nothing
        if isinstance(node, Word) and node.prefix:
            *first, last = found
            start = self.opened.beginning(field, last.surface)
            return both(start, self.phrase(field, first)) if first else start
        if isinstance(node, Word) and len(found) == 1:
            return self.opened.word(field, found[0].stem)
        return self.phrase(field, found)

    def phrase(self, field: str, words: Sequence[Form]) -> Matches:
        """Even a single word: in quotes it stands in just that form."""
        terms = [exact_term(word) for word in words]
        name = field, '"' + " ".join(terms)  # no word holds a quote
        return self.opened.kept.get(name, lambda: self.phrase_anew(field, terms))

    def phrase_anew(self, field: str, terms: Sequence[str]) -> Matches:
        ids = documents_with_phrase(self.opened, field, terms)
        found: Matches = Few(ids, np.zeros(len(ids), np.float32))
        return reduce(both, (self.opened.word(field, term) for term in terms), found)


def nothing() -> Few:
    return Few(np.zeros(0, np.int64), np.zeros(0, np.float32))


def all_of(parts: Iterable[Matches]) -> Matches:
    """The smallest first, so that there is little to look at from then on."""
    return reduce(both, sorted(parts, key=len))
