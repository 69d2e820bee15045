"""Who signs in for the first time is led through the archive once, and can come back to it."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from tests.builders import make_clerk, make_council

PASSWORD = "correct horse battery"
FIRST_STEPS = "/clerk/first-steps/"


@pytest.fixture
def newcomer(db: None) -> User:
    return make_clerk("newcomer", make_council(), password=PASSWORD)


def led_to(client: Client, wanted: str = "") -> str:
    sent = {"username": "newcomer", "password": PASSWORD, "next": wanted}
    return client.post("/clerk/sign-in/", sent).headers["Location"]


def test_the_first_sign_in_leads_to_the_first_steps_and_the_next_to_the_inbox(client: Client, newcomer: User) -> None:
    assert led_to(client) == FIRST_STEPS
    assert led_to(Client()) == "/clerk/"


WANTED = [
    # next, where it leads at the first sign-in
    ("/clerk/upload/", "/clerk/upload/"),
    ("/clerk/", FIRST_STEPS),  # the clerks' door was opened, and nothing more asked for
    ("https://elsewhere.example/", FIRST_STEPS),
]


@pytest.mark.parametrize(("wanted", "led"), WANTED)
def test_a_page_that_was_asked_for_comes_first(client: Client, newcomer: User, wanted: str, led: str) -> None:
    assert led_to(client, wanted) == led


def test_who_was_here_before_is_not_led_there(client: Client, newcomer: User) -> None:
    User.objects.update(last_login=timezone.now())
    assert led_to(client) == "/clerk/"


RIGHTS = [
    # publisher, what is said
    (True, "You bring in its minutes and publish them."),
    (False, "You bring in its minutes, and send them to a publisher when they are ready."),
]


@pytest.mark.parametrize(("publisher", "said"), RIGHTS)
def test_each_council_is_named_with_what_one_may_do_for_it(
    client: Client, db: None, publisher: bool, said: str
) -> None:
    client.force_login(make_clerk("newcomer", make_council(), publisher=publisher))
    page = client.get(FIRST_STEPS).content.decode()
    assert f"<dt>Ashcombe Borough Council</dt><dd>{said}" in page
    assert ("Send it to a publisher" in page) is not publisher
    make_council("Thornby Parish Council")
    assert "Thornby" not in client.get(FIRST_STEPS).content.decode()


def test_an_administrator_is_told_so(client: Client, db: None) -> None:
    client.force_login(User.objects.create_superuser("root"))
    page = client.get(FIRST_STEPS).content.decode()
    assert "You are an administrator" in page
    assert "Publish it" in page


@pytest.mark.parametrize("address", ["/clerk/", "/clerk/help/"])
def test_the_way_back_is_on_every_page(desk: Client, address: str) -> None:
    assert f'href="{FIRST_STEPS}"' in desk.get(address).content.decode()


def test_who_is_the_clerk_of_no_council_is_told_so_and_offered_nothing_that_is_refused(
    client: Client, db: None
) -> None:
    client.force_login(User.objects.create_user("nobody"))
    response = client.get("/clerk/")
    page = response.content.decode()
    assert response.status_code == 403
    assert "no council has been put in your charge" in page
    assert "Sign out" in page and "Change your password" in page
    for refused in ("/clerk/upload/", "/clerk/help/", FIRST_STEPS):
        assert f'href="{refused}"' not in page
