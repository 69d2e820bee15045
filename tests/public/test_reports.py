"""A reader reports a mistake without an account, and finds the clerk's answer at an address that nobody can guess."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from agenda.models import AgendaItem, Report
from agenda.public.reports import MOST_OF_ALL, MOST_OF_ONE
from tests.builders import make_item, make_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def item() -> AgendaItem:
    return make_item("Mill Lane", number="27/18")


def send(client: Client, item: AgendaItem, message: str = "It was two bays.", **more: str) -> int:
    return client.post(f"{item.get_absolute_url()}report/", {"message": message, **more}).status_code


def test_the_page_of_an_item_has_the_form(client: Client, item: AgendaItem) -> None:
    page = client.get(item.get_absolute_url()).content.decode()
    assert f'action="{item.get_absolute_url()}report/"' in page
    assert not client.cookies, "reading sets no cookie"


def test_a_report_is_kept_and_leads_to_its_own_address(item: AgendaItem) -> None:
    client = Client(enforce_csrf_checks=True)  # a page without cookies has no token to send
    answer = client.post(f"{item.get_absolute_url()}report/", {"message": "It was two bays."}, follow=True)
    kept = Report.objects.get()
    assert (kept.item, kept.message) == (item, "It was two bays.")
    assert answer.redirect_chain == [(f"/help/reports/{kept.token}/", 302)]
    assert "It was two bays." in answer.content.decode()


def test_the_answer_stands_at_the_same_address(client: Client, item: AgendaItem) -> None:
    kept = Report.objects.create(item=item, message="Two bays.", sender="x")
    page = f"/help/reports/{kept.token}/"
    assert "There is none yet" in client.get(page).content.decode()
    kept.answer, kept.answered_at = "Thank you; mended.", timezone.now()
    kept.save()
    assert "Thank you; mended." in client.get(page).content.decode()


def test_what_was_withdrawn_is_not_named_there_any_more(client: Client, item: AgendaItem) -> None:
    kept = Report.objects.create(item=item, message="Two bays.", sender="x")
    item.withdraw()
    page = client.get(f"/help/reports/{kept.token}/").content.decode()
    assert "no longer public" in page
    assert "Mill Lane" not in page


@pytest.mark.parametrize("message", ["", " \n ", "x" * 2001])
def test_an_empty_or_endless_report_is_told_and_not_kept(client: Client, item: AgendaItem, message: str) -> None:
    assert send(client, item, message) == 422
    assert not Report.objects.exists()


def test_no_words_are_lost_where_a_report_is_refused(client: Client, item: AgendaItem) -> None:
    words = "y" * 2001
    assert words in client.post(f"{item.get_absolute_url()}report/", {"message": words}).content.decode()


def test_what_only_a_machine_fills_in_is_dropped_quietly(client: Client, item: AgendaItem) -> None:
    assert send(client, item, website="https://example.org") == 302
    assert not Report.objects.exists()


def test_one_address_may_send_a_few_an_hour(client: Client, item: AgendaItem) -> None:
    assert [send(client, item) for _ in range(MOST_OF_ONE + 1)] == [302] * MOST_OF_ONE + [429]
    Report.objects.update(at=timezone.now() - timedelta(minutes=61))
    assert send(client, item) == 302


def test_many_addresses_together_are_held_back_too(client: Client, item: AgendaItem) -> None:
    Report.objects.bulk_create(Report(item=item, message="x", sender=str(n)) for n in range(MOST_OF_ALL))
    assert send(client, item) == 429


def test_the_address_of_the_sender_is_not_kept(client: Client, item: AgendaItem) -> None:
    send(client, item)
    kept = Report.objects.values().get()
    assert "127.0.0.1" not in str(kept)


def test_a_draft_takes_no_reports(client: Client) -> None:
    hidden = make_item("Hidden", meeting=make_meeting("2019-08-01", published=False), published=False, slug="hidden")
    assert client.post(f"{hidden.get_absolute_url()}report/", {"message": "x"}).status_code == 404
    public = make_item("Gone", meeting=make_meeting("2019-07-01"))
    public.withdraw()
    assert client.post(f"{public.get_absolute_url()}report/", {"message": "x"}).status_code == 410


def test_an_unknown_address_of_a_report_is_nothing(client: Client) -> None:
    assert client.get("/help/reports/nothing/").status_code == 404
