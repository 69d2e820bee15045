"""Every doubt that a clerk may meet is explained, and the example can be brought in."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from agenda.clerk.bringing.duplicates import OFFERS
from agenda.clerk.help import DOUBTS
from agenda.importing.problems import SENTENCES
from agenda.importing.save.placing import DISAGREEMENTS
from agenda.importing.save.sittings import CODES
from agenda.models import Meeting
from minutes_archive.settings import BASE_DIR


def test_every_doubt_is_explained_once() -> None:
    assert sorted(doubt.code for doubt in DOUBTS) == sorted({*SENTENCES, *CODES, *DISAGREEMENTS, *OFFERS})


def test_the_page_shows_formats_and_doubts(desk: Client) -> None:
    page = desk.get("/clerk/help/").content.decode()
    assert "<kbd>n, p</kbd>" in page
    assert "A text layer" in page
    assert 'id="number_missing"' in page
    assert "the next doubt, the one before" in page
    assert "Leave out a number that is somebody’s own." in page


def test_the_example_is_read_without_a_doubt(desk: Client) -> None:
    data = (BASE_DIR / "static" / "example-minutes.txt").read_bytes()
    desk.post("/clerk/upload/", {"file": SimpleUploadedFile("example-minutes.txt", data)})
    meeting = Meeting.objects.get()
    assert (meeting.items.count(), meeting.problems.count()) == (5, 0)
