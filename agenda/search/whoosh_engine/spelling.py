"""Words of the index near a word that it does not hold."""

from collections.abc import Iterator, Mapping

from agenda.search.tree import NAMES, Phrase, Query, Word, positive
from agenda.search.whoosh_engine.analysis import forms
from agenda.search.whoosh_engine.dictionary import near
from agenda.search.whoosh_engine.opened import Opened

SHORTEST = 4  # letters; shorter words are near too many others


def suggest(query: Query, opened: Opened) -> Mapping[str, str]:
    near = {word: nearest(word, opened) for word in unknown_words(query, opened)}
    return {word: found for word, found in near.items() if found}


def unknown_words(query: Query, opened: Opened) -> Iterator[str]:
    """Words of letters whose stem no document holds."""
    for node in positive(query.tree):
        for word in node.words if isinstance(node, Phrase) else (node.text,):
            if node.field not in NAMES and not (isinstance(node, Word) and node.prefix):
                for surface, stem in forms(word):
                    if surface.isalpha() and len(surface) >= SHORTEST and not opened.number_holding("text", stem):
                        yield surface


def nearest(word: str, opened: Opened) -> str | None:
    """The one with fewest changes; among several the one in most documents."""
    found: dict[str, tuple[int, int]] = {}
    for known, distance, documents in near(word, [view.dictionary for view in opened.segments]):
        found[known] = distance, found.get(known, (0, 0))[1] + documents
    return min(found, key=lambda known: (found[known][0], -found[known][1], known), default=None)
