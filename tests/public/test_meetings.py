from datetime import time

import pytest
from django.test import Client

from agenda.models import SourceFile
from tests.builders import make_committee, make_item, make_meeting
from tests.public.conftest import Read

HERE = "/ashcombe-borough-council/planning-committee/2019-06-11/"


def test_a_meeting_tells_when_and_where_it_was_and_how_far_its_record_has_got(read: Read) -> None:
    make_meeting(start_time=time(18, 30), venue="Guildhall", standing="approved")
    assert "Planning Committee Tuesday 11 June 2019, 6.30 pm, Guildhall Approved" in read(HERE)


def test_a_draft_says_that_it_may_change(read: Read) -> None:
    make_meeting(standing="draft")
    assert "These are draft minutes. Planning Committee has not yet approved them" in read(HERE)


def test_business_is_told_with_what_was_decided(read: Read) -> None:
    meeting = make_meeting()
    make_item("Mill Lane", resolutions=("That A be done.", "That B be done."), meeting=meeting, number="27/18")
    make_item("Wharf Lane", meeting=meeting)
    page = read(HERE)
    assert "27/18 Mill Lane That A be done. Agreed 2 clauses" in page
    assert "Wharf Lane No decision recorded" in page


def test_runs_of_procedural_business_are_folded(client: Client, db: None) -> None:
    meeting = make_meeting()
    for number, title in enumerate(("Apologies", "Declarations"), start=1):
        make_item(title, procedural=True, meeting=meeting, agenda_number=str(number))
    make_item("Mill Lane", meeting=meeting, agenda_number="3")
    page = client.get(HERE).content.decode()
    assert "<summary>Apologies; Declarations</summary>" in page
    assert "1–2" in page


def test_who_was_there_stands_under_the_part_they_had(read: Read) -> None:
    people = [("R. Adeyemi", "Chairman", "present"), ("S. Barlow", None, "present"), ("F. Grant", None, "apologies")]
    make_meeting(attendance=[dict(zip(("name", "role", "part"), who, strict=True)) for who in people])
    assert "Present R. Adeyemi (Chairman), S. Barlow Apologies F. Grant" in read(HERE)


def test_nothing_of_the_document_is_left_out(read: Read) -> None:
    make_meeting(header="Held at the Guildhall.", closing="The meeting closed at 9.05 pm.")
    page = read(HERE)
    assert "How these minutes begin Held at the Guildhall." in page
    assert "How these minutes end The meeting closed at 9.05 pm." in page


def test_nothing_is_marked_where_nothing_was_searched_for(client: Client, db: None) -> None:
    make_meeting(header="Held at the Guildhall.")
    assert "<mark>" not in client.get(HERE).content.decode()


def test_the_file_is_named_with_its_fingerprint(read: Read) -> None:
    source = SourceFile.objects.create(sha256="a" * 64, name="minutes.docx", size=2048, format="docx")
    make_item(source=source)
    assert "minutes.docx, 2.0 KB" in read(HERE) and "a" * 64 in read(HERE)


def test_the_file_of_what_is_not_public_is_not_named(read: Read) -> None:
    source = SourceFile.objects.create(sha256="a" * 64, name="exempt-business.docx", size=2048, format="docx")
    item = make_item(source=source, published=False)
    item.meeting.sources.add(source)
    assert "exempt-business" not in read(HERE)


def test_neighbours_are_the_public_meetings_of_the_same_committee(read: Read) -> None:
    make_meeting("2019-01-08")
    make_meeting("2019-05-14", published=False)
    make_meeting("2019-06-01", committee=make_committee("Works Committee"))
    make_meeting()
    make_meeting(sitting=2)
    page = read(HERE)
    assert "Previous meeting 8 January 2019 Next meeting 11 June 2019" in " ".join(
        page.replace("meeting", "meeting ").split()
    )


def test_the_second_sitting_of_a_day_has_a_page_of_its_own(read: Read) -> None:
    make_meeting(sitting=2)
    assert "Sitting 2 of this day" in read(HERE.replace("11/", "11-2/"))


@pytest.mark.django_db
@pytest.mark.parametrize("items", [1, 12])
def test_a_meeting_takes_six_queries_however_long_it_was(client, django_assert_num_queries, items: int) -> None:
    meeting = make_meeting()
    for _ in range(items):
        make_item(resolutions=("That it be so.",) * 3, meeting=meeting)
    with django_assert_num_queries(6):
        client.get(HERE)
