"""What readers saw before and after: not a word is lost, and what came or went is marked."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.clerk.publishing.differences import GONE, NEW, Part, compare, parts

CASES = [
    # before, after, as shown: +put in+ and -taken out-
    ("The fee is £10.", "The fee is £12.", "The fee is -£10.-+£12.+"),
    ("", "New words.", "+New words.+"),
    ("Old words.", "", "-Old words.-"),
    ("One.\nTwo.\nThree.", "One.\nThree.", "One.\n-Two.\n-Three."),
    ("Alike.", "Alike.", "Alike."),
    ("", "", ""),
]


def shown(found: tuple[Part, ...]) -> str:
    sign = {NEW: "+", GONE: "-"}
    return "".join(f"{sign.get(part.kind, '')}{part.text}{sign.get(part.kind, '')}" for part in found)


@pytest.mark.parametrize(("before", "after", "expected"), CASES)
def test_words_that_came_and_went_are_marked(before: str, after: str, expected: str) -> None:
    assert shown(parts(before, after)) == expected


words = st.text(alphabet="ab \n", max_size=60)


@given(words, words)
def test_no_word_of_either_is_lost(before: str, after: str) -> None:
    found = parts(before, after)
    assert "".join(part.text for part in found if part.kind != NEW) == before
    assert "".join(part.text for part in found if part.kind != GONE) == after


def test_long_lines_are_replaced_whole_so_that_it_ends_in_time() -> None:
    before, after = "a " * 3000, "b " * 3000
    assert parts(before, after) == (Part(before, GONE), Part(after, NEW))


def item(pk: int, title: str = "Mill Lane", text: str = "It was read.", **clauses: str) -> dict[str, Any]:
    kept = [
        {"resolution": int(key[1:]), "stem": "That", "text": said, "outcome": "agreed"} for key, said in clauses.items()
    ]
    return {"item": pk, "number": "1", "title": title, "text": text, "resolutions": kept}


def test_items_are_matched_and_those_that_came_and_went_are_marked_whole() -> None:
    found = compare([item(1), item(2, "Lease")], [item(1), item(3, "Budget")])
    assert [shown(one.heading) for one in found] == ["1 Mill Lane", "+1 Budget+", "-1 Lease-"]
    assert [one.differs for one in found] == [False, True, True]


def test_clauses_are_matched_too() -> None:
    (found,) = compare([item(1, r1="pay £10", r2="wait")], [item(1, r1="pay £12", r3="go")])
    assert [shown(clause) for clause in found.clauses] == [
        "That pay -£10-+£12+ (agreed)",
        "+That go (agreed)+",
        "-That wait (agreed)-",
    ]


def test_the_first_publication_has_nothing_marked() -> None:
    (found,) = compare(None, [item(1, r1="wait")])
    assert not found.differs
