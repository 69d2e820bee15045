"""Words of the index near a word that it does not hold."""

from collections.abc import Iterator

from whoosh.reading import IndexReader

from agenda.search.query import Phrase, Query, Word, positive
from agenda.search.whoosh_engine.analysis import forms
from agenda.search.whoosh_engine.schema import EXACT

SHORTEST = 4  # letters; shorter words are near too many others
SHARED_START = 1  # the first letter is seldom mistyped


def unknown_words(query: Query, reader: IndexReader) -> Iterator[str]:
    """Words of letters whose stem no document holds."""
    for node in positive(query.tree):
        for word in node.words if isinstance(node, Phrase) else (node.text,):
            if node.field not in ("committee", "council") and not (isinstance(node, Word) and node.prefix):
                yield from (
                    form.surface
                    for form in forms(word)
                    if form.surface.isalpha() and len(form.surface) >= SHORTEST and ("text", form.stem) not in reader
                )


def nearest(word: str, reader: IndexReader) -> str | None:
    """One change away if there is such a word, else two; among those the one in most documents."""
    for distance in (1, 2):
        stems = reader.terms_within("text", word, distance, SHARED_START)
        twins = reader.terms_within("text", EXACT + word, distance, SHARED_START + len(EXACT))
        near = [term for term in {*stems, *twins} if is_word(term, reader)]
        if near:
            return max(near, key=lambda term: (reader.doc_frequency("text", term), term)).removeprefix(EXACT)
    return None


def is_word(term: str, reader: IndexReader) -> bool:
    """Not only a stem, such as `polici`: somewhere a word stands in just that form."""
    postings = reader.postings("text", term)
    while postings.is_active():
        if postings.value_as("positions"):
            return True
        postings.next()
    return False
