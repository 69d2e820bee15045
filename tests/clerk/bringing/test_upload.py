"""A file or pasted text becomes a draft; what cannot be read is told in the reader's words, and nothing is lost."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from agenda.importing.readers import MOST_BYTES, ocr
from agenda.models import Committee, Council, Meeting, SourceFile
from tests.builders import make_committee, make_council, make_meeting
from tests.importing.readers.files import packed
from tests.importing.readers.test_pictures import scan

MINUTES = """Ashcombe Borough Council

Highways and Parking Sub-Committee

Minutes of the meeting held on 11 June 2019 at 6.30 pm

1. Apologies

There were none.

2. Mill Lane

The Engineer reported.

RESOLVED: That two bays be marked out.
"""


def upload(desk: Client, data: bytes = MINUTES.encode(), name: str = "minutes.txt", **fields: object) -> HttpResponse:
    response: HttpResponse = desk.post("/clerk/upload/", {"file": SimpleUploadedFile(name, data), **fields})
    return response


def words(response: HttpResponse) -> str:
    return response.content.decode()


def test_a_file_becomes_a_draft_to_review(desk: Client, clerk: User) -> None:
    response = upload(desk)
    meeting = Meeting.objects.get()
    assert response.headers["Location"] == f"/clerk/meetings/{meeting.pk}/"
    assert meeting.state == "unpublished"
    assert SourceFile.objects.get().uploaded_by == clerk
    assert SourceFile.objects.get().data() == MINUTES.encode()


def test_pasted_text_does_too(desk: Client) -> None:
    desk.post("/clerk/upload/", {"text": MINUTES.replace("\n", "\r\n")})
    source = SourceFile.objects.get()
    assert source.name.startswith("Pasted on ")
    assert source.text.split("\n")[0] == "Ashcombe Borough Council"


def test_what_the_document_states_is_not_kept_before_the_clerk_has_seen_it(desk: Client) -> None:
    upload(desk)
    meeting = Meeting.objects.get()
    assert (meeting.committee, meeting.date) == (None, None)


def test_what_the_clerk_states_is(desk: Client) -> None:
    make_committee("Planning Committee")
    upload(desk, council=make_council().pk, committee="planning committee", date="12/10/2017")
    assert str(Meeting.objects.get()) == "Planning Committee, 12 October 2017"


def test_the_same_file_a_second_time_is_told(desk: Client) -> None:
    upload(desk)
    response = desk.post("/clerk/upload/", {"file": SimpleUploadedFile("again.txt", MINUTES.encode())}, follow=True)
    assert "Already here" in words(response)
    assert Meeting.objects.count() == 1


def test_the_same_file_of_another_council_is_told_without_showing_it(desk: Client, other_desk: Client) -> None:
    upload(desk)
    response = other_desk.post("/clerk/upload/", {"file": SimpleUploadedFile("x.txt", MINUTES.encode())}, follow=True)
    assert "Already here" in words(response)
    assert "Mill Lane" not in words(response)
    assert "The clerk of another council brought the same file" in words(response)


REFUSED = [
    (b"", "The file is empty."),
    (b"\x00\x01\x02" * 100, ""),
]


@pytest.mark.parametrize(("data", "sentence"), REFUSED)
def test_what_cannot_be_read_is_refused_in_the_readers_words(desk: Client, data: bytes, sentence: str) -> None:
    response = upload(desk, data, date="12 October 2017")
    assert response.status_code == 422
    assert sentence in words(response)
    assert 'value="12 October 2017"' in words(response), "what was typed is kept"
    assert not SourceFile.objects.exists()


def test_a_file_that_is_too_large_is_refused_before_it_is_read(desk: Client) -> None:
    response = upload(desk, b"x" * (MOST_BYTES + 1))
    assert "over 25 MB" in words(response)
    assert not SourceFile.objects.exists()


def test_a_letter_is_refused_and_not_kept(desk: Client) -> None:
    letter = "Dear Sir,\n\nI write about the gate.\n\nYours faithfully,\nJ. Pell\n"
    response = upload(desk, letter.encode(), "letter.txt")
    assert "Nothing of it was kept" in words(response)
    assert not SourceFile.objects.exists()


@pytest.mark.parametrize("both", [{}, {"file": SimpleUploadedFile("m.txt", b"1. Mill Lane"), "text": "1. Mill Lane"}])
def test_a_file_or_text_is_asked_for_and_not_both(desk: Client, both: dict[str, object]) -> None:
    response = desk.post("/clerk/upload/", both)
    assert response.status_code == 422
    assert not SourceFile.objects.exists()


DAYS = [
    ("12/10/2017", date(2017, 10, 12)),  # the day comes first
    ("12 October 2017", date(2017, 10, 12)),
    ("2017-10-12", date(2017, 10, 12)),
]
NO_DAYS = ["October 2017", "31/2/2017", "soon"]


@pytest.mark.parametrize(("typed", "day"), DAYS)
def test_a_date_is_understood_as_it_is_typed(desk: Client, typed: str, day: date) -> None:
    make_committee("Planning Committee")
    upload(desk, council=make_council().pk, committee="Planning Committee", date=typed)
    assert Meeting.objects.get().date == day


@pytest.mark.parametrize("typed", NO_DAYS)
def test_what_is_no_single_day_is_asked_again(desk: Client, typed: str) -> None:
    response = upload(desk, date=typed)
    assert "is not a date" in words(response)
    assert not Meeting.objects.exists()


def test_a_new_committee_is_asked_about_before_it_is_made(desk: Client) -> None:
    place = {"council": make_council().pk, "committee": "Planing Committee", "date": "12/10/2017"}
    response = upload(desk, **place)
    assert "is not a committee of Ashcombe Borough Council here" in words(response)
    assert not Committee.objects.exists()
    upload(desk, **place, is_new="on")
    assert Committee.objects.get().name == "Planing Committee"


def test_the_full_council_needs_no_asking(desk: Client) -> None:
    upload(desk, council=make_council().pk, committee="Council", date="12/10/2017")
    assert Committee.objects.get().full_council


def test_a_clerk_brings_minutes_only_for_councils_of_theirs(desk: Client) -> None:
    other = make_council("Thornby Parish Council")
    response = upload(desk, council=other.pk, committee="Council", date="12/10/2017")
    assert response.status_code == 422
    upload(desk, new_council="Nettlefield Town Council", committee="Council", date="12/10/2017")
    assert not Council.objects.filter(name__startswith="Nettlefield").exists()


def test_an_administrator_may_name_a_new_council(client: Client, admin_user: User) -> None:
    client.force_login(admin_user)
    upload(client, new_council="Nettlefield Town Council", committee="Council", date="12/10/2017")
    assert Meeting.objects.get().committee == Committee.objects.get(council__name="Nettlefield Town Council")


def test_minutes_of_a_meeting_that_is_here_already_are_doubted(desk: Client) -> None:
    committee = make_committee("Planning Committee")
    make_meeting("2017-10-12", committee=committee)
    upload(desk, council=committee.council_id, committee=committee.name, date="12/10/2017")
    assert "same_meeting" in [problem.code for problem in Meeting.objects.get(sitting=2).problems.all()]


def test_each_document_of_a_zip_becomes_a_draft_and_what_cannot_be_read_is_named(desk: Client) -> None:
    pack = packed({"june.txt": MINUTES, "july.txt": MINUTES.replace("June", "July"), "empty.txt": " "})
    zipped = SimpleUploadedFile("minutes.zip", pack)
    shown = words(desk.post("/clerk/upload/", {"file": zipped, "date": "1 May 2019"}, follow=True))
    assert "3 files brought, 2 drafts to look through" in shown
    assert "minutes.zip/empty.txt" in shown
    assert "upload that. Nothing of it was kept." in shown
    # A date that is given is that of one meeting: each of several keeps its own.
    assert set(Meeting.objects.values_list("stated_date", flat=True)) == {"2019-06-11", "2019-07-11"}


@pytest.mark.skipif(not ocr.is_possible(), reason="tesseract is not on this machine")
def test_a_scan_is_read_where_the_clerk_asks_for_it(desk: Client) -> None:
    picture = scan("Minutes of the meeting of the Council\n\nPresent: Cllr Dale\n\nRESOLVED: That it be noted.")
    assert upload(desk, picture, "scan.pdf").status_code == 422
    upload(desk, picture, "scan.pdf", scan="on")
    assert "machine_read" in [problem.code for problem in Meeting.objects.get().problems.all()]


@pytest.mark.skipif(not ocr.is_possible(), reason="tesseract is not on this machine")
def test_a_long_scan_is_not_read_while_somebody_waits(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agenda.clerk.bringing.forms.MOST_SCANNED", 0)
    assert "ask an administrator to import the scan" in words(upload(desk, scan("Minutes"), "scan.pdf", scan="on"))
