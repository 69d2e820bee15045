"""The picture of a page, and a scan read by machine."""

import io
import shutil

import pytest
from PIL import Image, ImageDraw, ImageFont

from agenda.importing.readers import Unreadable, ocr, page_picture, read
from tests.importing.readers.files import one_page_pdf, paragraph, shown, word


def test_a_page_is_shown_as_a_picture_of_the_size_asked_for():
    picture = Image.open(io.BytesIO(page_picture(one_page_pdf("Apologies", more_pages=["0 0 99 99 re f"]), 2, 500)))
    assert (picture.format, max(picture.size)) == ("PNG", 500)
    assert picture.convert("L").getextrema() == (0, 255)  # black on white, so something is drawn


@pytest.mark.parametrize(
    ("data", "page"),
    [
        (one_page_pdf("Apologies"), 2),
        (one_page_pdf("Apologies"), 0),
        (b"%PDF-1.7 rubbish", 1),
        (word(paragraph("Apologies")), 1),
    ],
)
def test_what_has_no_such_page_is_refused(data, page):
    with pytest.raises(Unreadable) as refused:
        page_picture(data, page)
    assert refused.value.code == "damaged"


def scan(text: str) -> bytes:
    sheet = Image.new("L", (1240, 400), 255)
    ImageDraw.Draw(sheet).text((100, 150), text, font=ImageFont.load_default(64), fill=0)
    buffer = io.BytesIO()
    sheet.save(buffer, "PDF", resolution=150)
    return buffer.getvalue()


def test_a_scan_is_refused_unless_it_is_asked_for():
    with pytest.raises(Unreadable) as refused:
        read(scan("Apologies"), "minutes.pdf")
    assert refused.value.code == "no_text"


@pytest.mark.skipif(not ocr.is_possible(), reason="tesseract is not on this machine")
def test_a_scan_that_is_asked_for_is_read_and_says_so():
    reading = read(scan("Apologies for absence"), "minutes.pdf", scans=True)
    assert shown(reading) == ["Apologies for absence"]
    assert [(one.code, one.message) for one in reading.problems] == [
        ("machine_read", "Machine-read from a scan, unchecked.")
    ]
    assert reading.lines[0].page == 1


def test_without_tesseract_a_scan_that_is_asked_for_is_refused_with_what_to_do(monkeypatch):
    monkeypatch.setattr(ocr, "PROGRAM", "a-program-that-nobody-has")
    with pytest.raises(Unreadable, match="Scan it again") as refused:
        read(scan("Apologies"), "minutes.pdf", scans=True)
    assert refused.value.code == "no_text"
    assert shutil.which(ocr.PROGRAM) is None
