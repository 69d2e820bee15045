"""Where the words of a query stand in a text: by stem for words, word for word for quotes."""

from collections.abc import Iterable, Iterator, Sequence

from agenda.search.engine import Marker, Span
from agenda.search.tree import NAMES, Phrase, Query, Word, positive
from agenda.search.whoosh_engine.analysis import FORMS, TOKEN, Form, beginning_of, forms

# Accented letters → the plain ones that they fold to, each in the place of the other: `café` is looked for in `Café`.
PLAIN = str.maketrans("àáâãäåçèéêëìíîïñòóôõöøùúûüŵẁẃẅŷýÿ’", "aaaaaaceeeeiiiinoooooouuuuwwwwyyy'")


def marker(query: Query) -> Marker:
    """Looks only at words that begin like one of the query's, and analyses no others."""
    wanted = [(want, want.start()) for node in positive(query.tree) if (want := Wanted.of(node)) is not None]

    def spans(text: str) -> list[Span]:
        plain = text.lower() if text.isascii() else text.lower().translate(PLAIN)
        found = {span for want, start in wanted for at in begins(start, plain) for span in want.spans_at(text, at)}
        return merged(found)

    return spans


def begins(start: str, plain: str) -> Iterator[int]:
    """Where a word begins so. (`İ`, whose small form is two letters, moves what follows: that is then not marked.)"""
    at = plain.find(start)
    while at >= 0:
        if not at or not plain[at - 1].isalnum():
            yield at
        at = plain.find(start, at + 1)


def merged(spans: Iterable[Span]) -> list[Span]:
    """In order, and none over another."""
    kept: list[Span] = []
    for begin, end in sorted(spans):
        if kept and begin < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((begin, end))
    return kept


class Wanted:
    """A word or phrase of the query, as forms that must stand side by side."""

    def __init__(self, words: Sequence[Form], exact: bool, prefix: bool) -> None:
        self.words = words
        self.stem = "" if exact or prefix else words[0].stem  # of a word that stands alone
        self.exact = exact
        self.prefix = prefix

    @classmethod
    def of(cls, node: Word | Phrase) -> "Wanted | None":
        words = list(forms(node.text))
        if not words or node.field in NAMES:
            return None
        exact = isinstance(node, Phrase) or len(words) > 1
        return cls(words, exact, prefix=isinstance(node, Word) and node.prefix)

    def start(self) -> str:
        first = self.words[0]
        if first.surface[0].isdigit():
            return first.surface[0]  # a comma may stand anywhere in it
        if self.exact or self.prefix:
            return first.surface[:8]
        return beginning_of(first.stem)

    def spans_at(self, text: str, at: int) -> Iterable[Span]:
        if self.stem:
            token = TOKEN.match(text, at)
            return [token.span()] if token and FORMS[token.group()].stem == self.stem else []
        spans: list[Span] = []
        for place, word in enumerate(self.words):
            token = TOKEN.match(text, at) if place == 0 else TOKEN.search(text, at)
            if token is None or not self.fits(FORMS[token.group()], word, last=place == len(self.words) - 1):
                return []
            spans.append(token.span())
            at = token.end()
        return spans

    def fits(self, form: Form, word: Form, last: bool) -> bool:
        if self.prefix and last:
            return form.surface.startswith(word.surface)
        return form.surface == word.surface if self.exact else form.stem == word.stem
