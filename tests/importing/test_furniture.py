"""What belongs to the page and not to the minutes."""

import pytest

from agenda.importing.furniture import set_aside
from agenda.importing.lines import Line


def pages(*texts: str) -> list[Line]:
    """Pages that are saved one below the other, each with its number at its foot."""
    lines: list[str] = []
    for number, text in enumerate(texts, start=1):
        lines += [*text.split("\n"), "", f"Page {number} of {len(texts)}", ""]
    return [Line(number, text) for number, text in enumerate(lines, start=1)]


def running_heads(lines: list[Line]) -> list[str]:
    return [one.text for one in set_aside(lines)[1] if one.why == "running head"]


TITLE = "Thornby Parish Council, 4 March 2019"

WORDS = [("Fees", "Rent"), ("Roads", "Paths"), ("Hedges", "Trees"), ("Bins", "Lamps")]

PAGES = [
    (
        [f"{TITLE}\nOne.", f"{TITLE}\nTwo.", f"{TITLE}\nThree.", f"{TITLE}\nFour."],
        [TITLE] * 4,
        "at the head of each page",
    ),
    ([f"{TITLE}\nOne.", "Two.", "Three.", "Four."], [], "a title that stands once"),
    (["7.\nOne.", "8.\nTwo.", "9.\nThree.", "10.\nFour."], [], "the number of an item at the head of each page"),
    (
        [f"And Resolved:\n{a}\nIt {b}.\n{b} it.\nAnd Resolved:\n{b}\nIt {a}.\nWas {a}." for a, b in WORDS],
        [],
        "words that stand in the middle of pages as well",
    ),
]


@pytest.mark.parametrize(("texts", "expected", "why"), PAGES, ids=[why for *_, why in PAGES])
def test_only_what_keeps_to_the_page_ends_is_a_running_head(texts: list[str], expected: list[str], why: str) -> None:
    assert running_heads(pages(*texts)) == expected


def test_the_title_that_every_later_page_repeats_stays_in_the_header() -> None:
    title = "Minutes of the meeting held on 4 March 2019"
    first = "\n".join([title, "Present:", "Mr Reed", "Mrs Dale", "Mr Foss", "Apologies were read."])
    kept, _ = set_aside(pages(first, f"{title}\nTwo.", f"{title}\nThree.", f"{title}\nFour."))
    assert [line.text for line in kept if line.text == title] == [title]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["It was agreed.", "---", "2", "7.", "Fees"], ["---", "2"]),  # a page ended at the dashes that a program typed
        (["It was agreed.", "", "2", "Fees"], []),
        (["Mrs Dale | 4", "|", "2", "|"], ["|", "|"]),  # a cell
    ],
)
def test_a_bare_number_beside_a_typed_rule_is_its_pages(texts: list[str], expected: list[str]) -> None:
    lines = [Line(number, text) for number, text in enumerate(texts, start=1)]
    assert [one.text for one in set_aside(lines)[1]] == expected
