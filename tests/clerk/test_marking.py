"""Each line of a source with what it was read as."""

import pytest

from agenda.clerk.marking import MarkedLine, doubted, marked_lines, nowhere, page_of
from agenda.models import AgendaItem, Meeting, SourceFile
from tests.builders import make_item, make_meeting, make_source

pytestmark = pytest.mark.django_db

TEXT = """ASHCOMBE BOROUGH COUNCIL
1. Mill Lane
The Engineer reported.
Page 1

RESOLVED: That bays be marked.
Cllr Dacre left.
2. Budget PDF 120 KB
The meeting closed."""


def read(meeting: Meeting | None = None) -> tuple[SourceFile, list[AgendaItem]]:
    meeting = meeting or make_meeting()
    left_out = [
        {"lines": [4, 4], "text": "Page 1", "why": "page number"},
        {"lines": [8, 8], "text": "PDF 120 KB", "why": "link"},
    ]
    source = make_source(TEXT, meeting, ignored=left_out)
    first = make_item(meeting=meeting, source=source, resolutions=("That bays be marked.",), first_line=2, last_line=6)
    first.resolutions.update(first_line=6, last_line=6)
    second = make_item("Budget", meeting=meeting, source=source, first_line=8, last_line=8)
    return source, [first, second]


def marked(source: SourceFile, items: list[AgendaItem]) -> list[MarkedLine]:
    return marked_lines(source, items, source.problems.all())


def test_every_line_has_its_letter() -> None:
    letters = [line.letter for line in marked(*read())]
    #          head  title text left out blank clause nowhere title closing
    assert letters == ["M", "T", "¶", "–", "", "R", "?", "T", "C"]


def test_a_mark_left_out_of_a_title_leaves_it_a_title() -> None:
    line = marked(*read())[7]
    assert (line.kind, line.why) == ("title", "link")


def test_a_doubt_is_shown_at_its_line() -> None:
    source, items = read()
    source.problems.create(code="number_missing", line=8, message="Item 2 is missing.")
    line = marked(source, items)[7]
    assert (line.doubts, line.colour, line.letter) == (("Item 2 is missing.",), "doubt", "T")


def test_between_two_meetings_of_one_file_stands_the_head_of_the_second() -> None:
    source, items = read()
    items[1].meeting = make_meeting("2019-07-09")
    assert marked(source, items)[6].kind == "meeting"


def test_without_an_item_all_is_of_the_meeting() -> None:
    source, _ = read()
    assert {line.kind for line in marked(source, [])} == {"meeting", "ignored", "blank"}


@pytest.mark.parametrize(("line", "page"), [(None, 1), (1, 1), (1500, 1), (1501, 2)])
def test_the_page_that_a_line_is_on(line: int | None, page: int) -> None:
    assert page_of(line) == page


def test_lines_that_belong_to_nothing_are_told_together_with_the_item_above() -> None:
    source, items = read()
    first, second = items
    first.last_line = 2  # so lines 3 to 7 are in no item, and line 4 is left out
    first.resolutions.update(first_line=2, last_line=2)
    [run] = nowhere(marked(source, [first, second]), items)
    assert (str(run), run.above) == ("lines 3 to 7", first)
    assert run.text == "The Engineer reported. RESOLVED: That bays be marked. Cllr Dacre left."


def test_an_item_with_a_doubtful_line_is_doubted() -> None:
    source, items = read()
    for line in (8, None, 7):  # its title, no line at all, a line of no item
        source.problems.create(code="number_missing", line=line, message="Item 2 is missing.")
    assert doubted(items, source.problems.all()) == {items[1].pk}


def test_lines_in_two_places_are_told_apart() -> None:
    source, items = read()
    first, second = items
    third = make_item("Later", meeting=first.meeting, source=source, first_line=9, last_line=9)
    first.last_line = 2
    first.resolutions.update(first_line=2, last_line=2)
    second.first_line = second.last_line = 7
    runs = nowhere(marked(source, [first, second, third]), [third, second, first])
    assert [(str(run), run.above) for run in runs] == [("lines 3 to 6", first), ("line 8", second)]
