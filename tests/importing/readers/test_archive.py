"""A zip of minutes: each document in it is one by itself."""

import pytest

from agenda.importing.readers import Unreadable, documents, read
from tests.importing.readers.files import one_page_pdf, packed, paragraph, shown, word
from tests.importing.readers.hostile.corpus import odt_body


def test_a_zip_gives_its_documents_under_their_names():
    data = packed({"2019/a.txt": "RESOLVED", "b.docx": word(paragraph("Apologies"))})
    found = documents(data, "minutes.zip")
    assert [name for name, _ in found] == ["minutes.zip/2019/a.txt", "minutes.zip/b.docx"]
    assert [shown(read(content, name)) for name, content in found] == [["RESOLVED"], ["Apologies"]]


WORDS = "Apologies for absence"
EVERY_FORMAT = {
    "text": WORDS.encode(),
    "markdown": f"# Minutes\n\n**{WORDS}**\n\n**None.**\n".encode(),
    "html": f"<!doctype html><body><p>{WORDS}</p></body>".encode(),
    "docx": word(paragraph(WORDS)),
    "odt": odt_body(f"<p>{WORDS}</p>"),
    "pdf": one_page_pdf(WORDS),
    "rtf": f"{{\\rtf1 {WORDS}}}".encode(),
}
NAMES = {"text": "minutes.txt", "markdown": "minutes.md"}
OTHER_NAMES = {form: "minutes.pdf" if form != "pdf" else "minutes.docx" for form in EVERY_FORMAT}


def test_a_zip_may_hold_every_format_each_known_by_its_bytes_and_not_by_its_name():
    data = packed({f"{form}/{OTHER_NAMES[form]}": content for form, content in EVERY_FORMAT.items()})
    readings = [read(content, name) for name, content in documents(data, "minutes.zip")]
    assert [reading.format for reading in readings] == ["text", "markdown", "html", "docx", "odt", "pdf", "rtf"]
    assert all(WORDS in shown(reading) for reading in readings)
    assert [reading.problems[0].code for reading in readings] == ["wrong_name"] * len(readings)


@pytest.mark.parametrize("form", EVERY_FORMAT)
def test_a_right_name_and_none_at_all_are_no_surprise(form):
    for name in (NAMES.get(form, f"minutes.{form}"), "minutes"):
        assert read(EVERY_FORMAT[form], name).problems == ()


def test_what_programs_put_into_a_zip_unasked_is_left_out():
    data = packed({"__MACOSX/._a.txt": "x", ".DS_Store": "x", "~$a.docx": "x", "folder/": "", "a.txt": "x"})
    assert [name for name, _ in documents(data, "z")] == ["z/a.txt"]


@pytest.mark.parametrize("data", [b"RESOLVED", word(paragraph("Apologies")), b"%PDF-1.7"])
def test_any_other_file_is_its_own_document(data):
    assert documents(data, "minutes") == [("minutes", data)]


def test_an_office_file_whose_parts_stand_in_another_order_is_one_document():
    data = packed({"custom.xml": "<x/>", "[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>"})
    assert documents(data, "minutes.docx") == [("minutes.docx", data)]


def test_names_are_only_names():
    data = packed({"../../etc/minutes.txt": "x"})
    assert [name for name, _ in documents(data, "z")] == ["z/../../etc/minutes.txt"]


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({}, "empty"),
        ({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>"}, "unknown_format"),
    ],
)
def test_a_zip_without_documents_is_refused(parts, code):
    with pytest.raises(Unreadable) as refused:
        for name, content in documents(packed(parts), "z"):
            read(content, name)
    assert refused.value.code == code
