"""Signing in and out: throttled by name and address, told nothing, and led nowhere else."""

import pytest
from django.contrib.auth.models import User
from django.test import Client, RequestFactory
from django.urls import reverse
from pytest_django.fixtures import Settings

from agenda.sender import address_of

PASSWORD = "correct horse battery"
SIGN_IN = "/clerk/sign-in/"


@pytest.fixture
def known(clerk: User) -> User:
    clerk.set_password(PASSWORD)
    clerk.save()
    return clerk


def attempt(client: Client, name: str = "hale", password: str = "wrong", *, address: str = "192.0.2.1") -> int:
    return client.post(SIGN_IN, {"username": name, "password": password}, REMOTE_ADDR=address).status_code


def test_a_clerk_signs_in_and_comes_to_the_inbox(client: Client, known: User) -> None:
    response = client.post(SIGN_IN, {"username": "hale", "password": PASSWORD})
    assert response.headers["Location"] == reverse("clerk:inbox")
    assert client.get("/clerk/").status_code == 200


def test_signing_in_gives_a_new_session_that_ends_after_12_hours(client: Client, known: User) -> None:
    client.get("/clerk/")
    before = client.session.session_key
    client.post(SIGN_IN, {"username": "hale", "password": PASSWORD})
    assert client.session.session_key != before
    assert client.session.get_expiry_age() == 12 * 60 * 60


def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(client: Client, known: User) -> None:
    answers = []
    for name in ("hale", "nobody"):
        response = client.post(SIGN_IN, {"username": name, "password": "wrong"}, REMOTE_ADDR="192.0.2.1")
        answers.append((response.status_code, response.content.decode().replace(f'value="{name}"', "")))
    told = [(status, text.split("</form>")[-2].partition("csrfmiddlewaretoken")[0]) for status, text in answers]
    assert told[0] == told[1]
    assert "do not go together" in answers[0][1]


def test_five_failures_close_the_door_for_that_name_from_that_address(client: Client, known: User) -> None:
    assert [attempt(client) for _ in range(5)] == [200] * 4 + [429]
    assert attempt(client, password=PASSWORD) == 429


def test_the_closed_door_says_how_long_it_stays_closed(client: Client, known: User) -> None:
    for _ in range(4):
        attempt(client)
    response = client.post(SIGN_IN, {"username": "hale", "password": "wrong"}, REMOTE_ADDR="192.0.2.1")
    assert "15 minutes" in response.content.decode()


def test_the_clerk_is_not_locked_out_elsewhere_nor_another_clerk_here(client: Client, known: User) -> None:
    for _ in range(5):
        attempt(client)
    assert attempt(client, password=PASSWORD, address="192.0.2.2") == 302
    assert attempt(client, name="nobody") == 200


ADDRESSES = [
    # behind a proxy, X-Forwarded-For, address
    (False, "203.0.113.9", "192.0.2.1"),  # anybody may send the header
    (True, "203.0.113.9", "203.0.113.9"),
    (True, "1.1.1.1, 203.0.113.9", "203.0.113.9"),  # what a visitor made up stands before what the proxy adds
    (True, "2001:db8::1", "2001:db8::1"),
    (True, "unknown", "192.0.2.1"),
    (True, "", "192.0.2.1"),
]


@pytest.mark.parametrize(("behind", "forwarded", "address"), ADDRESSES)
def test_failures_are_counted_by_the_visitors_address_and_not_the_proxys(
    settings: Settings, behind: bool, forwarded: str, address: str
) -> None:
    settings.BEHIND_TLS = behind
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR=forwarded)
    assert address_of(request) == address


NEXTS = [
    ("/clerk/upload/", "/clerk/upload/"),
    ("https://elsewhere.example/clerk/", "/clerk/"),
    ("//elsewhere.example/", "/clerk/"),
    ("javascript:alert(1)", "/clerk/"),
]


@pytest.mark.parametrize(("wanted", "led"), NEXTS)
def test_signing_in_leads_on_only_within_the_archive(client: Client, known: User, wanted: str, led: str) -> None:
    response = client.post(SIGN_IN, {"username": "hale", "password": PASSWORD, "next": wanted})
    assert response.headers["Location"] == led


def test_a_page_for_clerks_leads_to_sign_in_and_back(client: Client, db: None) -> None:
    response = client.get("/clerk/upload/")
    assert response.headers["Location"] == f"{SIGN_IN}?next=/clerk/upload/"


def test_sign_in_and_out_are_refused_without_their_token(known: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(SIGN_IN, {"username": "hale", "password": PASSWORD}).status_code == 403
    strict.force_login(known)
    assert strict.post("/clerk/sign-out/").status_code == 403
    assert strict.get("/clerk/").status_code == 200


def test_signing_out_takes_a_post(desk: Client) -> None:
    assert desk.get("/clerk/sign-out/").status_code == 405
    assert desk.get("/clerk/").status_code == 200
    assert desk.post("/clerk/sign-out/").status_code == 302
    assert desk.get("/clerk/").status_code == 302


def test_a_clerk_chooses_a_password_that_is_long_and_not_common(desk: Client, known: User) -> None:
    desk.force_login(known)
    for weak in ("short", "password1234"):
        desk.post("/clerk/password/", {"old_password": PASSWORD, "new_password1": weak, "new_password2": weak})
        known.refresh_from_db()
        assert known.check_password(PASSWORD), weak
    fresh = "staple orchard lantern"
    desk.post("/clerk/password/", {"old_password": PASSWORD, "new_password1": fresh, "new_password2": fresh})
    known.refresh_from_db()
    assert known.check_password(fresh)
