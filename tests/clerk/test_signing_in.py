"""Signing in and out: who fails is told nothing, nobody is led elsewhere, and what has ended is over."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import Settings

from tests.builders import make_clerk, make_council

PASSWORD = "correct horse battery"
SIGN_IN = "/clerk/sign-in/"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')


@pytest.fixture
def known(clerk: User) -> User:
    clerk.set_password(PASSWORD)
    clerk.last_name = "Councillor-Hale"
    clerk.last_login = timezone.now()
    clerk.save()
    return clerk


def test_a_clerk_signs_in_and_comes_to_the_inbox(client: Client, known: User) -> None:
    response = client.post(SIGN_IN, {"username": "hale", "password": PASSWORD})
    assert response.headers["Location"] == reverse("clerk:inbox")
    assert client.get("/clerk/").status_code == 200


def test_signing_in_gives_a_new_session_and_the_old_one_is_nothing(client: Client, known: User) -> None:
    planted = client.session.session_key
    client.post(SIGN_IN, {"username": "hale", "password": PASSWORD})
    assert client.session.session_key != planted
    assert not Session.objects.filter(pk=planted).exists()


def test_a_session_ends_12_hours_after_signing_in_however_often_it_is_saved(client: Client, known: User) -> None:
    client.post(SIGN_IN, {"username": "hale", "password": PASSWORD})
    assert 12 * 3600 - 60 < client.session.get_expiry_age() <= 12 * 3600
    session = client.session
    session.set_expiry(timezone.now() + timedelta(hours=1))  # eleven hours later
    session.save()
    session["seen"] = True
    session.save()
    assert session.get_expiry_age() <= 3600
    Session.objects.update(expire_date=timezone.now())
    assert client.get("/clerk/").status_code == 302


def refused(client: Client, name: str) -> tuple[int, str]:
    response = client.post(SIGN_IN, {"username": name, "password": "wrong"})
    return response.status_code, TOKEN.sub("", response.content.decode()).replace(f'value="{name}"', "")


@pytest.mark.parametrize("name", ["nobody", "left", "never"])
def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(client: Client, known: User, name: str) -> None:
    """So do who has left, and who never had a password."""
    make_clerk("left", make_council(), password="wrong", is_active=False)
    make_clerk("never", make_council())
    answer = refused(client, "hale")
    assert answer == refused(client, name)
    assert answer[0] == 200 and "do not go together" in answer[1]


class Counting(PBKDF2PasswordHasher):
    iterations = 1
    times = 0

    def encode(self, *parts: Any) -> str:
        Counting.times += 1
        return super().encode(*parts)


@pytest.mark.parametrize("name", ["hale", "nobody", "left", "never"])
def test_each_of_them_costs_the_same_work(client: Client, clerk: User, settings: Settings, name: str) -> None:
    """The time of an answer is that of hashing the password, which is done once for everybody."""
    settings.PASSWORD_HASHERS = [f"{__name__}.Counting"]
    clerk.set_password(PASSWORD)
    clerk.save()
    make_clerk("left", make_council(), password="staple orchard", is_active=False)
    make_clerk("never", make_council())
    Counting.times = 0
    refused(client, name)
    assert Counting.times == 1


NEXTS = [
    ("/clerk/upload/", "/clerk/upload/"),
    ("https://elsewhere.example/clerk/", "/clerk/"),
    ("//elsewhere.example/", "/clerk/"),
    ("/\\elsewhere.example/", "/clerk/"),
    ("http:elsewhere.example", "/clerk/"),
    ("http://testserver@elsewhere.example/", "/clerk/"),
    ("\thttps://elsewhere.example/", "/clerk/"),
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
    kept = desk.cookies["sessionid"].value
    assert desk.post("/clerk/sign-out/").status_code == 302
    assert desk.get("/clerk/").status_code == 302
    desk.cookies["sessionid"] = kept  # of a browser that was left open, or of a thief
    assert desk.get("/clerk/").status_code == 302


def test_a_clerk_chooses_a_password_that_is_long_and_not_common(desk: Client, known: User) -> None:
    desk.force_login(known)
    for weak in ("short", "password1234", "councillor-hale"):
        desk.post("/clerk/password/", {"old_password": PASSWORD, "new_password1": weak, "new_password2": weak})
        known.refresh_from_db()
        assert known.check_password(PASSWORD), weak
    fresh = "staple orchard lantern"
    desk.post("/clerk/password/", {"old_password": PASSWORD, "new_password1": fresh, "new_password2": fresh})
    known.refresh_from_db()
    assert known.check_password(fresh)


def test_a_new_password_ends_the_other_sessions(client: Client, known: User) -> None:
    elsewhere = Client()
    for browser in (client, elsewhere):
        browser.force_login(known)
    fresh = "staple orchard lantern"
    client.post("/clerk/password/", {"old_password": PASSWORD, "new_password1": fresh, "new_password2": fresh})
    assert client.get("/clerk/").status_code == 200
    assert elsewhere.get("/clerk/").status_code == 302
