"""Items to search: invented ones with the statistics of real minutes, real ones resampled, or from a JSONL file."""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from agenda.search.engine import OUTCOMES, Document

WORDS = 51_000
MEAN_WORDS = 360  # of an item
COMMITTEES = 40
YEARS = 20
ITEMS_IN_A_MEETING = 12
# ruff: noqa: SIM905  (lists of words are read most easily as words)
# The words that hold English together, in the order of their share of it.
PLAIN = "the of and to in that was for on be with as were it by is at had this from which would been their".split()
STARTS = (
    "a be ca co da de e fa fo ga ha he i la li ma me mo na no o pa pe pla po ra re sa se so sta ta te tra u".split()
)
MIDDLES = "b c ch d f g l ll m n nd ng nt p r rd rk rm s sh ss st t th tt v".split()
ENDS = "a age al ance ane ate e ed en ent er es ic ide ing ion ish ity le ley ment ness on or ough ow ton ty y".split()
DECISIONS = ("That the report on {} {} be noted.", "That {} {} be approved.", "That officers report on {} in {}.")


@dataclass(frozen=True, slots=True)
class Item:
    number: int
    committee: int
    day: date
    title: str
    text: str
    resolution: str = ""

    def document(self) -> Document:
        outcomes = frozenset({OUTCOMES[self.number % 3]} if self.resolution else ())
        meeting = self.number // ITEMS_IN_A_MEETING + 1
        return Document(
            *(self.number, meeting, 1 + self.committee % 5, self.committee + 1, self.day, self.title),
            *(self.resolution, f"{self.text}\n{self.resolution}", "", outcomes),
        )


def invented(number: int, seed: int = 7) -> Iterator[Item]:
    """Words follow Zipf's law; each item has a subject whose words come up again and again."""
    chance = random.Random(seed)
    words = invented_words(chance)
    weights = list(accumulate(1 / (rank + 8) ** 1.02 for rank in range(len(words))))
    plain = list(accumulate(1 / (rank + 2.5) for rank in range(len(PLAIN))))
    subjects = [chance.choices(words, cum_weights=weights, k=40) for _ in range(400)]
    for n in range(1, number + 1):
        subject = chance.choice(subjects)
        length = max(20, round(chance.lognormvariate(5.6, 0.75)))
        drawn = chance.choices(words, cum_weights=weights, k=length * 45 // 100)
        drawn += chance.choices(PLAIN, cum_weights=plain, k=length * 40 // 100)
        drawn += chance.choices(subject, k=length * 15 // 100)
        chance.shuffle(drawn)
        yield placed(n, sentences(drawn, chance), " ".join(chance.sample(subject, 4)).capitalize(), subject, chance)


def placed(n: int, text: str, title: str, subject: list[str], chance: random.Random) -> Item:
    meeting = n // ITEMS_IN_A_MEETING
    committee = (
        min(int(chance.expovariate(0.12)), COMMITTEES - 1) if n % ITEMS_IN_A_MEETING == 0 else meeting % COMMITTEES
    )
    day = date(2005, 1, 3) + timedelta(days=meeting * 7919 % (365 * YEARS))
    decision = chance.choice(DECISIONS).format(*chance.sample(subject, 2)) if chance.random() < 0.7 else ""
    return Item(n, committee, day, title, text, decision)


def invented_words(chance: random.Random) -> list[str]:
    made = {
        f"{start}{middle}{end}" if chance.random() < 0.8 else f"{start}{middle}{chance.choice(STARTS)}{middle}{end}"
        for start in STARTS
        for middle in MIDDLES
        for end in ENDS
    }
    while len(made) < WORDS:
        made.add("".join(map(chance.choice, (STARTS, MIDDLES, STARTS, MIDDLES, ENDS))))
    return chance.sample(sorted(made), WORDS)


def sentences(words: list[str], chance: random.Random) -> str:
    parts, at = [], 0
    while at < len(words):
        length = chance.randint(6, 24)
        parts.append(" ".join(words[at : at + length]).capitalize() + ".")
        at += length
    return " ".join(parts)


def resampled(folder: Path, number: int, seed: int = 7) -> Iterator[Item]:
    """Items put together from paragraphs of real minutes."""
    chance = random.Random(seed)
    paragraphs = [
        " ".join(paragraph.split())
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".txt", ".md")
        for paragraph in re.split(r"\n\s*\n", path.read_text(encoding="utf-8", errors="replace"))
        if len(paragraph) > 40
    ]
    for n in range(1, number + 1):
        drawn = chance.choices(paragraphs, k=max(1, round(chance.lognormvariate(1.3, 0.6))))
        subject = re.findall(r"[A-Za-z]{4,}", drawn[0]) or ["Report"]
        subject += ["report"] * 2
        yield placed(n, "\n".join(drawn), " ".join(subject[:6]), subject, chance)


def from_jsonl(path: Path, number: int) -> Iterator[Item]:
    """One object a line: committee, date, title, text."""
    committees: dict[str, int] = {}
    with open(path, encoding="utf-8") as lines:
        for n, line in zip(range(1, number + 1), lines, strict=False):
            told = json.loads(line)
            committee = committees.setdefault(told["committee"], len(committees))
            yield Item(n, committee, date.fromisoformat(told["date"][:10]), told["title"], told["text"])
