"""Each refusal is reached by the bytes of a file, and its sentence says what to do."""

import re
from collections.abc import Callable
from typing import get_args

import pytest

from agenda.importing.readers import MOST_BYTES, Unreadable, documents, read
from agenda.importing.readers.reading import RefusalCode
from tests.importing.readers.files import one_page_pdf, packed, paragraph, word
from tests.importing.readers.hostile import corpus

# What a sentence asks for.
ASKS = re.compile(r"\b(?:Choose|Pack|Open|Save|Scan|Unpack|Import|Upload|Try|Click)\b|scan them again")
LOCKED_PDF = "/Encrypt << /Filter /Standard /V 1 /R 2 /O ({0}) /U ({0}) /P -4 >> /ID [<00> <00>]".format("x" * 32)
DRAWN = "0 0 100 100 re f"

REFUSED: list[tuple[RefusalCode, str, Callable[[], bytes]]] = [
    ("empty", "a file of no bytes", lambda: b""),
    ("empty", "a file of spaces", lambda: b" \n\t\n"),
    ("empty", "a text of invisible signs", lambda: "\ufeff\u200e\u200f".encode()),
    ("empty", "a zip of nothing", lambda: packed({"__MACOSX/a": "x"})),
    ("no_text", "a scanned PDF", lambda: one_page_pdf("", drawing=DRAWN)),
    ("no_text", "a DOCX of empty paragraphs", lambda: word(paragraph())),
    ("no_text", "a page that a script would fill", lambda: b"<html><script>fill()</script></html>"),
    ("no_text", "a page that only frames another", lambda: b"<html><frameset><frame src=a></frameset></html>"),
    ("encrypted", "a zip with a password", corpus.locked_zip),
    (
        "encrypted",
        "a PDF with a password",
        lambda: one_page_pdf("Apologies").replace(b"/Root", LOCKED_PDF.encode() + b"/Root"),
    ),
    ("encrypted", "an office file with a password", lambda: corpus.old_office("EncryptedPackage")),
    ("damaged", "half a DOCX", lambda: word(paragraph("Apologies"))[:400]),
    ("damaged", "the head of a PDF", lambda: b"%PDF-1.7\n"),
    ("too_large", "more than 25 MB", lambda: b"x" * (MOST_BYTES + 1)),
    ("too_large", "more than 5 MB of text", lambda: b"word " * 1_100_000),
    ("too_large", "a small DOCX of 70 MB", lambda: word(paragraph("A" * 70 * corpus.MIB))),
    ("too_many_parts", "a zip of 2,001 files", lambda: packed({f"{number}.txt": "x" for number in range(2_001)})),
    ("too_many_parts", "a PDF of 3,000 pages", lambda: corpus.many_pages(3_000)),
    ("too_deep", "a zip in a zip", lambda: packed({"a.zip": packed({"minutes.txt": "x"})})),
    ("too_deep", "a page of 5,000 boxes in boxes", lambda: corpus.page("<div>" * 5_000 + "x")),
    ("unsafe", "a DOCX that fetches a file", corpus.external_entity),
    ("not_text", "bytes of a program", lambda: b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 10),
    ("unknown_format", "a picture", lambda: b"\x89PNG\r\n\x1a\n"),
    ("unknown_format", "another archive", lambda: b"7z\xbc\xaf\x27\x1c"),
    ("unknown_format", "a spreadsheet", lambda: packed({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>"})),
    ("unknown_format", "an old spreadsheet", lambda: corpus.old_office("Workbook")),
    (
        "needs_converter",
        "an old Word file, on a machine without LibreOffice",
        lambda: corpus.old_office("WordDocument"),
    ),
]


@pytest.mark.parametrize(("code", "why", "build"), REFUSED, ids=[f"{code}: {why}" for code, why, _ in REFUSED])
def test_a_file_is_refused_with_its_code_and_what_to_do(
    code: str, why: str, build: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    if code == "needs_converter":
        monkeypatch.setenv("PATH", "")
    with pytest.raises(Unreadable) as refused:
        for name, content in documents(build(), "minutes"):
            read(content, name)
    assert refused.value.code == code
    assert ASKS.search(refused.value.message), refused.value.message


def test_every_code_is_among_them_or_the_only_one_of_a_hostile_file() -> None:
    sole = {next(iter(codes)) for _, _, codes in corpus.CORPUS if len(codes) == 1}  # "too_slow" takes its time
    assert set(get_args(RefusalCode)) <= {code for code, _, _ in REFUSED} | sole
