"""What a clerk is told to look at, and what not."""

import pytest

from agenda.importing.parse import parse
from agenda.importing.parsed import codes
from agenda.importing.readers import read

HEAD = "Minutes of the meeting of Thornby Parish Council held on 4 March 2019\n\n"
ORDERS = [
    ((1, 2, 3, 4), set(), "in order"),
    ((1, 2, 4, 5), {"number_missing"}, "3 is nowhere"),
    ((1, 2, 4, 3, 5), set(), "3 was taken after 4"),
    ((1, 2, 3, 3, 4), {"number_repeated"}, "3 stands twice"),
]


@pytest.mark.parametrize(("order", "doubted", "why"), ORDERS)
def test_a_number_is_doubted_where_it_is_nowhere_or_stands_twice(
    order: tuple[int, ...], doubted: set[str], why: str
) -> None:
    titles = {1: "Apologies", 2: "Minutes", 3: "Finance", 4: "Planning", 5: "Correspondence"}
    text = HEAD + "".join(f"{number}. {titles[number]}\n\nNone.\n\n" for number in order)
    (minutes,) = parse(read(text.encode(), "minutes.txt"))
    assert codes(minutes.problems) == doubted, why
