"""Failed sign-ins are counted by name and address, and by address; the wait ends when it was said to."""

from datetime import timedelta

import pytest
from axes.models import AccessFailureLog
from django.contrib.auth.models import User
from django.db.models import F
from django.test import Client
from django.utils import timezone

PASSWORD = "correct horse battery"
HERE, ELSEWHERE = "192.0.2.1", "192.0.2.2"
SIGN_IN, ADMIN = "/clerk/sign-in/", "/admin/login/"


@pytest.fixture(autouse=True)
def known(clerk: User) -> User:
    clerk.set_password(PASSWORD)
    clerk.is_staff = True  # for the admin's door, which keeps the same count
    clerk.save()
    return clerk


def attempt(
    name: str = "hale", password: str = "wrong", *, address: str = HERE, door: str = SIGN_IN, browser: str = "x"
) -> int:
    sent = {"username": name, "password": password}
    return Client().post(door, sent, REMOTE_ADDR=address, HTTP_USER_AGENT=browser).status_code


def later(minutes: float) -> None:
    AccessFailureLog.objects.update(attempt_time=F("attempt_time") - timedelta(minutes=minutes))


def wait_after(failures: int) -> None:
    assert [attempt() for _ in range(failures)] == [200] * (failures - 1) + [429]


def test_the_fifth_failure_of_one_name_from_one_address_waits() -> None:
    wait_after(5)
    assert attempt(password=PASSWORD) == 429


@pytest.mark.parametrize(("minutes", "status"), [(14.9, 429), (15.1, 302)])
def test_the_wait_is_a_quarter_of_an_hour(minutes: float, status: int) -> None:
    wait_after(5)
    later(minutes)
    assert attempt(password=PASSWORD) == status


def test_a_try_during_the_wait_does_not_make_it_longer() -> None:
    wait_after(5)
    later(14)
    assert attempt() == 429
    later(1.1)
    assert attempt(password=PASSWORD) == 302


def test_after_the_wait_the_count_begins_anew() -> None:
    wait_after(5)
    later(15.1)
    wait_after(5)


def test_failures_far_apart_are_not_counted_together() -> None:
    for _ in range(8):
        assert attempt() == 200
        later(4)  # the last five lie 16 minutes apart


def test_a_good_sign_in_forgives_what_failed_before() -> None:
    assert [attempt() for _ in range(4)] == [200] * 4
    assert attempt(password=PASSWORD) == 302
    wait_after(5)


NOT_AFFECTED = [
    # name, address
    ("hale", ELSEWHERE),  # else anybody could lock a clerk out
    ("osgood", HERE),
]


@pytest.mark.parametrize(("name", "address"), NOT_AFFECTED)
def test_others_go_in_meanwhile(name: str, address: str) -> None:
    User.objects.create_user("osgood", password=PASSWORD)
    wait_after(5)
    assert attempt(name, PASSWORD, address=address) == 302


@pytest.mark.parametrize("name", ["hale", "nobody"])
def test_an_unknown_name_waits_as_a_known_one_does(name: str) -> None:
    assert [attempt(name) for _ in range(6)] == [200] * 4 + [429] * 2


def test_another_browser_or_the_admins_door_is_no_way_around() -> None:
    for n in range(4):
        assert attempt(browser=f"browser {n}", door=ADMIN if n % 2 else SIGN_IN) == 200
    assert attempt(door=ADMIN) == 429
    assert attempt(password=PASSWORD, door=ADMIN) == 429


def test_an_address_that_tries_fifty_names_waits_an_hour() -> None:
    assert {attempt(f"name {n}") for n in range(49)} == {200}
    assert attempt("name 49") == 429
    assert attempt(password=PASSWORD) == 429
    assert attempt(password=PASSWORD, address=ELSEWHERE) == 302
    later(59.9)
    assert attempt(password=PASSWORD) == 429
    later(0.2)
    assert attempt(password=PASSWORD) == 302


def test_signing_in_oneself_does_not_forgive_tries_of_others_names() -> None:
    for n in range(49):
        attempt(f"name {n}")
    assert attempt(password=PASSWORD) == 302
    assert attempt("name 49") == 429


def test_one_network_of_ipv6_addresses_is_one_sender() -> None:
    for n in range(5):
        attempt(address=f"2001:db8:0:1::{n}")
    assert attempt(password=PASSWORD, address="2001:db8:0:1:ffff::1") == 429
    assert attempt(password=PASSWORD, address="2001:db8:0:2::1") == 302


def test_where_no_address_is_known_failures_are_counted_still() -> None:
    assert [attempt(address="") for _ in range(5)] == [200] * 4 + [429]


def test_the_page_says_when_to_try_again() -> None:
    for _ in range(4):
        attempt()
    response = Client().post(SIGN_IN, {"username": "hale", "password": "wrong"}, REMOTE_ADDR=HERE)
    last = AccessFailureLog.objects.latest("attempt_time").attempt_time
    again = timezone.localtime(last + timedelta(minutes=15, seconds=59))
    assert f"Try again at {again:%H:%M}, in 15 minutes." in response.content.decode()
    assert 890 <= int(response.headers["Retry-After"]) <= 900


def test_what_is_long_past_is_not_kept() -> None:
    attempt("a password typed into the field of the name")
    later(121)
    attempt()
    assert list(AccessFailureLog.objects.values_list("username", flat=True)) == ["hale"]
