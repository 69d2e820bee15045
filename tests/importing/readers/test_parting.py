"""What an export glued onto one line is parted at the numbers that count on, and nowhere else."""

import pytest

from agenda.importing.lines import Line
from agenda.importing.readers.parting.steps import parted


def parts(text: str) -> list[str]:
    lines, _ = parted([Line(number, line) for number, line in enumerate(text.split("\n"), 1)])
    return [line.text.strip() for line in lines]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("4.3 Bridge – Mended. 4.4 Path – Wet.", ["4.3", "4.4"]),  # beside it
        ("5.1 Chair’s Report 5.1.1 Seats 5.1.2 Vacancy 5.2 Clerk’s Report", ["5.1", "5.1.1", "5.1.2", "5.2"]),
        ("4.4 Path – It was wet. 5. Reports 5.1 Chair’s Report", ["4.4", "5.", "5.1"]),  # on to the next whole number
        ("6.2 Accounts were seen. 7. Finance 7.1.1 Cash flow", ["6.2", "7.", "7.1.1"]),  # there is no 7.1
    ],
)
def test_each_part_begins_a_line(text: str, begins: list[str]) -> None:
    assert [part.split(" ")[0] for part in parts(text)] == begins


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("7. LETTERS a. Newsletters: three. b. An email on the weir. c. A bill.", ["7.", "a.", "b.", "c."]),
        ("7. TREES and HEDGES a. \\*The Clerk to ask.", ["7.", "a."]),  # one alone, right behind capitals
        ("7. TREES i. None fell.", ["7.", "i."]),
        ("7. LETTERS One told of plan b. It was read.", ["7."]),  # "b." alone is no count
        ("7. Letters told of plan a. It was read. b. It was kept.", ["7."]),  # a sentence stands before them
        ("All were told a. It is late. b. It is dark.", ["All"]),  # no number begins the line
    ],
)
def test_letters_of_a_numbered_line_begin_lines(text: str, begins: list[str]) -> None:
    assert [part.split(" ")[0] for part in parts(text)] == begins


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("a) The weir. It leaks. b) The bridge. It was shut. c) Lamps", ["a)", "b)", "c)"]),
        ("i) The weir leaks. ii) The bridge. iii) Lamps", ["i)", "ii)", "iii)"]),
        ("h) The weir. i) The bridge. j) Lamps", ["h)", "i)", "j)"]),
        ("a) The weir (see plan b) The bridge", ["a)"]),  # in the middle of a sentence
        ("a) The weir. It leaks. c) The bridge", ["a)"]),  # there is no b)
        ("The weir leaks. b) The bridge", ["The"]),  # no letter begins the line
    ],
)
def test_letters_in_brackets_begin_lines_behind_a_sentence(text: str, begins: list[str]) -> None:
    assert [part.split(" ")[0] for part in parts(text)] == begins


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("5.2.1 Maps. A layer was bought as\nthe Clerk said. 5.2.2 Visit. It is due.", ["5.2.1", "the", "5.2.2"]),
        (
            "5.2.1 Maps. A layer was bought as\nthe Clerk said. 5.2.3 Visit. It is due.",
            ["5.2.1", "the"],
        ),  # not the next
        ("5.2.1 Maps. A layer was bought as\nin part 5.2.2 Visit of the plan", ["5.2.1", "in"]),  # behind no sentence
        ("5.2 Maps. A layer was bought as\nthe Clerk said. 5.3 Visits were due.", ["5.2", "the"]),  # may be a sum
    ],
)
def test_a_line_that_goes_on_may_hold_the_next_part(text: str, begins: list[str]) -> None:
    assert [part.split(" ")[0] for part in parts(text)] == begins


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("The sign wants paint. PUBLIC PARTICIPATION • A resident spoke.", ["The", "PUBLIC", "•"]),
        ("The sign says PUBLIC PARTICIPATION in red.", ["The"]),  # no sentence ends before it
        ("It was told. PUBLIC COMMENTS ON THE PLAN were read.", ["It"]),  # a longer name
    ],
)
def test_the_public_forum_begins_a_line(text: str, begins: list[str]) -> None:
    assert [part.split(" ")[0] for part in parts(text)] == begins


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("5.1 Report • The Chair spoke.", ["5.1", "•"]),
        ("   • The Chair spoke.", ["•"]),
        ("• One • Two", ["•", "•"]),
    ],
)
def test_a_bullet_in_a_line_begins_one(text: str, begins: list[str]) -> None:
    assert [part.split()[0] for part in parts(text) if part] == begins


