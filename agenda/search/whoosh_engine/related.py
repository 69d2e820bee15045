"""Items like one: those that share the words which tell most about it.

The words are chosen as Lucene's MoreLikeThis chooses them (org.apache.lucene.queries.mlt): those with the highest
frequency in the item times inverse document frequency, none of them too common or alone in the archive. Then they are
one question, scored by BM25F, as if any of them had been asked for.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

import numpy as np

from agenda.search.engine import Document, Hit
from agenda.search.whoosh_engine.analysis import forms
from agenda.search.whoosh_engine.opened import Opened
from agenda.search.whoosh_engine.postings import Array
from agenda.search.whoosh_engine.ranking import first
from agenda.search.whoosh_engine.schema import PARTS
from agenda.search.whoosh_engine.scoring import K1, bm25, idf

LOOKED_AT = 48  # words of an item, its most frequent ones, that are looked for in the index
SHORTEST = 3  # letters; shorter words tell nothing
ASKED = 12  # words
COMMONEST = 0.05  # of all documents; a word that more of them hold tells little, and costs most
LEAST_ALIKE = 0.25  # of what the item itself would score, at the mean length of an item


def related(opened: Opened, document: Document, limit: int) -> tuple[Hit, ...]:
    asked = telling(opened, document)
    if not asked or document.procedural:
        return ()
    scores, own = np.zeros(opened.size, np.float32), 0.0
    for term, weight in asked.items():
        ids, weights = opened.postings("text", term)
        rarity = idf(opened.size, len(ids))
        scores[ids] += bm25(weights, opened.dampings["text"][ids], rarity)
        own += float(bm25(np.array([weight]), np.array([K1]), rarity)[0])
    found = np.flatnonzero((scores >= LEAST_ALIKE * own) & opened.shown["hide"])
    return tuple(best(opened, found[opened.columns["item"][found] != document.item], scores, limit))


def telling(opened: Opened, document: Document) -> Mapping[str, int]:
    """The words that tell most about a document, and how much each weighs there."""
    weights: Counter[str] = Counter()
    for source, field, weight in PARTS:
        if field == "text":
            for form in forms(getattr(document, source)):
                weights[form.stem] += weight
    frequent = [(term, weight) for term, weight in weights.most_common() if len(term) >= SHORTEST][:LOOKED_AT]
    held = {term: opened.number_holding("text", term) for term, _ in frequent}
    most = max(2, COMMONEST * opened.size)
    told = [(weight * idf(opened.size, held[term]), term) for term, weight in frequent if 2 <= held[term] <= most]
    return {term: weights[term] for _, term in sorted(told, reverse=True)[:ASKED]}


def best(opened: Opened, found: Array, scores: Array, limit: int) -> Iterator[Hit]:
    items = opened.columns["item"]
    keys = [lambda chosen: scores[found[chosen]], lambda chosen: -items[found[chosen]]]
    for number in found[first(keys, limit, len(found))].tolist():
        yield Hit(int(items[number]), float(scores[number]))
