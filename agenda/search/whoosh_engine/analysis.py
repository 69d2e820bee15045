"""Text → words and their stems: the same for documents, for queries and for marking what matched."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from whoosh.lang.porter2 import stem as porter2  # http://snowball.tartarus.org/algorithms/english/stemmer.html

# Numbers stay whole: 27/18, 14/00219/F, 9.1, £1,250.00. Words part at hyphens, so that Covid-19, Covid - 19 and
# Covid – 19 meet; an apostrophe stays in.
TOKEN = re.compile(r"\d[^\W_]*(?:(?:\.(?=\d)|,(?=\d{3}(?!\d))|/)[^\W_]+)*|[^\W_]+(?:['’][^\W_]+)*")
LONGEST = 64  # letters of a word that are told apart
PARTING_EARLY = ("die", "lie", "tie")
KEPT_FORMS = 200_000  # a large archive has some 60,000 forms; damaged scans have no end of them


class Form(NamedTuple):
    """A word as it stands (folded: no capitals, no accents), and its stem."""

    surface: str
    stem: str


class Forms(dict[str, Form]):
    """Token → form, remembered: stemming is slow, and words repeat."""

    def __missing__(self, token: str) -> Form:
        surface = fold(token)
        form = Form(surface, surface if surface[0].isdigit() else porter2(surface) or surface)
        if len(self) < KEPT_FORMS:
            self[token] = form
        return form


FORMS = Forms()


def fold(token: str) -> str:
    """`Tanner’s` → `tanner's`, `Café` → `cafe`, `1,250.00` → `1250`."""
    folded = token[:LONGEST].casefold()
    if not folded.isascii():
        parts = unicodedata.normalize("NFKD", folded.replace("’", "'"))
        folded = "".join(letter for letter in parts if not unicodedata.combining(letter)) or folded
    if folded[0].isdigit():
        folded = folded.replace(",", "").removesuffix(".00")
    return folded


def beginning_of(stem: str) -> str:
    """How every word of a stem begins: they part in its last letter at the latest (policy, polici; die, dying)."""
    return stem[:1] if stem in PARTING_EARLY else stem[:-1]


def tokens(text: str) -> list[str]:
    return TOKEN.findall(unicodedata.normalize("NFC", text))


def forms(text: str) -> Iterator[Form]:
    return map(FORMS.__getitem__, tokens(text))