@pytest.mark.parametrize(
    ("texts", "begins"),
    [
        (["5. Lamps", "All is lit in the lane 6. To mend the roof", "7. Fees"], ["5.", "All", "6.", "7."]),
        (["5. Lamps", "All is as in item 6. To mend it is dear.", "7. Fees"], ["5.", "All", "7."]),  # it is named
        (
            ["5. Lamps were lit. See the plan 6. 6.1 Fees rose", "7. Close"],
            ["5.", "6.", "6.1", "7."],
        ),  # with their first parts
        (["5. Lamps", "All is lit 6. 2026/27 Budget", "7. Fees"], ["5.", "All", "6.", "7."]),  # a year behind it
        (["5. Lamps", "All is lit 6. 20 lamps", "7. Fees"], ["5.", "All", "7."]),  # a count
        (
            ["1. Lamps", "2. Fees", "3. Roads are wet 4. To hear reports 5. Close", "At nine."],
            ["1.", "2.", "3.", "4.", "5.", "At"],
        ),  # behind the last that begins a line
        (["1. Lamps", "2. Fees", "3. See page 4. It is wet. 5. Close"], ["1.", "2.", "3."]),  # there is no 4
        (["1. Lamps", "2. Fees are as in 3. They rose."], ["1.", "2."]),  # a line or two count nothing
        (["5. Lamps", "See 6. The roof, and 6. The wall", "7. Fees"], ["5.", "See", "7."]),  # which of the two?
        (
            ["5. Lamps", "All is lit 6. To mend the roof", "6. Roof", "7. Fees"],
            ["5.", "All", "6.", "7."],
        ),  # none is due
    ],
)
def test_the_one_number_that_is_missing_begins_a_line(texts: list[str], begins: list[str]) -> None:
    lines, _ = parted([Line(number, text) for number, text in enumerate(texts, start=1)])
    assert [line.text.split()[0] for line in lines] == begins


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("It was signed by the Chair. Item 15/06/7 Reports were heard.", ["It", "Item"]),
        ("It was told under Item 15/06/7 Reports last time.", ["It"]),  # it points back
        ("It was Item 7 Reports that came next.", ["It"]),  # a plain number may be anything
    ],
)
def test_the_word_item_and_its_long_number_begin_a_line(text: str, begins: list[str]) -> None:
    assert [part.split()[0] for part in parts(text)] == begins


FILLER = "and of much else that had come about since the last time that all of them had met in the hall. " * 3


@pytest.mark.parametrize(
    ("texts", "begins"),
    [
        (
            [
                f"Present 1 Apologies None 2 Minutes Signed 3 Planning None 4 Finance {FILLER}",
                f"5 Lamps {FILLER} 6 Roads",
            ],
            ["Present", "1", "2", "3", "4", "5", "6"],
        ),
        ([f"Of 1 Mill Lane 2 Mill Lane 3 Mill Lane 4 Mill Lane {FILLER}"], ["Of"]),  # no usual heading
        (
            [
                f"Present 1. Apologies 2. Minutes 3. Planning 4. Lamps {FILLER}",
                f"All thanked him. 5. Roads {FILLER} 6. Close",
            ],
            ["Present", "1.", "2.", "3.", "4.", "All", "5.", "6."],
        ),
        ([f"All thanked him. 5. Roads {FILLER} 6. Close"], ["All"]),  # no line above it counted
    ],
)
def test_a_count_goes_on_in_the_next_long_line(texts: list[str], begins: list[str]) -> None:
    lines, _ = parted([Line(number, text) for number, text in enumerate(texts, start=1)])
    assert [line.text.split()[0] for line in lines] == begins


@pytest.mark.parametrize(
    "text",
    [
        "4.4 Path – see what was said at item 5. The Clerk agreed.",  # no sentence ended before it
        "4.4 Path – It was wet. 9. Reports",  # does not count on
        "4.4 The grant of 4.5 Million was noted at 4.7 Per cent",  # nor does 4.7
        "The path is 4.4 Metres wide. 5. Reports",  # the line has no number itself
    ],
)
def test_other_numbers_stay_where_they_are(text: str) -> None:
    assert not any(part.startswith(("5.", "9.", "4.7")) for part in parts(text))
