"""What belongs to the printed or saved page and not to the minutes is set aside, each line with why."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from agenda.importing.lines import Line
from agenda.importing.parsed import Ignored
from agenda.importing.wording.pages import BARE_NUMBER, FURNITURE

TYPED_RULE = re.compile(r"\s*-{3,}\s*")  # where a page ended, in a text that was converted
REACH = 3  # lines that are not blank between a running head and its page number
STAY = 0.7  # of the places where the words of a running head stand, those by a page number


def set_aside(lines: Sequence[Line]) -> tuple[list[Line], list[Ignored]]:
    """The lines in order, those set aside as blank ones of the style "aside" or "border"; and what those said."""
    lines = [replace(line, text="") if line.style == "aside" else line for line in lines]  # the reader has told why
    why = _plain_furniture(lines)
    _page_numbers(lines, why)
    _running_heads(lines, why)
    kept = [replace(line, text="", style=_aside(why[at])) if at in why else line for at, line in enumerate(lines)]
    ignored = [Ignored((lines[at].number,) * 2, lines[at].text.strip(), reason) for at, reason in sorted(why.items())]
    return kept, ignored


def _aside(why: str) -> str:
    return "border" if why == "border" else "aside"


def _plain_furniture(lines: Sequence[Line]) -> dict[int, str]:
    why = {}
    for at, line in enumerate(lines):
        if line.blank:
            continue
        if line.style in ("front matter", "rule"):
            why[at] = line.style
            continue
        text = line.text.strip()
        if len(text) < 120 and (reason := next((why for why, looks in FURNITURE if looks.match(text)), None)):
            why[at] = reason
    return why


def _page_numbers(lines: Sequence[Line], why: dict[int, str]) -> None:
    """A bare number beside a page break is its page's, not an item's."""
    for at, line in enumerate(lines):
        if at in why or line.blank or not BARE_NUMBER.match(line.text):
            continue
        before, after = _beside(lines, at, -1), _beside(lines, at, 1)
        if any(_breaks_page(lines, why, near, at) for near in (before, after)):
            why[at] = "page number"


def _beside(lines: Sequence[Line], at: int, step: int) -> int | None:
    at += step
    while 0 <= at < len(lines):
        if not lines[at].blank:
            return at
        at += step
    return None


def _breaks_page(lines: Sequence[Line], why: dict[int, str], near: int | None, at: int) -> bool:
    if near is None:
        return False
    drawn = why.get(near) in ("rule", "scan note") or TYPED_RULE.fullmatch(lines[near].text)
    return bool(drawn) or (lines[near].page or 0) != (lines[at].page or 0)


def _running_heads(lines: Sequence[Line], why: dict[int, str]) -> None:
    """A line that stands by most page numbers with the same words is a running head or foot."""
    numbered = [at for at, reason in why.items() if reason == "page number"]
    near: dict[int, str] = {}
    for at in numbered:
        for step in (-1, 1):
            place = at
            for _ in range(REACH):
                beside = _beside(lines, place, step)
                if beside is None or why.get(beside) == "page number":
                    break
                near[beside] = _alike(lines[beside].text)
                place = beside
    # The first page's own, which no page number comes before, is one more witness; it stays as the header's.
    first = {_alike(line.text) for at, line in enumerate(lines[:6]) if not line.blank and at not in near}
    everywhere = Counter(_alike(line.text) for line in lines if not line.blank)
    often = {
        words
        for words, seen in Counter(near.values()).items()
        if seen + 2 * (words in first) >= max(3, len(numbered) / 3)
        and seen >= (everywhere[words] - (words in first)) * STAY  # "And Resolved:" stands in the middle of pages too
        and re.search(r"[^\W\d_]{2}", words)  # "14." at the head of a page is an item's
    }
    for at, words in near.items():
        if at not in why and words in often and len(words) < 200:
            why[at] = "running head"


def _alike(text: str) -> str:
    return re.sub(r"\d+", "0", " ".join(text.split()))
