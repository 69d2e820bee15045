"""What readers saw from one publication to the next, with the words that came and went: kept words in, parts out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, NamedTuple

MOST_PAIRS = 250_000  # words before × words after; beyond it a passage is shown as taken out and put in
SAME, NEW, GONE = "", "ins", "del"


class Part(NamedTuple):
    text: str
    kind: str = SAME


Parts = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """An item as readers saw it from then on; what they no longer saw is in it too, marked as gone."""

    heading: Parts
    text: Parts
    clauses: tuple[Parts, ...]

    @property
    def differs(self) -> bool:
        return any(part.kind for parts in (self.heading, self.text, *self.clauses) for part in parts)


def compare(earlier: Sequence[dict[str, Any]] | None, later: Sequence[dict[str, Any]]) -> list[Seen]:
    """Both as `as_seen` keeps them; without an earlier one nothing is marked."""
    if earlier is None:
        return [whole(item, SAME) for item in later]
    before = {item["item"]: item for item in earlier}
    now = {item["item"] for item in later}
    shown = [beside(before[item["item"]], item) if item["item"] in before else whole(item, NEW) for item in later]
    return shown + [whole(item, GONE) for item in earlier if item["item"] not in now]


def whole(item: dict[str, Any], kind: str) -> Seen:
    clauses = tuple((Part(in_words(clause), kind),) for clause in item["resolutions"])
    return Seen((Part(heading(item), kind),), (Part(item["text"], kind),) if item["text"] else (), clauses)


def beside(old: dict[str, Any], new: dict[str, Any]) -> Seen:
    before = {clause["resolution"]: in_words(clause) for clause in old["resolutions"]}
    after = {clause["resolution"]: in_words(clause) for clause in new["resolutions"]}
    clauses = [parts(before.get(pk, ""), after.get(pk, "")) for pk in dict.fromkeys([*after, *before])]
    return Seen(parts(heading(old), heading(new)), parts(old["text"], new["text"]), tuple(clauses))


def heading(item: dict[str, Any]) -> str:
    return f"{item['number']} {item['title']}".strip()


def in_words(clause: dict[str, Any]) -> str:
    outcome = f" ({clause['outcome']})" if clause["outcome"] else ""
    return f"{clause['stem']} {clause['text']}{outcome}".strip()


def parts(old: str, new: str) -> Parts:
    """Line by line, and word by word where lines differ."""
    if old == new:
        return (Part(new),) if new else ()
    found: list[Part] = []
    for part in changed(old.splitlines(keepends=True), new.splitlines(keepends=True), by_words):
        if found and found[-1].kind == part.kind:
            found[-1] = Part(found[-1].text + part.text, part.kind)
        else:
            found.append(part)
    return tuple(found)


def changed(old: list[str], new: list[str], replaced: Any) -> Iterator[Part]:
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        before, after = "".join(old[a:b]), "".join(new[c:d])
        if what == "equal":
            yield Part(after)
        elif what == "replace":
            yield from replaced(before, after)
        else:
            yield Part(after, NEW) if after else Part(before, GONE)


def by_words(before: str, after: str) -> Iterator[Part]:
    old, new = (re.findall(r"\s+|\S+", text) for text in (before, after))
    if len(old) * len(new) > MOST_PAIRS:
        return in_place_of(before, after)
    return changed(old, new, in_place_of)


def in_place_of(before: str, after: str) -> Iterator[Part]:
    yield Part(before, GONE)
    yield Part(after, NEW)
