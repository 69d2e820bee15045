"""A query → the documents that match, with their scores."""

from collections.abc import Iterable, Sequence
from functools import reduce

import numpy as np

from agenda.search.tree import NAMES, Among, And, Days, Near, Node, Not, Or, Phrase, Word, positive
from agenda.search.whoosh_engine.analysis import Form, forms
from agenda.search.whoosh_engine.matches import Few, Matches, both, either, neither, unscored
from agenda.search.whoosh_engine.opened import NOBODY, Opened
from agenda.search.whoosh_engine.phrases import documents_with_near, documents_with_phrase
from agenda.search.whoosh_engine.postings import Array
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
                return self.opened.everything
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
            case Near():
                return self.near(node)
            case Word() | Phrase():
                return self.words(node)

    def field(self, node: Word | Phrase) -> str:
        return self.within if node.field == "text" else node.field

    def words(self, node: Word | Phrase) -> Matches:
        field = self.field(node)
        if field in NAMES:
            return nothing()  # its words were not found among the names
        found = list(forms(node.text))
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
        name = "phrase", field, *(word.surface for word in words)
        return self.opened.kept.get(name, lambda: self.phrase_anew(field, words))

    def phrase_anew(self, field: str, words: Sequence[Form]) -> Matches:
        found: Matches = without_scores(documents_with_phrase(self.opened, field, words))
        return reduce(both, (self.opened.word(field, exact_term(word)) for word in words), found)

    def near(self, node: Near) -> Matches:
        sides = (self.matches(node.one), self.matches(node.other))
        words = list(positive(node))
        if any(not list(forms(word.text)) or self.field(word) in NAMES for word in words):
            return all_of(sides)  # signs alone limit nothing
        found: Matches = without_scores(documents_with_near(self.opened, self.field(words[0]), node))
        return reduce(both, sides, found)


def nothing() -> Few:
    return without_scores(NOBODY)


def without_scores(ids: Array) -> Few:
    return Few(ids, np.zeros(len(ids), np.float32))


def all_of(parts: Iterable[Matches]) -> Matches:
    """The smallest first, so that there is little to look at from then on."""
    return reduce(both, sorted(parts, key=len))
