"""The safety hatch keeps addresses, deletes nothing that was public, and notes what a person has touched."""

import pytest
from django.test import Client

from agenda.models import AgendaItem, Committee, Council, Meeting
from tests.builders import make_clerk, make_committee, make_council, make_item, make_meeting, make_source

pytestmark = pytest.mark.django_db


def change(client: Client, record: object, **fields: object) -> None:
    """Fill in the record's form, other fields left as they are, and save it."""
    meta = record._meta  # type: ignore[attr-defined]
    address = f"/admin/{meta.app_label}/{meta.model_name}/{record.pk}/change/"  # type: ignore[attr-defined]
    page = client.get(address)
    forms = [page.context["adminform"].form]
    for inline in page.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.initial_forms]
    posted = {bound.html_name: bound.value() for form in forms for bound in form if bound.value() is not None}
    answer = client.post(address, {**posted, **fields})
    assert answer.status_code == 302, answer.context["adminform"].form.errors
    record.refresh_from_db()  # type: ignore[attr-defined]


def test_what_makes_a_public_address_is_read_only(admin_client: Client) -> None:
    item = make_item(number="27/18")
    meeting, committee = item.meeting, item.meeting.committee
    assert committee is not None
    change(admin_client, committee.council, slug="elsewhere")
    change(admin_client, committee, slug="elsewhere")
    change(admin_client, meeting, date="2001-01-01", sitting="7")
    change(admin_client, item, slug="elsewhere", number="28/18")
    assert item.get_absolute_url() == "/ashcombe-borough-council/planning-committee/2019-06-11/27-18/"
    assert AgendaItem.objects.get(pk=item.pk).number == "28/18"


def test_what_nobody_has_seen_may_still_move(admin_client: Client) -> None:
    meeting = make_meeting(published=False)
    change(admin_client, meeting, date="2001-01-01", sitting="7")
    assert (str(meeting.date), meeting.sitting) == ("2001-01-01", 7)
    committee = make_committee("Cabinet")
    change(admin_client, committee, slug="the-cabinet")
    assert Committee.objects.get(pk=committee.pk).slug == "the-cabinet"


def test_a_name_may_be_corrected_and_is_found_again(admin_client: Client) -> None:
    council = make_council("Ashcombe Borugh Council")
    change(admin_client, council, name="Ashcombe Borough Council")
    assert Council.objects.named("ASHCOMBE BOROUGH COUNCIL") == council


def test_a_council_is_put_in_the_charge_of_clerks(admin_client: Client) -> None:
    clerk = make_clerk("hale")
    row = {"clerkships-TOTAL_FORMS": "1", "clerkships-0-user": str(clerk.pk), "clerkships-0-may_publish": "on"}
    change(admin_client, make_council(), **row)
    assert list(Council.objects.of_publisher(clerk)) == [make_council()]


def test_saving_notes_that_a_person_has_touched_the_meeting(admin_client: Client) -> None:
    item = make_item(resolutions=("That it be noted.",), source=make_source())
    for record in (item.meeting, item, item.resolutions.get()):
        Meeting.objects.update(edited_at=None)
        change(admin_client, record)
        assert Meeting.objects.get().edited_at is not None, record


def test_publishing_and_withdrawing_are_not_done_here(admin_client: Client) -> None:
    meeting = make_meeting(published=False)
    change(admin_client, meeting, state="published")
    assert meeting.state == "unpublished"


def test_nothing_that_was_public_is_deleted_one_by_one_or_many_at_once(admin_client: Client) -> None:
    meeting = make_meeting()
    meeting.withdraw()
    address = f"/admin/agenda/meeting/{meeting.pk}/delete/"
    assert admin_client.post(address, {"post": "yes"}).status_code == 403
    many = {"action": "delete_selected", "_selected_action": [meeting.pk], "post": "yes"}
    admin_client.post("/admin/agenda/meeting/", many)
    assert Meeting.objects.filter(pk=meeting.pk).exists()


def test_a_draft_may_be_deleted_with_what_is_in_it(admin_client: Client) -> None:
    item = make_item(meeting=make_meeting(published=False), published=False)
    admin_client.post(f"/admin/agenda/meeting/{item.meeting_id}/delete/", {"post": "yes"})
    assert not AgendaItem.objects.exists()


def test_a_draft_with_an_item_that_was_public_is_not(admin_client: Client) -> None:
    item = make_item(meeting=make_meeting(published=False), published=True)
    admin_client.post(f"/admin/agenda/meeting/{item.meeting_id}/delete/", {"post": "yes"})
    assert AgendaItem.objects.exists()
