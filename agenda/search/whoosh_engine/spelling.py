"""Words of the index near a word that it does not hold."""

from collections.abc import Iterator, Mapping

from agenda.search.tree import NAMES, Phrase, Query, Word, positive
from agenda.search.whoosh_engine.analysis import forms
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
                    if surface.isalpha() and len(surface) >= SHORTEST and not len(opened.postings("text", stem)[0]):
                        yield surface


def nearest(word: str, opened: Opened) -> str | None:
    """The one with fewest changes; among several the one in most documents."""
    found: dict[str, tuple[int, int]] = {}
    for view in opened.segments:
        for near, distance, documents in view.dictionary.near(word):
            found[near] = distance, found.get(near, (0, 0))[1] + documents
    return min(found, key=lambda near: (found[near][0], -found[near][1], near), default=None)
