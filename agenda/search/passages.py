"""Text with the words of a query marked, whole or cut to the passage where most of them stand."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from agenda.search.engine import Span

WIDTH = 240  # letters of a passage
LEAD = 60  # of them before the first word that matched
SPACES, VISIBLE = re.compile(r"\s+"), re.compile(r"\S")
MOST_STARTS = 200  # places looked at in one text


class Part(NamedTuple):
    """A piece of text, to be escaped by the template, and marked where the words of the query stand."""

    text: str
    is_match: bool = False


def marked(text: str, spans: Sequence[Span]) -> tuple[Part, ...]:
    return parts(text, spans, 0, len(text))


def passage(text: str, spans: Sequence[Span], without: Span = (0, 0)) -> tuple[Part, ...]:
    """The best passage, outside of a clause that is shown beside it; empty where nothing else is left."""
    outside = [span for span in spans if span[1] <= without[0] or span[0] >= without[1]]
    if outside:
        begin = max(0, densest(text, outside) - LEAD)
    else:
        begin = 0 if VISIBLE.search(text, 0, without[0]) or not without[1] else without[1]
    limit = without[0] if begin < without[0] else len(text)
    begin, end = at_words(text, begin, min(begin + WIDTH, limit))
    if not VISIBLE.search(text, begin, end):
        return ()
    before, after = VISIBLE.search(text, 0, begin), VISIBLE.search(text, end)
    inner = [Part(flat(part.text), part.is_match) for part in parts(text, outside, begin, end)]
    return (*([Part("… ")] if before else []), *inner, *([Part(" …")] if after else []))


def densest(text: str, spans: Sequence[Span]) -> int:
    """Where a passage holds the most different words that match."""
    best, most = spans[0][0], 0
    if len(spans) == 1:
        return best
    for place, (begin, _) in enumerate(spans[:MOST_STARTS]):
        inside = [text[a:b].casefold() for a, b in spans[place : place + 20] if b <= begin + WIDTH - LEAD]
        if len(set(inside)) > most:
            best, most = begin, len(set(inside))
    return best


def at_words(text: str, begin: int, end: int) -> tuple[int, int]:
    """Moved inwards so that no word is cut in two."""
    if begin and (space := SPACES.search(text, begin, begin + LEAD)):
        begin = space.end()
    if end < len(text) and (space_before := text.rfind(" ", begin, end)) > begin:
        end = space_before
    return begin, end


def flat(text: str) -> str:
    """Line ends as spaces."""
    return text.replace("\n", " ")


def parts(text: str, spans: Sequence[Span], begin: int, end: int) -> tuple[Part, ...]:
    cut: list[Part] = []
    at = begin
    for first, last in spans:
        if first >= at and last <= end:
            if first > at:
                cut.append(Part(text[at:first]))
            cut.append(Part(text[first:last], is_match=True))
            at = last
        elif first > end:
            break
    if at < end:
        cut.append(Part(text[at:end]))
    return tuple(cut)
