"""The same minutes in every format give the same records, where the format can carry them."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from agenda.importing.parse import parse
from agenda.importing.parsed import ParsedMinutes
from agenda.importing.readers import box, read
from tests.importing.readers.office import all_converted, converted, needs_office
from tests.importing.readers.written import as_page, as_word, needs_chromium, printed
from tests.importing.test_samples import REASONS, SAMPLES

FIXTURES = Path(box.ROOT) / "fixtures"
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
# Minutes of the demo archive whose lines are whole paragraphs: what a word processor would keep.
DEMO = (
    "ashcombe/council-2019-02-05",
    "ashcombe/foster-carers-2025",
    "ashcombe/highways-2006-03-14",
    "ashcombe/highways-2019-06-11",
    "ashcombe/highways-2024-03-05",
    "ashcombe/highways-2026-11-19",
    "ashcombe/safer-routes-annual-report-2018",
    "thornby/2018-03-14",
)
TEXTS = {"a parish": PARISH, **{name: (FIXTURES / f"{name}.txt").read_text(encoding="utf-8") for name in DEMO}}
CONVERTED = ("a parish", "ashcombe/highways-2019-06-11")  # LibreOffice takes its time


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


Written = Callable[[str, Path], bytes]
WRITTEN: list[Any] = [
    pytest.param(lambda text, folder: as_word(text), id="docx"),
    pytest.param(lambda text, folder: as_page(text), id="html"),
    pytest.param(lambda text, folder: printed(as_page(text), folder), id="pdf", marks=needs_chromium),
]


def test_the_text_itself_gives_what_it_says() -> None:
    (found,) = records(PARISH.encode(), "minutes.txt")
    assert found["council"] == "Thornby Parish Council"
    assert [number for number, _, _ in found["items"]] == ["61", "62", "63", "64"]
    assert len(found["clauses"]) == 4


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("write", WRITTEN)
def test_minutes_written_by_another_program_read_back_to_the_same_records(
    name: str, write: Written, tmp_path: Path
) -> None:
    assert records(write(TEXTS[name], tmp_path), "minutes") == records(TEXTS[name].encode(), "minutes.txt")


@needs_office
@pytest.mark.parametrize("name", CONVERTED)
@pytest.mark.parametrize("kind", ["odt", "rtf", "doc", "pdf"])
def test_so_do_minutes_that_libreoffice_has_written(name: str, kind: str, tmp_path: Path) -> None:
    written = converted(as_word(TEXTS[name]), "docx", kind, tmp_path)
    assert records(written, "minutes") == records(TEXTS[name].encode(), "minutes.txt")


def sample(name: str) -> str:
    return (SAMPLES / name).read_text(encoding="utf-8")


# What these programs can carry: the nested bullets and headings of markdown they would keep as typed signs.
CARRIED = [name for name in REASONS if not re.search(r"^#", sample(name), re.M)]


def of_sample(name: str) -> list[dict[str, Any]]:
    return records(sample(name).encode(), name)


@pytest.mark.parametrize("name", CARRIED)
def test_a_sample_written_in_word_reads_back_to_the_same_records(name: str) -> None:
    assert records(as_word(sample(name), as_lines=True), "minutes") == of_sample(name)


@pytest.mark.parametrize("name", CARRIED)
def test_so_does_one_saved_as_a_page(name: str) -> None:
    assert records(as_page(sample(name), as_lines=True), "minutes") == of_sample(name)


@needs_chromium
@pytest.mark.parametrize("name", CARRIED)
def test_so_does_one_printed_by_chromium(name: str, tmp_path: Path) -> None:
    assert records(printed(as_page(sample(name), as_lines=True), tmp_path), "minutes") == of_sample(name)


@pytest.fixture(scope="module")
def in_odt(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    documents = {Path(name).stem: as_word(sample(name), as_lines=True) for name in CARRIED}
    return all_converted(documents, "docx", "odt", tmp_path_factory.mktemp("odt"))


@needs_office
@pytest.mark.parametrize("name", CARRIED)
def test_so_does_one_that_libreoffice_keeps_as_odt(name: str, in_odt: dict[str, bytes]) -> None:
    assert records(in_odt[Path(name).stem], "minutes") == of_sample(name)
