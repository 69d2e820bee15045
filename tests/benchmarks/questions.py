"""Queries of each kind, drawn from the words of the archive: twelve of each."""

import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.benchmarks.archive import PLAIN, YEARS, Item

EACH = 12
CLOSE = 5  # words
WORD = re.compile(r"[a-z]{4,}")
SAMPLE = 10_000  # items that are looked at


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, apart from any engine's language."""

    words: tuple[str, ...] = ()
    how: str = "all"  # all, any, phrase, close, prefix, near
    years: tuple[int, int] | None = None
    committee: int | None = None
    by_day: bool = False
    facets: bool = False
    passages: bool = False  # with the words marked, for 20 results


@dataclass
class Kinds:
    items: Sequence[Item]
    chance: random.Random = field(default_factory=lambda: random.Random(5))

    def __post_init__(self) -> None:
        self.frequency: Counter[str] = Counter()
        for item in self.items:
            self.frequency.update(set(WORD.findall(f"{item.title} {item.text}".lower())))

    def band(self, low: float, high: float) -> list[str]:
        number = len(self.items)
        plain = set(PLAIN)
        return sorted(w for w, n in self.frequency.items() if low * number <= n <= high * number and w not in plain)

    def some(self, words: list[str]) -> list[str]:
        return self.chance.sample(words, EACH) if len(words) >= EACH else self.chance.choices(words, k=EACH)

    def together(self, many: int, low: float = 0.02, high: float = 0.9) -> list[tuple[str, ...]]:
        """Words that stand in one item."""
        band = set(self.band(low, high))
        found: list[tuple[str, ...]] = []
        while len(found) < EACH:
            text = self.chance.choice(self.items).text.lower()
            words = [word for word in dict.fromkeys(WORD.findall(text)) if word in band]
            if len(words) >= many:
                found.append(tuple(self.chance.sample(words, many)))
        return found

    def side_by_side(self) -> list[tuple[str, ...]]:
        pairs: Counter[tuple[str, str]] = Counter()
        plain = set(PLAIN)
        for item in self.items[:3_000]:
            words = re.findall(r"[a-z]+", item.text.lower())
            near = zip(words, words[1:], strict=False)
            pairs.update((a, b) for a, b in near if len(a) > 3 and len(b) > 3 and not {a, b} & plain)
        return self.chance.sample([pair for pair, _ in pairs.most_common(400)], EACH)

    def mistyped(self, word: str) -> str:
        at = self.chance.randrange(1, len(word) - 1)
        forms = (
            word[:at] + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + self.chance.choice("aeiorst") + word[at + 1 :],
        )
        return self.chance.choice(forms)

    def questions(self) -> dict[str, list[Question]]:
        common, mid, rare = self.band(0.15, 0.85), self.band(0.01, 0.05), self.band(0.0003, 0.002)
        long_mid = [word for word in mid if len(word) > 6] or mid
        pairs = self.together(2)
        year = [2006 + n * 7 % (YEARS - 4) for n in range(EACH)]
        return {
            "common1": [Question((w,)) for w in self.some(common)],
            "mid1": [Question((w,)) for w in self.some(mid)],
            "rare1": [Question((w,)) for w in self.some(rare)],
            "and2": [Question(w) for w in self.together(2)],
            "and3": [Question(w) for w in self.together(3)],
            "or3": [Question(w, "any") for w in self.together(3, 0.005)],
            "phrase": [Question(w, "phrase") for w in self.side_by_side()],
            "prefix": [Question((w[:5],), "prefix") for w in self.some(long_mid)],
            "spell": [Question((self.mistyped(w),), "near") for w in self.some(long_mid)],
            "date": [Question((w,), years=(y, y + 1)) for w, y in zip(self.some(common), year, strict=True)],
            "committee": [Question((w,), committee=n % 6) for n, w in enumerate(self.some(common))],
            "sort": [Question((w,), by_day=True) for w in self.some(common)],
            "facets": [Question((w,), facets=True) for w in self.some(common)],
            "browse": [Question(by_day=True, facets=True)],
            "page": [Question(w, facets=True, passages=True) for w in pairs],
            "page1": [Question((w,), facets=True, passages=True) for w in self.some(common)],
            "near": [Question(w, "close") for w in self.side_by_side()],
        }
