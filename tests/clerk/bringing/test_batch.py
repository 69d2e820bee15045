"""Many files at once: what became of each, and where each draft belongs, asked once for all that do not say."""

import json
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.html import strip_tags

from agenda.models import Batch, Meeting, SourceFile
from tests.builders import make_committee, make_council, make_meeting, make_source

pytestmark = pytest.mark.django_db
PAGE = "Agenda item\n\n{title}\n\nMinutes:\n\nMembers discussed {title}.\n\nRESOLVED: That {title} be repaired.\n"


def minutes(day: str, business: str = "Mill Lane") -> str:
    return (
        "Ashcombe Borough Council\n\nPlanning Committee\n\n"
        f"Minutes of the meeting held on {day} at 6.30 pm\n\n1. {business}\n\nRESOLVED: That {business} be repaired.\n"
    )


def bring(desk: Client, files: dict[str, str], **fields: object) -> Batch:
    sent = [SimpleUploadedFile(name, text.encode()) for name, text in files.items()]
    desk.post("/clerk/upload/", {"file": sent, **fields})
    return Batch.objects.get()


def page(desk: Client, batch: Batch) -> str:
    return " ".join(strip_tags(desk.get(f"/clerk/batches/{batch.pk}/").content.decode()).split())


def settle(desk: Client, batch: Batch, **fields: object) -> int:
    return desk.post(
        f"/clerk/batches/{batch.pk}/", {name.replace("_", "-"): value for name, value in fields.items()}
    ).status_code


def places() -> list[str]:
    return [str(meeting) for meeting in Meeting.objects.order_by("pk")]


def test_each_file_is_told_apart(desk: Client) -> None:
    make_committee("Planning Committee")
    batch = bring(
        desk, {"june.txt": minutes("11 June 2019"), "july.txt": minutes("9 July 2019"), "gate.txt": "Dear Sir"}
    )
    assert [file.fate for file in batch.files.all()] == ["read", "read", "refused"]
    text = page(desk, batch)
    assert "3 files brought, 2 drafts to look through" in text
    assert "1 item, 1 resolution No doubts" in text
    assert "This does not look like" in text


def test_what_the_documents_state_is_confirmed_with_one_press(desk: Client) -> None:
    make_committee("Planning Committee")
    batch = bring(desk, {"june.txt": minutes("11 June 2019"), "july.txt": minutes("9 July 2019")})
    assert Meeting.objects.filter(committee=None, date=None).count() == 2
    response = desk.get(f"/clerk/batches/{batch.pk}/")
    forms = [row.form for row in response.context["asked"]]
    shown = {field.html_name: field.value() for form in forms for field in form if field.value()}
    shown = {name: getattr(value, "pk", value) for name, value in shown.items()}
    assert desk.post(f"/clerk/batches/{batch.pk}/", shown).status_code == 302
    assert places() == ["Planning Committee, 11 June 2019", "Planning Committee, 9 July 2019"]


def test_what_no_page_says_is_asked_once_for_all(desk: Client) -> None:
    make_committee("Planning Committee")
    batch = bring(desk, {f"{title}.txt": PAGE.format(title=title) for title in ("Mill Lane", "Market Place")})
    council = make_council().pk
    assert settle(desk, batch, all_council=council, all_committee="Planning Committee", all_date="11/6/2019") == 302
    assert places() == ["Planning Committee, 11 June 2019"], "pages of one meeting are put together"
    assert Meeting.objects.get().items.count() == 2


def test_a_place_given_with_the_upload_is_that_of_every_silent_page(desk: Client) -> None:
    committee = make_committee("Planning Committee")
    place = {"council": committee.council_id, "committee": committee.name, "date": "11/6/2019"}
    bring(
        desk, {"page.txt": PAGE.format(title="Mill Lane"), "july.txt": minutes("9 July 2019", "Market Place")}, **place
    )
    assert set(Meeting.objects.values_list("date", flat=True)) == {date(2019, 6, 11), None}
    assert Meeting.objects.get(date=None).stated_date == "2019-07-09", "a document that states its day keeps it"


