"""A zip of minutes: each document in it is one by itself."""

import pytest

from agenda.importing.readers import Unreadable, documents, read
from tests.importing.readers.files import packed, paragraph, shown, word


def test_a_zip_gives_its_documents_under_their_names():
    data = packed({"2019/a.txt": "RESOLVED", "b.docx": word(paragraph("Apologies"))})
    found = documents(data, "minutes.zip")
    assert [name for name, _ in found] == ["minutes.zip/2019/a.txt", "minutes.zip/b.docx"]
    assert [shown(read(content, name)) for name, content in found] == [["RESOLVED"], ["Apologies"]]


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
