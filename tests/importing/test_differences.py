"""What a later reading would change, told before it happens."""

from dataclasses import replace
from datetime import time

from agenda.importing.differences import difference
from agenda.importing.parsed import Attendee, ParsedItem, ParsedMinutes, ParsedResolution

CLAUSE = ParsedResolution("That two bays be marked out.", (4, 4), number="1", outcome="agreed")
ITEM = ParsedItem("Mill Lane", "The Engineer reported.\nRESOLVED: That two bays be marked out.", (2, 4), number="7")
ITEM = replace(ITEM, resolutions=(CLAUSE,))
MINUTES = ParsedMinutes("meeting", items=(ITEM,))


def changed(**fields: object) -> tuple[str, ...]:
    return difference(MINUTES, replace(MINUTES, items=(replace(ITEM, **fields),)))  # type: ignore[arg-type]


def test_the_same_reading_shows_nothing() -> None:
    assert difference(MINUTES, MINUTES) == ()


def test_other_lines_of_the_same_words_are_no_difference() -> None:
    assert changed(lines=(3, 5), resolutions=(replace(CLAUSE, lines=(5, 5)),)) == ()


def test_a_changed_field_is_shown_with_both_its_values() -> None:
    assert changed(agenda_number="5") == ("  item 7 Mill Lane", "    agenda_number: none → 5")


def test_only_the_lines_of_a_text_that_differ_are_shown() -> None:
    assert changed(text="The Engineer reported.\nIt was agreed.") == (
        "  item 7 Mill Lane",
        "    text:",
        "      -RESOLVED: That two bays be marked out.",
        "      +It was agreed.",
    )


def test_clauses_that_come_go_and_change_are_told_apart() -> None:
    noted = ParsedResolution("That the report be noted.", (5, 5), number="2", outcome="noted")
    assert changed(resolutions=(replace(CLAUSE, outcome="lost"), noted)) == (
        "  item 7 Mill Lane",
        "      resolution: That two bays be marked out.",
        "        outcome: agreed → lost",
        "    + resolution: That the report be noted.",
    )
    assert changed(resolutions=()) == ("  item 7 Mill Lane", "    - resolution: That two bays be marked out.")


def test_items_that_come_and_go_are_shown_in_their_place() -> None:
    budget = ParsedItem("Budget", "Agreed.", (5, 6), number="8")
    assert difference(MINUTES, replace(MINUTES, items=(ITEM, budget))) == ("+ item 8 Budget",)
    assert difference(MINUTES, replace(MINUTES, items=(budget,))) == ("- item 7 Mill Lane", "+ item 8 Budget")


def test_what_the_meeting_itself_states_is_compared_too() -> None:
    later = replace(MINUTES, start_time=time(18, 30), attendance=(Attendee("Cllr Dacre", "Chairman", "present"),))
    assert difference(MINUTES, later) == (
        "start_time: none → 18:30:00",
        "attendance: none → Cllr Dacre Chairman present",
    )