def test_a_row_left_empty_is_for_later(desk: Client) -> None:
    make_committee("Planning Committee")
    batch = bring(desk, {f"{title}.txt": PAGE.format(title=title) for title in ("Mill Lane", "Market Place")})
    first = Meeting.objects.order_by("pk").first()
    assert first is not None
    row = {f"m{first.pk}_council": make_council().pk, f"m{first.pk}_committee": "Planning Committee"}
    assert settle(desk, batch, **row, **{f"m{first.pk}_date": "11/6/2019"}) == 302
    assert places() == ["Planning Committee, 11 June 2019", "Committee not known, date not known"]


def test_a_slip_is_told_beside_its_row_and_the_others_are_kept(desk: Client) -> None:
    make_committee("Planning Committee")
    batch = bring(desk, {f"{title}.txt": PAGE.format(title=title) for title in ("Mill Lane", "Market Place")})
    first, second = Meeting.objects.order_by("pk")
    council = make_council().pk
    row = {f"m{first.pk}_date": "31/2/2019", f"m{second.pk}_date": "11/6/2019"}
    assert settle(desk, batch, all_council=council, all_committee="Planning Committee", **row) == 422
    assert places() == ["Committee not known, date not known", "Planning Committee, 11 June 2019"]


def test_the_same_words_in_another_file_may_be_left_out_or_kept(desk: Client) -> None:
    make_committee("Planning Committee")
    text = minutes("11 June 2019")
    batch = bring(desk, {"june.txt": text, "june again.txt": text + "\n\n", "once more.txt": "\n" + text})
    second, third = Meeting.objects.order_by("pk")[1:]
    assert "The same words are here already, in “june.txt”" in page(desk, batch)
    answer(desk, second, "leave-out", batch)
    answer(desk, third, "keep", batch)
    assert SourceFile.objects.count() == 2
    assert third.problems.get().reason == "Both are wanted."
    assert "Left out by the clerk" in page(desk, batch)


def test_another_version_of_a_draft_may_take_its_place(desk: Client, clerk: User) -> None:
    earlier = make_meeting("2019-06-11", committee=make_committee("Planning Committee"), published=False)
    make_source("earlier", earlier, uploaded_by=clerk)
    place = {"council": make_council().pk, "committee": "Planning Committee", "date": "11/6/2019"}
    batch = bring(desk, {"june.txt": minutes("11 June 2019")}, **place)
    newer = Meeting.objects.get(sitting=2)
    assert "It replaces the earlier draft" in page(desk, batch)
    answer(desk, newer, "replace", batch)
    kept = Meeting.objects.get()
    assert (kept, kept.sitting, kept.problems.count()) == (newer, 1, 0)


def test_what_is_published_is_not_replaced_so(desk: Client) -> None:
    make_meeting("2019-06-11", committee=make_committee("Planning Committee"))
    place = {"council": make_council().pk, "committee": "Planning Committee", "date": "11/6/2019"}
    batch = bring(desk, {"june.txt": minutes("11 June 2019")}, **place)
    assert "It is another sitting" in page(desk, batch)
    assert "It replaces the earlier draft" not in page(desk, batch)


def answer(desk: Client, meeting: Meeting, act: str, batch: Batch) -> None:
    problem = meeting.problems.open().get(code__in=("same_text", "same_meeting"))
    response = desk.post(f"/clerk/problems/{problem.pk}/duplicate/", {"act": act, "batch": batch.pk})
    assert response.headers["Location"] == f"/clerk/batches/{batch.pk}/"


def test_a_script_sends_file_by_file_into_one_batch(desk: Client) -> None:
    batch = ""
    for name, text in {"june.txt": minutes("11 June 2019"), "gate.txt": "Dear Sir"}.items():
        sent = {"file": SimpleUploadedFile(name, text.encode()), "several": "1", "batch": batch}
        response = desk.post("/clerk/upload/", sent, headers={"accept": "application/json"})
        told = json.loads(response.content)
        batch = told["batch"]
    assert Batch.objects.get().files.count() == 2
    assert told["address"] == f"/clerk/batches/{batch}/"
    assert told["files"][0]["fate"] == "refused"
    assert told["files"][0]["said"].startswith("This does not look like")


