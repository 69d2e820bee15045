"""The same minutes in every format give the same records, where the format can carry them."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from agenda.importing.parse import parse
from agenda.importing.parsed import ParsedMinutes
from agenda.importing.readers import read
from tests.importing.readers.office import converted, needs_office
from tests.importing.readers.written import as_page, as_word, needs_chromium, printed

SAMPLES = Path(__file__).parent.parent / "samples"
PARISH = """
Thornby Parish Council

Minutes of the meeting of Thornby Parish Council held in the Village Hall on Tuesday 11 June 2019 at 7.30 pm

Present: Councillors Hale (Chairman), Dale, Frith and Odell

61. Apologies for absence

Apologies were received from Councillor Birt.

62. Minutes of the meeting held on 14 May 2019

RESOLVED that the minutes be signed as a correct record.

63. Planning applications

The Clerk reported that two applications had come in since the last meeting, and that the first of them had
drawn letters from nine neighbours in Mill Lane, who feared for the old wall along the footpath and for the
trees behind it.

RESOLVED that the Council:

(a) has no objection to the extension at 4 Mill Lane, so long as the wall along the footpath is kept and is
mended with the same stone as before; and

(b) objects to the barn, which would stand in the way of the bridleway.

64. Accounts

The Clerk laid the accounts before the meeting.

RESOLVED that the accounts be paid.

The meeting closed at 9.05 pm.
"""
TEXTS = [pytest.param(PARISH, id="parish")]
TEXTS += [pytest.param(path.read_text(encoding="utf-8"), id=path.stem) for path in sorted(SAMPLES.glob("*.txt"))]


def folded(text: str | None) -> str:
    """Letters and digits: quotation marks, spaces and the marks of lists never decide."""
    return re.sub(r"[\W_]+", "", text or "").casefold()


def records(data: bytes, name: str) -> list[dict[str, Any]]:
    return [record(minutes) for minutes in parse(read(data, name))]


def record(minutes: ParsedMinutes) -> dict[str, Any]:
    return {
        "council": minutes.council,
        "committee": minutes.committee,
        "date": minutes.date,
        "time": minutes.start_time,
        "items": [(item.number, folded(item.title), folded(item.text)) for item in minutes.items],
        "clauses": [
            (clause.number, folded(clause.stem), folded(clause.text), clause.outcome)
            for item in minutes.items
            for clause in item.resolutions
        ],
    }


FROM_WORD = ("odt", "rtf", "doc", "pdf")
Written = Callable[[str, Path], bytes]
WRITTEN: list[Any] = [
    pytest.param(lambda text, folder: as_word(text), id="docx"),
    pytest.param(lambda text, folder: as_page(text), id="html"),
    pytest.param(lambda text, folder: printed(as_page(text), folder), id="pdf by Chromium", marks=needs_chromium),
    *(
        pytest.param(
            lambda text, folder, kind=kind: converted(as_word(text), "docx", kind, folder),
            id=f"{kind} by LibreOffice",
            marks=needs_office,
        )
        for kind in FROM_WORD
    ),
]


def test_the_text_itself_gives_what_it_says() -> None:
    (found,) = records(PARISH.encode(), "minutes.txt")
    assert found["council"] == "Thornby Parish Council"
    assert [number for number, _, _ in found["items"]] == ["61", "62", "63", "64"]
    assert len(found["clauses"]) == 4


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("write", WRITTEN)
def test_minutes_written_by_another_program_read_back_to_the_same_records(
    text: str, write: Written, tmp_path: Path
) -> None:
    assert records(write(text, tmp_path), "minutes") == records(text.encode(), "minutes.txt")
