"""Word's automatic numbers: they stand nowhere in a file and are counted afresh by whoever shows it.

A paragraph names a list (`num`) and a level. Lists that share an abstract list go on counting where the other left off;
a `startOverride` begins anew, once, at the first use of its list.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml.etree import _Element

from agenda.importing.readers.counting import doubled_letters, ordinal, roman, upper
from agenda.importing.readers.docx.styles import value

FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": doubled_letters,
    "upperLetter": upper(doubled_letters),
    "lowerRoman": roman,
    "upperRoman": upper(roman),
    "ordinal": ordinal,
    "none": lambda number: "",
}
LEVELS = 9
BULLET = "\N{BULLET}"


@dataclass(frozen=True, slots=True)
class Level:
    start: int
    format: str
    pattern: str  # "%1.%2": each level's number in its place
    legal: bool  # all levels in plain digits: "1.1" under "Article I"
    restart: int | None  # begin anew only after this level (1 for the first); 0 never; None after any above
    style: str | None  # the paragraph style that stands for this level


@dataclass(slots=True)
class Numbering:
    """The counters of a document, moved on by each numbered paragraph in turn."""

    abstract: dict[str, dict[int, Level]]  # abstract list → its levels
    lists: dict[str, str]  # list → abstract list
    overrides: dict[str, dict[int, Level | int]]  # list → level → another level, or another start
    counts: defaultdict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, number_id: str, depth: int) -> str:
        """Count one paragraph of this list and level, and give the number that Word would show before it."""
        abstract = self.lists.get(number_id)
        if abstract is None or not (level := self.level(number_id, depth)):
            return ""
        counts = self.counts[abstract]
        override = self.overrides.get(number_id, {}).get(depth)
        if isinstance(override, int) and (number_id, depth) not in self.begun:
            counts[depth] = override
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else level.start
        self.begun.add((number_id, depth))
        for deeper in [deep for deep in counts if deep > depth]:
            restart = (self.level(number_id, deeper) or level).restart
            if restart is None or restart > depth:
                del counts[deeper]
        return self.written(number_id, level, counts)

    def level(self, number_id: str, depth: int) -> Level | None:
        override = self.overrides.get(number_id, {}).get(depth)
        if isinstance(override, Level):
            return override
        return self.abstract.get(self.lists.get(number_id, ""), {}).get(depth)

    def level_of_style(self, number_id: str, style: str) -> int:
        levels = self.abstract.get(self.lists.get(number_id, ""), {})
        return next((depth for depth, level in levels.items() if level.style == style), 0)

    def written(self, number_id: str, level: Level, counts: dict[int, int]) -> str:
        if level.format == "bullet":
            return BULLET

        def number(match: re.Match[str]) -> str:
            depth = int(match[1]) - 1
            shown = self.level(number_id, depth)
            if shown is None:
                return ""
            write = str if level.legal else FORMATS.get(shown.format, str)
            return write(counts.get(depth, shown.start))

        return re.sub(r"%([1-9])", number, level.pattern).strip()


def numbering_of(root: _Element | None) -> Numbering:
    if root is None:
        return Numbering({}, {}, {})
    abstract = {one.get("abstractNumId", ""): levels_of(one) for one in root.iterfind("abstractNum")}
    follow_links(root, abstract)
    lists = {num.get("numId", ""): value(num, "abstractNumId") or "" for num in root.iterfind("num")}
    overrides = {num.get("numId", ""): overrides_of(num) for num in root.iterfind("num")}
    return Numbering(abstract, lists, overrides)


def follow_links(root: _Element, abstract: dict[str, dict[int, Level]]) -> None:
    """A list may say "as in that list style": the levels are those of the list which defines the style."""
    owners = {value(one, "styleLink"): one.get("abstractNumId", "") for one in root.iterfind("abstractNum[styleLink]")}
    for one in root.iterfind("abstractNum"):
        owner = owners.get(value(one, "numStyleLink") or "none")
        if owner is not None:
            abstract[one.get("abstractNumId", "")] = abstract[owner]


def levels_of(parent: _Element) -> dict[int, Level]:
    return {whole(one.get("ilvl")): level_of(one) for one in parent.iterfind("lvl") if whole(one.get("ilvl")) < LEVELS}


def level_of(element: _Element) -> Level:
    restart = value(element, "lvlRestart")
    return Level(
        start=whole(value(element, "start")),
        format=value(element, "numFmt") or "decimal",
        pattern=value(element, "lvlText") or "",
        legal=value(element, "isLgl") not in (None, "0", "false"),
        restart=None if restart is None else whole(restart),
        style=value(element, "pStyle"),
    )


def overrides_of(num: _Element) -> dict[int, Level | int]:
    found = {whole(one.get("ilvl")): override_of(one) for one in num.iterfind("lvlOverride")}
    return {depth: override for depth, override in found.items() if override is not None}


def override_of(element: _Element) -> Level | int | None:
    level = element.find("lvl")
    if level is not None:
        return level_of(level)
    start = value(element, "startOverride")
    return None if start is None else whole(start)


def whole(text: str | None) -> int:
    try:
        return int(text or 0)
    except ValueError:
        return 0
