"""What a reader typed → a Query, in our own small language; no engine is known here.

    query   = clause …                          all must match
    clause  = pair [OR pair …]                  OR joins its two neighbours, before anything else does
    pair    = part [NEAR/n part]                both, in either order, at most n words apart
    part    = [-] [field:] ( word | word* | "phrase" | ( query ) )
    field   = title | resolution | mover | committee | council | after | before

Whatever was typed has a meaning: a quote or bracket that is never closed ends at the end, one that closes nothing is
passed over, a field that we do not know is a word (`Re:`, `10:30`), and so is an OR that lacks a neighbour. What is
refused all the same, `over_limit` tells in a sentence for the reader.
"""

import re

from agenda.search.days import read_days
from agenda.search.tree import NAMES, And, Days, Field, Near, Node, Not, Or, Phrase, Query, Word, leaves

FIELDS: dict[str, Field] = {
    "title": "title",
    "resolution": "resolution",
    "mover": "mover",
    "committee": "committee",
    "council": "council",
}
DATES = ("after", "before")

# A token is a bracket, a phrase, or what stands between spaces; `-` and `field:` are told apart only at its start.
TOKEN = re.compile(
    r"""(?P<minus>-(?=[^\s-]))?
        (?:(?P<field>title|resolution|mover|committee|council|after|before):\s*(?=\S))?
        (?: (?P<open>\() | (?P<close>\)) | ["“”](?P<phrase>[^"“”]*)["“”]? | (?P<word>[^\s()"“”]+) )""",
    re.VERBOSE | re.IGNORECASE,
)
# The librarians' sign, as in Web of Science and ProQuest; a bare NEAR is a word, as in a title typed in capitals.
NEAR = re.compile(r"(?i:near)/\d+|NEAR/.*")
CALLED = re.compile(r"\bNEAR\(")  # as other programs have it
MOST_LETTERS = 256
MOST_TERMS = 16
DEEPEST = 4  # brackets within brackets; deeper ones are passed over
SHORTEST_PREFIX = 3
FARTHEST = 15  # words that NEAR reaches; as many as any engine keeps between a title and the text below it
BETWEEN = "NEAR stands between two words or quotes, such as: parking NEAR/5 permit."


def read_query(text: str) -> Query:
    """Read a query; whatever was typed has a meaning, so nothing is raised."""
    return Query(text, Reader(text).read())


def over_limit(text: str) -> str | None:
    """A sentence for the reader where answering would cost too much; None for any query that a person types."""
    if len(text) > MOST_LETTERS:
        return f"A search holds at most {MOST_LETTERS} characters; this one has {len(text):,}. Please shorten it."
    reader = Reader(text)
    terms = list(leaves(reader.read()))
    if reader.misplaced or CALLED.search(text):
        return reader.misplaced or BETWEEN
    if sum(len(term.words) if isinstance(term, Phrase) else 1 for term in terms) > MOST_TERMS:
        return f"A search holds at most {MOST_TERMS} words. Please leave some out."
    if reader.deepest > DEEPEST:
        return f"Brackets go at most {DEEPEST} deep. Please leave some out."
    for term in terms:
        if isinstance(term, Word) and term.prefix and len(term.text) < SHORTEST_PREFIX:
            return f"Please put at least {SHORTEST_PREFIX} letters before the * of “{term.text}*”."
    return None


