"""Headings without a number, and lines that only look like one."""

import pytest

from agenda.importing.parse import parse
from agenda.importing.readers import read

HEAD = "Minutes of the meeting of Thornby Parish Council held on 4 March 2019\n\nPresent: Mr Reed (Chairman)\n\n"
SAID = "Members spoke at some length of what had been done since the last meeting and thanked all who had helped.\n\n"

DOCUMENTS = [
    (
        f"**Minutes of the meeting of 4 February.**\n\n{SAID}**The bridge**\n\n{SAID}**The well**\n\n{SAID}",
        ["Minutes of the meeting of 4 February", "The bridge", "The well"],
        "a bold heading with a full stop",
    ),
    (
        f"**The bridge**\n\n{SAID}**The surveyor shall say whether the pier was sound before the flood.**\n\n{SAID}"
        f"**The well**\n\n{SAID}",
        ["The bridge", "The well"],
        "a bold sentence inside an item",
    ),
    (
        f"Planning:\n\n{SAID}Mayor Reed gave another example:\n\n{SAID}Footpaths:\n\n{SAID}Finance:\n\n"
        f"{SAID}The well:\n\n{SAID}",
        ["Planning", "Footpaths", "Finance", "The well"],
        "a line with a colon that only says who spoke",
    ),
    (
        f"Minute's Silence:\n\nIt was agreed to keep one for Mr Lisle. {SAID}1. Fees\n\n{SAID}2. Lamps\n\n{SAID}",
        ["Minute's Silence", "Fees", "Lamps"],
        "a heading before the first number, where something was agreed",
    ),
]


@pytest.mark.parametrize(("text", "titles", "why"), DOCUMENTS, ids=[why for *_, why in DOCUMENTS])
def test_headings_without_numbers_are_found(text: str, titles: list[str], why: str) -> None:
    [minutes] = parse(read((HEAD + text).encode(), "minutes.md"))
    assert [item.title for item in minutes.items] == titles
