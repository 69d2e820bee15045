"""Where the clauses of an item stand in its text, so that each is boxed in its place and no words show twice."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agenda.models import Resolution
from agenda.pages.paragraphs import BULLETS, MARK, Paragraph, paragraphs

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
    """Clauses that follow one another, under the heading and the words that lead into them, as far as printed."""

    heading: str
    led_in: list[str]
    clauses: list[Clause]

    @property
    def stem(self) -> str:
        return self.clauses[0].resolution.stem


Part = Paragraph | Decision


def parts(text: str, resolutions: Sequence[Resolution]) -> list[Part]:
    """The whole text in order; clauses that were not found in it (a clerk has put them right) follow at its end."""
    read: list[Part] = []
    missed: list[Clause] = []
    at = 0
    for resolution, span in zip(resolutions, places(text, resolutions), strict=True):
        if span is None:
            missed.append(Clause(numbered(resolution), resolution, resolution.text))
            continue
        tail = TAIL.match(text, span[1])
        end = tail.end() if tail else span[1]
        add_clause(read, text[at : span[0]], resolution, text[span[1] : end].rstrip())
        at = end
    read += paragraphs(text[at:])
    return read + ([Decision("", [], missed)] if missed else [])


def places(text: str, resolutions: Sequence[Resolution]) -> list[tuple[int, int] | None]:
    """Where each clause stands. Looked for from the last to the first, as decisions follow their discussion."""
    found: list[tuple[int, int] | None] = []
    end = len(text)
    for resolution in reversed(resolutions):
        words = r"\s+".join(map(re.escape, bare(resolution).split()))
        spans = [match.span() for match in re.finditer(rf"(?<!\w){words}(?!\w)", text[:end])]
        found.insert(0, spans[-1] if spans else None)
        end = spans[-1][0] if spans else end
    return found


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
    first = next((place for place, opener in enumerate(openers) if heading(opener)), 0)
    read += [*paragraphs(prose), *map(Paragraph, openers[:first])]
    head = heading(openers[first]) if openers else ""
    read.append(Decision(head, openers[first + 1 :] if head else openers, [Clause(mark, resolution, words)]))


def heading(opener: str) -> str:
    """`RESOLVED -` as `Resolved`; nothing for words too long, or of another kind, to stand above a decision."""
    words = opener.rstrip(" :-–—,")
    if not HEADS.search(words) or len(words) > LONGEST_HEADING:
        return ""
    lowered = re.sub(r"[^\W\d]", lambda letter: letter.group().upper(), words.lower(), count=1)
    return lowered if words.isupper() else words


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
