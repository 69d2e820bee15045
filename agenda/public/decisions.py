"""Where the clauses of an item stand in its text, so that each is boxed in its place and no words show twice."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agenda.models import Resolution
from agenda.public.paragraphs import BULLETS, MARK, Paragraph, paragraphs

# `RESOLVED -`, `It was agreed that`, `Moved by Councillor Lacey,`, `On the motion of Councillors Munce and Rao`
OPENS = re.compile(r"\b(?:resol|agree|deci[ds]|recommend|propos|moved|motion|seconded)", re.IGNORECASE)
HEADS = re.compile(r"\b(?:resol|agree|deci[ds]|recommend)", re.IGNORECASE)
LONGEST_HEADING = 48
MOST_OPENERS = 4  # `Proposed by …`, `Seconded by …`, `And resolved:`
LAST_MARK = re.compile(rf"(?:^|(?<=[\s:]))(?P<mark>{MARK})\s*\Z")
QUOTE_OPENS = re.compile(r"[“‘\"']\s*\Z")
# What follows a clause in print and may be told otherwise in its record: `”.`, or `; and` before the next.
PUNCTUATION = ".;,:”’\"'"
TAIL = re.compile(rf"[{PUNCTUATION}]*(?:\s+(?:and|or)\b[.;,:]?(?=\s*\n))?")


@dataclass(slots=True)
class Clause:
    mark: str  # as printed: `1.`, `(a)`
    resolution: Resolution
    text: str  # with its quotation marks and its end as printed


@dataclass(slots=True)
class Decision:
    """Clauses that follow one another, and the words that open them."""

    openers: list[str]
    clauses: list[Clause]

    @property
    def stem(self) -> str:
        return self.clauses[0].resolution.stem

    @property
    def printed_heading(self) -> str:
        """`RESOLVED -` as `Resolved`; nothing where the text has no short heading of its own."""
        first = self.openers[0].rstrip(" :-–—,") if self.openers else ""
        if not HEADS.search(first) or len(first) > LONGEST_HEADING:
            return ""
        return (
            re.sub(r"[^\W\d]", lambda letter: letter.group().upper(), first.lower(), count=1)
            if first.isupper()
            else first
        )

    @property
    def led_in(self) -> list[str]:
        return self.openers[1:] if self.printed_heading else self.openers


Part = Paragraph | Decision


def parts(text: str, resolutions: Sequence[Resolution]) -> list[Part]:
    """The whole text in order; clauses that were not found in it (a clerk has put them right) follow at its end."""
    spans = find(text, resolutions)
    read: list[Part] = []
    at = 0
    for resolution in resolutions:
        if span := spans.get(resolution.position):
            tail = TAIL.match(text, span[1])
            end = tail.end() if tail else span[1]
            add_clause(read, text[at : span[0]], resolution, text[span[1] : end].rstrip())
            at = end
    read += paragraphs(text[at:])
    missed = [Clause(numbered(r), r, r.text) for r in resolutions if r.position not in spans]
    return read + ([Decision([], missed)] if missed else [])


def find(text: str, resolutions: Sequence[Resolution]) -> dict[int, tuple[int, int]]:
    """Position of a clause → where it stands. From the last to the first, as decisions follow their discussion."""
    spans: dict[int, tuple[int, int]] = {}
    end = len(text)
    for resolution in reversed(resolutions):
        words = r"\s+".join(map(re.escape, bare(resolution).split()))
        places = [match.span() for match in re.finditer(rf"(?<!\w){words}(?!\w)", text[:end])]
        if places:
            spans[resolution.position] = places[-1]
            end = places[-1][0]
    return spans


def bare(resolution: Resolution) -> str:
    """Without its quotation marks and its end, which the text may have in another order."""
    return resolution.text.strip("“‘\"' ").rstrip(PUNCTUATION + " ") or resolution.text


def add_clause(read: list[Part], before: str, resolution: Resolution, tail: str) -> None:
    """Add to the decision just before where nothing but a list mark parts them; else begin a new one."""
    quote = QUOTE_OPENS.search(before)
    before, mark = split_mark(before[: quote.start()] if quote else before)
    words = (quote.group() if quote else "") + bare(resolution) + tail
    last = read[-1] if read else None
    if isinstance(last, Decision) and last.stem == resolution.stem and not re.search(r"\w", before):
        last.clauses.append(Clause(mark or numbered(resolution), resolution, words))
        return
    prose, openers = split_openers(without_stem(before, resolution.stem))
    if not mark and not any(resolution.number in opener for opener in openers):  # `23/141 RESOLVED:` says it already
        mark = numbered(resolution)
    read += paragraphs(prose)
    read.append(Decision(openers, [Clause(mark, resolution, words)]))


def split_mark(before: str) -> tuple[str, str]:
    match = LAST_MARK.search(before)
    return (before[: match.start()], match["mark"].strip(BULLETS).replace("\\", "")) if match else (before, "")


def numbered(resolution: Resolution) -> str:
    return f"{resolution.number}." if resolution.number else ""


def without_stem(before: str, stem: str) -> str:
    words = r"\s+".join(map(re.escape, stem.split()))
    return re.sub(rf"{words}\s*\Z", "", before) if words else before


def split_openers(before: str) -> tuple[str, list[str]]:
    """Take the sentences that open a decision off the end of what stands before it."""
    openers: list[str] = []
    prose = before.rstrip()
    while len(openers) < MOST_OPENERS:
        start = max(prose.rfind("\n"), prose.rfind(". ")) + 1
        sentence = prose[start:].strip()
        if not OPENS.search(sentence) or sentence.endswith((".", "?", "!")):
            break
        openers.insert(0, sentence)
        prose = prose[:start].rstrip()
    return prose, openers
