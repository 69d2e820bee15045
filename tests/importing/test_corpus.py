"""The small corpus that fuzzing left (tests/campaigns/fuzz_reading.py), read once more with every test."""

from pathlib import Path

import pytest

from tests.importing.accounts import keeps_the_laws

CORPUS = sorted((Path(__file__).parent / "corpus").iterdir())


@pytest.mark.parametrize("name", ["minutes.txt", "minutes.md"])
@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_what_fuzzing_found_keeps_the_laws(path: Path, name: str) -> None:
    keeps_the_laws(path.read_bytes(), name)
