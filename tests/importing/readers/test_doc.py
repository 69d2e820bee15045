"""Word 97-2003 files: through LibreOffice where it is found, else refused with what to do."""

from pathlib import Path

import pytest

from agenda.importing.readers import Unreadable, doc, read
from tests.importing.readers.files import level, shown
from tests.importing.readers.hostile.corpus import old_office
from tests.importing.readers.office import converted, needs_office, word_document
from tests.importing.readers.test_docx import FIRST


@needs_office
def test_a_word_97_file_keeps_its_numbers(tmp_path: Path) -> None:
    numbering = f'<w:abstractNum w:abstractNumId="7">{level(0, "decimal", "%1.")}</w:abstractNum>{FIRST}'
    data = word_document([("Apologies", "1", 0), ("None.", None, 0), ("Minutes", "1", 0)], numbering)
    reading = read(converted(data, "docx", "doc", tmp_path), "minutes.doc")
    assert (reading.format, reading.problems) == ("doc", ())
    assert shown(reading) == ["1.\tApologies", "None.", "2.\tMinutes"]


def test_without_libreoffice_a_word_97_file_is_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doc, "PROGRAMS", ("a-program-that-nobody-has",))
    with pytest.raises(Unreadable, match="Save it as DOCX") as refused:
        read(old_office("WordDocument"), "minutes.doc")
    assert refused.value.code == "needs_converter"
