"""How often something was found in each year, as bars: geometry in percent and whole units, for a template to draw."""

from collections.abc import Mapping
from dataclasses import dataclass

WIDE, NARROW = 30, 6  # most bars on a wide screen and on a phone
STEPS = (1, 2, 5, 10, 20, 50, 100)
TALLEST = 60
FLOOR = 72  # where the bars stand, under room for their numbers


@dataclass(frozen=True, slots=True)
class Bar:
    first: int
    last: int
    count: int
    slot: float  # left edge and width of the part of the figure that is this bar's, in percent
    width: float
    height: int
    labelled: bool

    @property
    def label(self) -> str:
        return f"{self.first}" if self.first == self.last else f"{self.first}–{self.last % 100:02}"

    @property
    def asked_for(self) -> str:
        """As an address has it."""
        return f"year={self.first}" if self.first == self.last else f"after={self.first}&before={self.last}"

    @property
    def left(self) -> float:
        return round(self.slot + self.width * 0.14, 3)

    @property
    def thick(self) -> float:
        return round(self.width * 0.72, 3)

    @property
    def middle(self) -> float:
        return round(self.slot + self.width / 2, 3)

    @property
    def top(self) -> int:
        return FLOOR - self.height

    @property
    def number_at(self) -> int:
        return self.top - 6


def bars(counts: Mapping[int, int], most: int) -> list[Bar]:
    """From the first year to the last, by single years where at most so many bars hold them, else by longer spans."""
    if not counts:
        return []
    step = next(step for step in STEPS if max(counts) // step - min(counts) // step < most)
    starts = range(min(counts) // step * step, max(counts) + 1, step)
    sums = [sum(counts.get(year, 0) for year in range(start, start + step)) for start in starts]
    width = 100 / len(sums)
    return [
        Bar(
            first=start,
            last=start + step - 1,
            count=count,
            slot=round(place * width, 3),
            width=round(width, 3),
            height=max(2, round(TALLEST * count / max(sums))) if count else 0,
            labelled=len(sums) <= 8 or (start // step) % 5 == 0,
        )
        for place, (start, count) in enumerate(zip(starts, sums, strict=True))
    ]
