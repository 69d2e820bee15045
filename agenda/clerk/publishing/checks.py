"""What to look at before minutes become public: words and a few facts in, findings out. Nothing here knows a record."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from agenda.clerk.publishing.patterns import RULES
from agenda.importing.dates import dates_in

# A motion to exclude the press and public names Schedule 12A too, and is itself for everybody to read.
EXCLUDES = re.compile(r"(?i)\b(?:press|public)\b[^.]{0,80}\bexclu|\bexclu[^.]{0,80}\b(?:press|public)\b")
BY_ACT = re.compile(r"100A\b|(?i:\badmission to meetings\b)")  # of 1972 and of 1960: no other exclusion is meant
OFFICER = re.compile(
    r"(?i)\b(?:clerk|officer|director|solicitor|manager|secretar(?:y|iat)|chief executive|head of|engineer|planner"
    r"|democratic services|clerc|swyddog)\b"
)
PUBLIC_BODIES = (".gov.uk", ".gov.wales", ".llyw.cymru", ".nhs.uk", ".police.uk", ".mod.uk")
BESIDE = 80  # letters between an address and the title of the officer whose it is
UNSAID = ("the", "and", "council", "borough", "town", "parish", "city", "county", "district", "of", "community")
# `The Committee considered the report of the`: no sentence ends with these.
CUT_OFF = re.compile(
    r"(?:\b(?:the|an?|of|and|or|to|for|with|by|from|in|on|at|that|which|was|were|is|are|be|been|has|had|would|will|its"
    r"|their|this|as)|[a-z],|\w-)\Z"
)
LONG = 1000  # letters of a paragraph to either side
SHORT = 30  # letters; a label such as `Proposed by` is no cut-off sentence


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that readers would see, with the numbered lines of the source that they were read from."""

    text: str
    lines: Sequence[tuple[int, str]] = ()
    source: int | None = None
    is_business: bool = False  # the text of an item that is not procedural


@dataclass(frozen=True, slots=True)
class Facts:
    council: str
    day: date | None
    today: date


@dataclass(frozen=True, slots=True)
class Finding:
    code: str
    message: str
    line: int | None = None
    source: int | None = None


def findings(pieces: Sequence[Piece], facts: Facts) -> Iterator[Finding]:
    """Each once, in the order in which a person reads; what stands on one line twice in the same words is one.

    Nobody needs to hear all of ten thousand: whoever takes only the first of them pays for no more.
    """
    told = set()
    for finding in every_finding(pieces, facts):
        if finding not in told:
            told.add(finding)
            yield finding


def every_finding(pieces: Sequence[Piece], facts: Facts) -> Iterator[Finding]:
    yield from in_the_future(facts)
    for place, _ in enumerate(pieces):
        for check in CHECKS:
            yield from check(pieces, place, facts)


def at(piece: Piece, words: str, code: str, message: str) -> Finding:
    return Finding(code, message, line_of(piece, words), piece.source)


def line_of(piece: Piece, words: str) -> int | None:
    """The line where the words stand, or their beginning where they run over its end."""
    beginning = " ".join(words.split()[:2])
    for looked_for in (words, beginning):
        for number, line in piece.lines:
            if looked_for in line or looked_for in " ".join(line.split()):
                return number
    return piece.lines[0][0] if piece.lines else None


def by_rules(pieces: Sequence[Piece], place: int, facts: Facts) -> Iterator[Finding]:
    piece = pieces[place]
    for rule in RULES:
        told = set()  # whose line need not be looked for again
        for match in rule.pattern.finditer(piece.text):
            words = " ".join(match[0].split()) if rule.code != "exempt" else line_around(match)
            if words not in told and not is_harmless(rule.code, match, facts):
                told.add(words)
                yield at(piece, words, rule.code, rule.says.format(words=words))


def line_around(match: re.Match[str]) -> str:
    """A mark is told from its look-alikes by the words beside it."""
    begin = match.string.rfind("\n", 0, match.start()) + 1
    end = match.string.find("\n", match.end())
    line = match.string[begin : end if end >= 0 else None].strip()
    return line if len(line) <= 2 * BESIDE else match[0].strip()


def is_harmless(code: str, match: re.Match[str], facts: Facts) -> bool:
    if code == "email":
        return is_officers(match, facts.council)
    return code == "exempt" and bool(EXCLUDES.search(paragraph_around(match)))


def is_officers(match: re.Match[str], council: str) -> bool:
    """At a public body or the council itself, or beside the title of an office."""
    domain = match[0].rpartition("@")[2].lower()
    names = [word for word in re.findall(r"\w+", council.lower()) if word not in UNSAID]
    if domain.endswith(PUBLIC_BODIES) or any(name in domain.replace("-", "") for name in names):
        return True
    return bool(OFFICER.search(match.string, max(0, match.start() - BESIDE), match.end() + BESIDE))


def paragraph_around(match: re.Match[str]) -> str:
    begin = match.string.rfind("\n\n", 0, match.start())
    end = match.string.find("\n\n", match.end())
    return match.string[
        max(0, begin, match.start() - LONG) : end if 0 <= end < match.end() + LONG else match.end() + LONG
    ]


def public_excluded(pieces: Sequence[Piece], place: int, facts: Facts) -> Iterator[Finding]:
    """What follows was said without the public, unless the minutes of it are open."""
    piece = pieces[place]
    match = EXCLUDES.search(piece.text)
    if match and BY_ACT.search(piece.text) and any(other.is_business for other in pieces[place + 1 :]):
        message = "The public was excluded here, and business follows. Check that it may be published."
        yield at(piece, match[0], "excluded", message)


def weekdays(pieces: Sequence[Piece], place: int, facts: Facts) -> Iterator[Finding]:
    for said in dates_in(pieces[place].text):
        for problem in said.problems:
            if problem.code == "weekday_disagrees":
                yield at(pieces[place], said.said, problem.code, problem.message)


def cut_off(pieces: Sequence[Piece], place: int, facts: Facts) -> Iterator[Finding]:
    piece = pieces[place]
    last = piece.text.rstrip().rpartition("\n")[2].strip()
    if piece.is_business and len(last) >= SHORT and CUT_OFF.search(last):
        words = " ".join(last.split()[-6:])
        yield at(piece, words, "ends_mid_sentence", f"The text ends in the middle of a sentence: “… {words}”")


def in_the_future(facts: Facts) -> Iterator[Finding]:
    if facts.day and facts.day > facts.today:
        yield Finding("future", f"{facts.day:%-d %B %Y} is still to come: minutes are of a meeting that was held.")


CHECKS: tuple[Callable[[Sequence[Piece], int, Facts], Iterator[Finding]], ...] = (
    by_rules,
    public_excluded,
    weekdays,
    cut_off,
)
