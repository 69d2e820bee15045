"""The kind of a file comes from its content."""

import pytest

from agenda.importing.readers import Unreadable, read
from agenda.importing.readers.kinds import kind_of
from tests.importing.readers.files import paragraph, shown, word


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"\n\n%PDF-1.4", "pdf"),  # some programs put an empty line first
        (b"{\\rtf1\\ansi", "rtf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
        (b"PK\x03\x04", "zip"),
        (b"<!DOCTYPE html>", "html"),
        (b"\xef\xbb\xbf<!-- saved from url --><html>", "html"),
        (b"<!-- a title -->\n\n# Minutes\n\n- Mr Reed (<code>r2</code>)", "text"),  # a comment above markdown
        ("<html>".encode("utf-16"), "html"),
        (b"\x89PNG\r\n", "picture"),
        (b"Minutes of the meeting", "text"),
        (b"Planning <b>Committee</b>", "text"),  # a single tag makes no page
        (b"A PDF begins with %PDF-", "text"),
        (b"BMX track: report", "text"),  # not a bitmap
    ],
)
def test_the_first_bytes_tell(data, expected):
    assert kind_of(data).name == expected


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"\x89PNG\r\n\x1a\n", "unknown_format"),
        (b"7z\xbc\xaf\x27\x1c", "unknown_format"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "unknown_format"),
        (b"x" * (25 * 1024 * 1024 + 1), "too_large"),
    ],
)
def test_what_is_not_read_is_refused_with_a_code_and_a_sentence(data, code):
    with pytest.raises(Unreadable) as refused:
        read(data, "minutes.txt")
    assert refused.value.code == code
    assert refused.value.message.endswith(".")


@pytest.mark.parametrize(("name", "surprises"), [("minutes.pdf", True), ("minutes.docx", False), ("minutes", False)])
def test_a_wrong_name_is_a_problem_and_no_refusal(name, surprises):
    reading = read(word(paragraph("Apologies")), name)
    assert shown(reading) == ["Apologies"]
    assert [problem.code for problem in reading.problems] == ["wrong_name"] * surprises
