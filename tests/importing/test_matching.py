"""Which item of an earlier reading is which of a later one."""

from dataclasses import dataclass

import pytest

from agenda.importing.matching import alike, matched, same_clause, same_item


@dataclass(frozen=True)
class Item:
    number: str | None
    title: str


@dataclass(frozen=True)
class Clause:
    text: str


ALIKE = [
    # why, one, other
    ("the same", "Mill Lane parking", "Mill Lane parking"),
    ("capitals and quotes are the printer's", "MEMBERS’ QUESTIONS", "Members' questions"),
    ("a heading cut short by a letter", "Highways and parking report", "Highways and parking repor"),
    ("no title on either side", "", ""),
]
UNLIKE = [
    ("one word of three differs", "Mill Lane parking", "Mill Lane lighting"),
    ("a title and none", "Mill Lane parking", ""),
    ("the years of an annual report stay apart", "Report 2016/17", "Accounts 2021/22"),
]


@pytest.mark.parametrize(("why", "one", "other"), ALIKE)
def test_titles_that_are_the_same_told_a_little_differently(why: str, one: str, other: str) -> None:
    assert alike(one, other), why
    assert alike(other, one), why


@pytest.mark.parametrize(("why", "one", "other"), UNLIKE)
def test_titles_that_are_of_two_items(why: str, one: str, other: str) -> None:
    assert not alike(one, other), why
    assert not alike(other, one), why


def pairs(earlier: list[tuple[str, str]], later: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Titles side by side, with a dash for none."""
    found = matched([Item(*one) for one in earlier], [Item(*one) for one in later], same_item)
    return [(old.title if old else "-", new.title if new else "-") for old, new in found]


def test_an_item_is_known_by_its_number_when_its_title_is_read_anew() -> None:
    assert pairs([("4", "4. Mill")], [("4", "Mill Lane parking")]) == [("4. Mill", "Mill Lane parking")]


def test_an_item_is_known_by_its_title_when_its_number_is_read_anew() -> None:
    assert pairs([("", "Mill Lane")], [("27/18", "Mill Lane")]) == [("Mill Lane", "Mill Lane")]


def test_neither_number_nor_title_agrees() -> None:
    assert pairs([("4", "Mill Lane")], [("5", "Budget")]) == [("Mill Lane", "-"), ("-", "Budget")]


def test_two_items_without_a_number_are_not_the_same_for_that() -> None:
    assert pairs([("", "Mill Lane")], [("", "Budget")]) == [("Mill Lane", "-"), ("-", "Budget")]


def test_an_item_found_between_two_others_moves_neither() -> None:
    earlier = [("1", "Apologies"), ("3", "Budget")]
    later = [("1", "Apologies"), ("2", "Minutes"), ("3", "Budget")]
    assert pairs(earlier, later) == [("Apologies", "Apologies"), ("-", "Minutes"), ("Budget", "Budget")]


def test_order_decides_between_items_of_one_title() -> None:
    earlier = [("", "Update"), ("7", "Budget"), ("", "Update")]
    later = [("7", "Budget"), ("", "Update")]
    assert pairs(earlier, later) == [("Update", "-"), ("Budget", "Budget"), ("Update", "Update")]


def test_a_title_outweighs_a_number() -> None:
    earlier = [("4", "Mill Lane"), ("5", "Budget")]
    later = [("4", "Petitions"), ("5", "Mill Lane"), ("6", "Budget")]  # one more item, and the rest numbered on
    assert pairs(earlier, later) == [("-", "Petitions"), ("Mill Lane", "Mill Lane"), ("Budget", "Budget")]


def test_number_and_title_together_outweigh_a_title() -> None:
    later = [("3", "Mill Lane"), ("4", "Mill Lane")]
    found = list(matched([Item("4", "Mill Lane")], [Item(*one) for one in later], same_item))
    assert found == [(None, Item("3", "Mill Lane")), (Item("4", "Mill Lane"), Item("4", "Mill Lane"))]


def test_clauses_are_known_by_their_words() -> None:
    earlier = [Clause("That the report be noted."), Clause("That two bays be marked out.")]
    later = [Clause("the report be noted"), Clause("That Mill Lane be closed.")]
    found = [(old and old.text, new and new.text) for old, new in matched(earlier, later, same_clause)]
    assert found[0] == ("That the report be noted.", "the report be noted")
    assert len(found) == 3


def test_an_agenda_of_alike_items_is_matched_one_by_one() -> None:
    items = [Item(str(n), f"Business number {n} of the committee, with a title of the usual length") for n in range(60)]
    assert list(matched(items, items, same_item)) == [(item, item) for item in items]
