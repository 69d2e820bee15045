"""`manage.py import_minutes --scans`: what a machine has read is kept as a draft that says so."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from PIL import Image, ImageDraw, ImageFont

from agenda.importing.readers import ocr
from agenda.models import Meeting, SourceFile

pytestmark = pytest.mark.django_db
NOTE = "Machine-read from a scan, unchecked."
MINUTES = """Thornby Parish Council
Minutes of the meeting of Thornby Parish Council
held on 11 June 2019 at 7.30 pm
Present: Councillors Hale, Dale and Frith

1. Apologies
There were none.

2. Mill Lane
RESOLVED: That two bays be marked out."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    sheet = Image.new("L", (1240, 1000), 255)
    ImageDraw.Draw(sheet).multiline_text((100, 100), MINUTES, font=ImageFont.load_default(36), fill=0, spacing=24)
    buffer = io.BytesIO()
    sheet.save(buffer, "PDF", resolution=150)
    (tmp_path / "scan.pdf").write_bytes(buffer.getvalue())
    return tmp_path


def run(folder: Path, **options: bool) -> str:
    told = io.StringIO()
    call_command("import_minutes", str(folder), stdout=io.StringIO(), stderr=told, **options)
    return told.getvalue()


@pytest.mark.skipif(not ocr.is_possible(), reason="tesseract is not on this machine")
def test_a_scan_that_is_asked_for_becomes_a_draft_that_is_not_published_unchecked(folder: Path) -> None:
    told = run(folder, scans=True, publish=True)
    meeting = Meeting.objects.get()
    assert [(item.number, item.title) for item in meeting.items.all()] == [("1", "Apologies"), ("2", "Mill Lane")]
    assert SourceFile.objects.get().machine_read
    assert NOTE in [problem.message for problem in meeting.problems.all()]
    assert not meeting.is_published
    assert NOTE in told


def test_a_scan_that_is_not_asked_for_is_named_with_what_to_do(folder: Path) -> None:
    told = io.StringIO()
    with pytest.raises(CommandError, match="1 of 1 files were not read"):
        call_command("import_minutes", str(folder), stdout=io.StringIO(), stderr=told)
    assert "scan.pdf: This PDF holds pictures of pages and no text. Scan it again" in told.getvalue()
    assert not SourceFile.objects.exists()
