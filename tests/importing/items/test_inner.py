"""Which lists of a web page, set in under an entry, are pieces of business of their own."""

import pytest

from agenda.importing.parse import parse
from agenda.importing.readers import read

HEAD = "<!doctype html><body><p>Minutes of the meeting of Thornby Parish Council held on 4 March 2019</p><ol>"
TAIL = "<li>Fees<p>None rose.</p></li><li>Date of the next meeting<p>8 April.</p></li></ol></body>"
LONG = "The Clerk told the meeting of the letters that had come in about the wall along the footpath."
ENTRIES = f"<ol><li>Trees. {LONG}</li><li>Roads. {LONG}</li></ol>"
OTHERS = ["Fees", "Date of the next meeting"]


@pytest.mark.parametrize(
    ("entry", "titles"),
    [
        (f"Reports{ENTRIES}", ["Reports", "Trees", "Roads"]),
        (f"Reports<ol><li>From the chair{ENTRIES}</li><li>More. {LONG}</li></ol>",
         ["Reports", "From the chair", "Trees", "Roads", "More"]),
        # What was decided is a list of clauses
        (f"Reports<p>RESOLVED:</p>{ENTRIES}", ["Reports"]),
        (f"Reports. The Council resolved to agree the following:{ENTRIES}", ["Reports"]),
        (f"Reports<ol><li>That the wall be mended, and {LONG}</li><li>That it be so.</li></ol>", ["Reports"]),
        # Names
        ("Apologies<ol><li>Mrs Dale</li><li>Mr Frith</li></ol>", ["Apologies"]),
        # One entry is no list
        (f"Reports<ol><li>Trees. {LONG}</li></ol>", ["Reports"]),
    ],
)  # fmt: skip
def test_a_list_within_its_list_holds_items_where_its_entries_are_paragraphs(entry, titles):
    (minutes,) = parse(read(f"{HEAD}<li>{entry}</li>{TAIL}".encode(), "minutes.html"))
    assert [item.title for item in minutes.items] == [*titles, *OTHERS]


def test_such_an_item_has_no_number_since_each_list_begins_at_one_again():
    (minutes,) = parse(read(f"{HEAD}<li>Reports{ENTRIES}</li>{TAIL}".encode(), "minutes.html"))
    assert [item.number for item in minutes.items] == ["1", None, None, "2", "3"]
