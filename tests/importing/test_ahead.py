"""Files are read on every core, and come back in their order, each with what was read of it."""

import pytest

from agenda.importing.ahead import WORTH_IT, read_and_parse, with_readers
from agenda.importing.readers import Unreadable

TEXTS = [f"Minutes of the Parks Committee held on {day} June 2019".encode() for day in range(1, WORTH_IT + 3)]


def jobs(texts: list[bytes]) -> list[tuple[bytes, str]]:
    return [(text, f"{number}.txt") for number, text in enumerate(texts)]


@pytest.mark.parametrize("count", [1, len(TEXTS)])
def test_each_file_comes_in_its_turn_with_what_was_read_of_it(count: int) -> None:
    found = [(job, reader(*job)) for job, reader in with_readers(jobs(TEXTS), lambda job: job, count)]
    assert [job for job, _ in found] == jobs(TEXTS)
    assert [read for _, read in found] == [read_and_parse(*job) for job in jobs(TEXTS)]


def test_a_refusal_is_raised_where_its_file_is_asked_for() -> None:
    found = list(with_readers(jobs([b"", *TEXTS]), lambda job: job, len(TEXTS)))
    with pytest.raises(Unreadable) as refused:
        found[0][1](*found[0][0])
    assert refused.value.code == "empty"
    assert found[1][1](*found[1][0]) == read_and_parse(TEXTS[0], "1.txt")


def test_what_need_not_be_read_is_not_read_ahead_and_can_be_read_still() -> None:
    (job, reader), *_ = with_readers(jobs(TEXTS), lambda job: None, len(TEXTS))
    assert reader(*job) == read_and_parse(*job)
