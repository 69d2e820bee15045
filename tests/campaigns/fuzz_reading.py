"""Coverage-guided fuzzing of reading and parsing text; run by hand, in an environment with the package atheris:

    nice -n 19 python -m tests.campaigns.fuzz_reading FOUND SEEDS -max_len=4000 -max_total_time=1200
    python -m tests.campaigns.keep_smallest tests/importing/corpus FOUND

FOUND is an empty folder, SEEDS holds the texts of tests/importing/samples and tests/importing/corpus. What stops the
first is a broken law; the second brings the corpus up to date, which tests/importing/test_corpus.py reads.
"""

import random
import sys
from collections.abc import Callable
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["agenda.importing"]):
    from tests.importing.accounts import keeps_the_laws

SAMPLES = Path(__file__).parents[1] / "importing" / "samples"
# What a line may become: whole lines of the samples, so that rules meet each other.
LINES = sorted({line for path in SAMPLES.glob("*.[tm][xd]*") for line in path.read_bytes().splitlines() if line})

Change = Callable[[list[bytes], int, random.Random], None]


def leave_out(lines: list[bytes], at: int, chance: random.Random) -> None:
    del lines[at]


def repeat(lines: list[bytes], at: int, chance: random.Random) -> None:
    lines.insert(chance.randrange(len(lines) + 1), lines[at])


def bring(lines: list[bytes], at: int, chance: random.Random) -> None:
    lines.insert(at, chance.choice(LINES))


def glue(lines: list[bytes], at: int, chance: random.Random) -> None:
    lines[at : at + 2] = [b" ".join(lines[at : at + 2])]


def part(lines: list[bytes], at: int, chance: random.Random) -> None:
    place = chance.randrange(len(lines[at]) + 1)
    lines[at : at + 1] = [lines[at][:place], lines[at][place:]]


def open_gap(lines: list[bytes], at: int, chance: random.Random) -> None:
    lines.insert(at, b"")


CHANGES: tuple[Change, ...] = (leave_out, repeat, bring, bring, glue, part, open_gap)


def mutate(data: bytes, most: int, seed: int) -> bytes:
    """Half of the time letters change, half of the time lines."""
    chance = random.Random(seed)
    if chance.random() < 0.5:
        return bytes(atheris.Mutate(data, most))
    lines = data.split(b"\n")
    chance.choice(CHANGES)(lines, chance.randrange(len(lines)), chance)
    return b"\n".join(lines)[:most]


def read_one(data: bytes) -> None:
    keeps_the_laws(data, "minutes.md" if len(data) % 2 else "minutes.txt")


if __name__ == "__main__":
    atheris.Setup(sys.argv, read_one, custom_mutator=mutate)
    atheris.Fuzz()