def test_a_script_is_told_what_is_wrong_with_the_place(desk: Client) -> None:
    sent = {"file": SimpleUploadedFile("june.txt", b"1. Mill Lane"), "date": "soon"}
    response = desk.post("/clerk/upload/", sent, headers={"accept": "application/json"})
    assert response.status_code == 422
    assert "is not a date" in json.loads(response.content)["errors"]["date"][0]


def test_a_batch_is_its_clerks_own(desk: Client, other_desk: Client) -> None:
    batch = bring(desk, {"june.txt": minutes("11 June 2019")})
    assert other_desk.get(f"/clerk/batches/{batch.pk}/").status_code == 404
    sent = {"file": SimpleUploadedFile("x.txt", b"1. Mill Lane"), "batch": batch.pk}
    assert other_desk.post("/clerk/upload/", sent).status_code == 404


def test_a_draft_brought_by_mistake_is_left_out_once_that_is_confirmed(desk: Client, other_desk: Client) -> None:
    bring(desk, {"june.txt": minutes("11 June 2019")})
    address = f"/clerk/meetings/{Meeting.objects.get().pk}/leave-out/"
    assert other_desk.post(address).status_code == 404
    assert "You can bring the file again" in desk.get(address).content.decode()
    assert Meeting.objects.exists()
    desk.post(address)
    assert not (Meeting.objects.exists() or SourceFile.objects.exists())


def test_what_was_published_is_not_left_out(desk: Client) -> None:
    meeting = make_meeting()
    assert (
        "it has been published" in desk.post(f"/clerk/meetings/{meeting.pk}/leave-out/", follow=True).content.decode()
    )
    assert Meeting.objects.exists()


def placed(desk: Client, **texts: str) -> Batch:
    committee = make_committee("Planning Committee")
    batch = bring(desk, {f"{name}.txt": text for name, text in texts.items()})
    for meeting in Meeting.objects.all():
        meeting.committee, meeting.date = committee, date.fromisoformat(meeting.stated_date)
        meeting.save()
    return batch


def publish(desk: Client, batch: Batch, meetings: list[int]) -> str:
    response = desk.post(f"/clerk/batches/{batch.pk}/publish/", {"meeting": meetings}, follow=True)
    return strip_tags(response.content.decode())


def test_what_nothing_stands_against_is_published_with_one_press(desk: Client, clerk: User) -> None:
    doubtful = minutes("9 July 2019", "Ring Mrs Pell on 01632 960123")
    batch = placed(desk, june=minutes("11 June 2019"), july=doubtful, may=minutes("14 May 2019"))
    assert "Publish the 2 without doubts" in page(desk, batch)
    assert "2 meetings published" in publish(desk, batch, list(Meeting.objects.values_list("pk", flat=True)))
    assert [str(one.date) for one in Meeting.objects.published()] == ["2019-06-11", "2019-05-14"]
    assert {one.publications.get().by for one in Meeting.objects.published()} == {clerk}


def test_only_what_was_shown_is_published(desk: Client) -> None:
    batch = placed(desk, june=minutes("11 June 2019"), may=minutes("14 May 2019"))
    shown = Meeting.objects.get(date="2019-06-11")
    publish(desk, batch, [shown.pk])
    assert list(Meeting.objects.published()) == [shown]


def test_who_is_no_publisher_is_not_offered_it(desk: Client, clerk: User) -> None:
    batch = placed(desk, june=minutes("11 June 2019"))
    clerk.clerkships.update(may_publish=False)
    assert "without doubts" not in page(desk, batch)
    assert "Nothing was published" in publish(desk, batch, [Meeting.objects.get().pk])
    assert not Meeting.objects.published().exists()


def test_what_no_time_was_left_for_is_named(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agenda.clerk.bringing.upload.MOST_SECONDS", 0)
    batch = bring(desk, {"june.txt": minutes("11 June 2019"), "july.txt": minutes("9 July 2019")})
    assert [file.fate for file in batch.files.all()] == ["refused", "refused"]
    assert "Bring this one again" in page(desk, batch)