class Reader:
    """Goes through the tokens once; tells how deep the brackets went, and what is wrong with a NEAR."""

    def __init__(self, text: str) -> None:
        self.tokens = list(TOKEN.finditer(text))
        self.at = 0
        self.depth = self.deepest = 0
        self.misplaced: str | None = None

    def read(self) -> Node | None:
        return self.clauses("text")

    def clauses(self, field: Field) -> Node | None:
        """Up to the closing bracket, or the end."""
        found: list[Node] = []
        while self.at < len(self.tokens):
            if self.tokens[self.at]["close"]:
                self.at += 1
                if self.depth:
                    break
            elif (clause := self.clause(field)) is not None:
                found.append(clause)
        return joined(found, And)

    def clause(self, field: Field) -> Node | None:
        parts = [self.pair(field)]
        while self.is_or() and self.at + 1 < len(self.tokens) and not self.tokens[self.at + 1]["close"]:
            self.at += 1
            parts.append(self.pair(field))
        return joined([part for part in parts if part is not None], Or)

    def is_or(self) -> bool:
        return self.at < len(self.tokens) and self.tokens[self.at].group() == "OR"

    def pair(self, field: Field) -> Node | None:
        one = None if self.is_near() else self.part(field)
        if not self.is_near():
            return one
        words = self.reach()
        other = None if self.is_or() or self.is_near() or self.is_end() else self.part(field)
        if self.is_near():
            self.misplaced = "NEAR joins two words or quotes, not three. Please take one of them out."
        match one, other:
            case ((Word() | Phrase() | Or()), (Word() | Phrase() | Or())) if have_places(one, other):
                return Near(one, other, words)
        self.misplaced = self.misplaced or BETWEEN
        return joined([part for part in (one, other) if part is not None], And)

    def is_near(self) -> bool:
        return not self.is_end() and NEAR.fullmatch(self.tokens[self.at].group()) is not None

    def reach(self) -> int:
        """How far the NEAR at hand reaches."""
        sign = self.tokens[self.at].group()
        number = sign.partition("/")[2]
        self.at += 1
        if number.isdecimal() and 1 <= int(number) <= FARTHEST:
            return int(number)
        self.misplaced = f"NEAR reaches from 1 to {FARTHEST} words: NEAR/5, not {sign}."
        return FARTHEST

    def is_end(self) -> bool:
        return self.at >= len(self.tokens) or bool(self.tokens[self.at]["close"])

    def part(self, field: Field) -> Node | None:
        token = self.tokens[self.at]
        self.at += 1
        name = (token["field"] or "").casefold()
        own = FIELDS.get(name, field)
        node = self.bracket(own) if token["open"] else None
        if node is None and not token["open"]:
            value = token["word"] if token["phrase"] is None else token["phrase"]
            node = (dated(name, value or "") if name in DATES else None) or leaf(token, own)
        return Not(node) if token["minus"] and node is not None else node

    def bracket(self, field: Field) -> Node | None:
        self.depth += 1
        self.deepest = max(self.deepest, self.depth)
        if self.depth > DEEPEST:  # passed over, and so is the bracket that closes it
            return None
        inside = self.clauses(field)
        self.depth -= 1
        return inside


def have_places(*sides: Word | Phrase | Or) -> bool:
    """Whether these are words and quotes in one part of the text, each alone or some of them joined by OR."""
    parts = [part for side in sides for part in (side.parts if isinstance(side, Or) else (side,))]
    fields = {part.field if isinstance(part, Word | Phrase) else NAMES[0] for part in parts}
    return len(fields) == 1 and fields.isdisjoint(NAMES)


def leaf(token: re.Match[str], field: Field) -> Node | None:
    if token["phrase"] is not None:
        words = tuple(token["phrase"].casefold().split())
        return Phrase(words, field) if words else None
    text = (token["word"] or "").casefold()
    if token["field"] and token["field"].casefold() in DATES:
        text = f"{token['field'].casefold()}:{text}"  # `after:lunch` names no day, so it is words
    stem = text.rstrip("*")
    if not any(letter.isalnum() for letter in stem):
        return None  # a lone dash, an ampersand, `*`
    return Word(stem, field, prefix=stem != text)


def dated(name: str, value: str) -> Days | None:
    span = read_days(value)
    if span is None:
        return None
    return Days(first=span[0]) if name == "after" else Days(last=span[1])


def joined(parts: list[Node], kind: type[And] | type[Or]) -> Node | None:
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else kind(tuple(parts))
