"""What is to be looked at before publishing, told with its line; and what minutes say every day is passed over."""

from datetime import date

import pytest

from agenda.clerk.publishing.checks import Facts, Finding, Piece, findings

FACTS = Facts("Ashcombe Borough Council", date(2019, 6, 11), date(2019, 7, 1))
MOTION = (
    "RESOLVED: That under section 100A(4) of the Local Government Act 1972 the public be excluded, as what follows "
    "would tell exempt information of paragraph 3 of Part 1 of Schedule 12A."
)


def business(text: str, first: int = 1) -> Piece:
    return Piece(text, list(enumerate(text.split("\n"), start=first)), source=7, is_business=True)


def codes(*pieces: Piece, facts: Facts = FACTS) -> list[str]:
    return [finding.code for finding in findings(pieces, facts)]


FOUND = [
    ("Lease\n\nNot for publication", "exempt"),
    ("The papers fall under Schedule 12A of the Act.", "exempt"),
    ("Mr Dale of 14 Quarry Lane, Ashcombe AB1 2DE objected.", "address"),
    ("He can be rung on 07700 900123.", "telephone"),
    ("Write to j.dale@mail.example", "email"),
    ("The case of Baby W was heard.", "initials"),
    ("She was born on 3 April 1961.", "birth"),
    ("The next meeting is on Monday 11 June 2019.", "weekday_disagrees"),  # a Tuesday
    ("The Committee considered the report of the", "ends_mid_sentence"),
    ("The Engineer reported on parking in Mill Lane,", "ends_mid_sentence"),
]
PASSED_OVER = [
    ("The next meeting is on Tuesday 11 June 2019.", "the weekday is right"),
    ("Write to planning@ashcombe.example", "the council's own domain"),
    ("Write to planning@borsetshire.gov.uk", "another public body's"),
    ("The Clerk (pat@mail.example) has the plans.", "beside an officer's title"),
    ("Proposed by Cllr Dale and", "a label, too short for a sentence"),
    ("Councillors Dacre, Osgood and Yates voted for it", "no full stop, and complete"),
    ("The fee is £1,840 and the bays are marked out.", "nothing"),
    (MOTION, "the motion itself is for everybody, and nothing follows it"),
]


@pytest.mark.parametrize(("text", "code"), FOUND)
def test_is_found(text: str, code: str) -> None:
    assert codes(business(text)) == [code]


@pytest.mark.parametrize(("text", "why"), PASSED_OVER)
def test_is_passed_over(text: str, why: str) -> None:
    assert codes(business(text)) == [], why


def test_a_finding_names_its_words_and_its_line() -> None:
    piece = business("Mill Lane\nThe Engineer reported.\nRing  07700 900123.", first=12)
    assert list(findings([piece], FACTS)) == [
        Finding("telephone", "“07700 900123” looks like a telephone number.", 14, 7),
    ]


def test_words_that_run_over_the_end_of_a_line_are_at_the_line_where_they_begin() -> None:
    piece = Piece(
        "Dale of 14 Quarry Lane, Ashcombe AB1 2DE.", [(4, "x"), (5, "Dale of 14 Quarry"), (6, "Lane, Ashcombe")], 7
    )
    assert [finding.line for finding in findings([piece], FACTS)] == [5]


def test_words_that_stand_in_no_line_are_at_the_first() -> None:
    assert next(findings([Piece("Baby W", [(4, "as a clerk has put it right")], 7)], FACTS)).line == 4


def test_the_same_words_on_one_line_are_found_once() -> None:
    assert codes(business("Baby W and again Baby W were heard.")) == ["initials"]


def test_what_follows_when_the_public_was_excluded_is_told() -> None:
    assert codes(business(MOTION), business("The lease was agreed.")) == ["excluded"]
    parish = "Agreed to exclude the press and public under the Public Bodies (Admission to Meetings) Act 1960."
    assert codes(business(parish), business("The lease was agreed.")) == ["excluded"]
    assert codes(business(MOTION), Piece("The meeting closed at 9 pm.")) == []
    assert codes(business("The public is excluded from the car park."), business("The lease was agreed.")) == []


def test_a_mark_is_told_with_its_whole_line_and_a_motion_elsewhere_does_not_hide_it() -> None:
    text = f"{MOTION}\n\nLease of the depot (exempt, paragraph 3)"
    assert [finding.message for finding in findings([business(text)], FACTS)] == [
        "“Lease of the depot (exempt, paragraph 3)” marks what may be exempt from publication."
    ]


def test_only_the_text_of_business_may_not_end_in_the_middle() -> None:
    assert codes(Piece("Minutes of a meeting that was held in the")) == []


@pytest.mark.parametrize(("day", "found"), [(date(2019, 7, 2), ["future"]), (date(2019, 7, 1), []), (None, [])])
def test_a_meeting_in_the_future_is_told(day: date | None, found: list[str]) -> None:
    assert codes(facts=Facts("Ashcombe", day, date(2019, 7, 1))) == found
