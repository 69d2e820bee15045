"""Text with the words of a query marked, whole or cut to the passage where most of them stand."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from agenda.search.engine import Span

WIDTH = 240  # letters of a passage
LEAD = 60  # of them before the first word that matched
SPACES, VISIBLE = re.compile(r"\s+"), re.compile(r"\S")
MOST_STARTS, MOST_INSIDE = 200, 20  # places looked at in one text, and words from each on


class Part(NamedTuple):
    """A piece of text, to be escaped by the template, and marked where the words of the query stand."""

    text: str
    is_match: bool = False


def marked(text: str, spans: Sequence[Span]) -> tuple[Part, ...]:
    return parts(text, spans, 0, len(text))


def passage(text: str, spans: Sequence[Span], without: Span = (0, 0)) -> tuple[Part, ...]:
    """The best passage, outside of a clause that is shown beside it; empty where nothing else is left."""
    outside = [span for span in spans if span[1] <= without[0] or span[0] >= without[1]] if without[1] else spans
    if outside:
        begin = max(0, densest(text, outside) - LEAD)
    else:
        begin = 0 if VISIBLE.search(text, 0, without[0]) or not without[1] else without[1]
    limit = without[0] if begin < without[0] else len(text)
    begin, end = at_words(text, begin, min(begin + WIDTH, limit))
    if not VISIBLE.search(text, begin, end):
        return ()
    before, after = VISIBLE.search(text, 0, begin), VISIBLE.search(text, end)
    inner = parts(text.replace("\n", " "), outside, begin, end)
    return (*([Part("… ")] if before else []), *inner, *([Part(" …")] if after else []))


def densest(text: str, spans: Sequence[Span]) -> int:
    """Where a passage holds the most different words that match."""
    spans = spans[: MOST_STARTS + MOST_INSIDE]
    words = [text[begin:end].casefold() for begin, end in spans]
    best, most, all_of_them = spans[0][0], 0, len(set(words))
    for place, (begin, _) in enumerate(spans[:MOST_STARTS]):
        if most == all_of_them:
            break
        inside = bisect_right(spans, begin + WIDTH - LEAD, place, key=itemgetter(1))
        number = len(set(words[place : min(inside, place + MOST_INSIDE)]))
        if number > most:
            best, most = begin, number
    return best


def at_words(text: str, begin: int, end: int) -> tuple[int, int]:
    """Moved inwards so that no word is cut in two."""
    if begin and (space := SPACES.search(text, begin, begin + LEAD)):
        begin = space.end()
    if end < len(text) and (space_before := text.rfind(" ", begin, end)) > begin:
        end = space_before
    return begin, end


def parts(text: str, spans: Sequence[Span], begin: int, end: int) -> tuple[Part, ...]:
    cut: list[Part] = []
    at = begin
    for first, last in spans[bisect_left(spans, begin, key=itemgetter(0)) :]:
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
