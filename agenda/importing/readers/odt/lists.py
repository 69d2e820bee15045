"""The numbers of OpenDocument lists: counted afresh by whoever shows them, as in Word."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from lxml.etree import _Element

from agenda.importing.readers.counting import counted_letters, doubled_letters, ordinal, roman, upper

BULLET = "\N{BULLET}"
FORMATS: dict[str, Callable[[int], str]] = {
    "1": str,
    "a": counted_letters,
    "A": upper(counted_letters),
    "a sync": doubled_letters,
    "A sync": upper(doubled_letters),
    "i": roman,
    "I": upper(roman),
    "1st": ordinal,
}
Counts = dict[int, int]  # level → the number reached


@dataclass(frozen=True, slots=True)
class Level:
    format: str  # "" shows nothing, "bullet" a bullet
    prefix: str = ""
    suffix: str = ""
    shown: int = 1  # this many levels: 2 gives "3.1"
    start: int = 1
    pattern: str = ""  # "%1%.%2%)", as newer programs write it

    def write(self, number: int) -> str:
        return FORMATS.get(self.format, str)(number)


@dataclass(slots=True)
class Lists:
    styles: dict[str, dict[int, Level]]
    outline: dict[int, Level]
    last: dict[str, Counts] = field(default_factory=dict)  # list style → where its latest list got to
    by_id: dict[str, Counts] = field(default_factory=dict)
    headings: Counts = field(default_factory=dict)

    def begun(self, element: _Element, style: str) -> Counts:
        """The counters of a list: its own, or those of the list that it goes on with."""
        counts: Counts = {}
        if element.get("continue-list") in self.by_id:
            counts = self.by_id[element.get("continue-list", "")]
        elif element.get("continue-numbering") == "true":
            counts = self.last.get(style, {})
        self.last[style] = counts
        self.by_id[element.get("id", "")] = counts
        return counts

    def label(self, style: str, depth: int, counts: Counts, start: str | None) -> str:
        return counted(self.styles.get(style, {}), depth, counts, start)

    def heading(self, depth: int, start: str | None) -> str:
        return counted(self.outline, depth, self.headings, start)


def counted(levels: dict[int, Level], depth: int, counts: Counts, start: str | None) -> str:
    """Count one entry at this depth, and give what is shown before it."""
    level = levels.get(depth)
    if level is None:
        return ""
    first = int(start) if start and start.isdecimal() else level.start
    counts[depth] = first if start or depth not in counts else counts[depth] + 1
    for deeper in [deep for deep in counts if deep > depth]:
        del counts[deeper]
    if level.format in ("", "bullet"):
        return BULLET if level.format else ""
    numbers = {at: one.write(counts.get(at, one.start)) for at, one in levels.items() if at <= depth and one.format}
    if level.pattern:
        return re.sub(r"%(\d+)%", lambda match: numbers.get(int(match[1]), ""), level.pattern).strip()
    shown = [numbers[at] for at in range(max(1, depth - level.shown + 1), depth + 1) if at in numbers]
    return f"{level.prefix}{'.'.join(shown)}{level.suffix}".strip()


def lists_of(roots: Iterable[_Element]) -> Lists:
    styles: dict[str, dict[int, Level]] = {}
    outline: dict[int, Level] = {}
    for root in roots:
        for style in root.iter("list-style"):
            styles.setdefault(style.get("name", ""), levels_of(style))
        for style in root.iter("outline-style"):
            outline = outline or levels_of(style)
    return Lists(styles, outline)


def levels_of(style: _Element) -> dict[int, Level]:
    return {whole(one.get("level"), 0): level_of(one) for one in style if one.get("level")}


def level_of(element: _Element) -> Level:
    if element.tag != "list-level-style-number" and element.tag != "outline-level-style":
        return Level("bullet")
    letters = element.get("num-letter-sync") == "true"
    form = element.get("num-format", "")
    return Level(
        f"{form} sync" if letters and form in ("a", "A") else form,
        element.get("num-prefix", ""),
        element.get("num-suffix", ""),
        whole(element.get("display-levels"), 1),
        whole(element.get("start-value"), 1),
        element.get("num-list-format", ""),
    )


def whole(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 7 else default
