"""Whatever a stranger sends too much of is answered with a sentence, never with a failure of ours."""

import html
import re
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from agenda.clerk.limits import MOST_SENT
from agenda.search.sync import rebuild
from tests.builders import make_committee, make_item, make_meeting

LONG, HUGE, MANY_DIGITS = "x" * 5_000, "x" * (6 * 1024 * 1024 + 1), "9" * 5_000
ITEM = "/ashcombe-borough-council/cabinet/2019-06-11/mill-lane/"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture(autouse=True)
def archive(db: None) -> None:
    make_item("Mill Lane", meeting=make_meeting("2019-06-11", committee=make_committee("Cabinet")))
    rebuild()


def answer(response: Any) -> tuple[int, str]:
    page = html.unescape(re.sub("<[^>]+>", " ", response.content.decode()))
    return response.status_code, " ".join(page.split())


def fields(number: int) -> str:
    return "&".join(f"f{n}=x" for n in range(number))


COULD_NOT_BE_READ = "What was asked for could not be read."
NOTHING_HERE = "Nothing is at this address"
ASKED = [
    # address, status, words of the answer
    ("/search/?q=" + "x" * 257, 400, "A search holds at most 256 characters"),
    (f"/search/?q={LONG}", 400, "A search holds at most 256 characters"),
    ("/search/?q=" + "+".join("abcdefghijklmnopqrstuvwxyz"), 400, "16"),
    ("/search/?q=a*", 400, "letters"),
    ("/search/?q=%00%ff%fe", 200, ""),
    ("/search/?q=x&page=101", 400, "Results go to page 100."),
    (f"/search/?q=x&page={MANY_DIGITS}", 400, "Results go to page 100."),
    ("/search/?q=x&page=-1", 200, ""),
    ("/search/?q=x&page=%D9%A3", 200, ""),  # a digit, but not one of ours
    (f"/search/?{'&'.join(['year=2019'] * 61)}", 400, "at most 60 filters"),
    (f"/search/?{fields(1001)}", 400, COULD_NOT_BE_READ),
    (f"/search/?after={LONG}&before={LONG}&council={LONG}&year={MANY_DIGITS}", 200, ""),
    (f"/ashcombe-borough-council/cabinet/?year={MANY_DIGITS}", 200, ""),
    (f"{ITEM}?q={LONG}", 400, "A search holds at most 256 characters"),
    (f"/?{fields(1001)}", 200, "Councils"),  # it asks for none of them
    (f"/{LONG}/{LONG}/", 404, NOTHING_HERE),
    (f"/{'x/' * 1000}", 404, NOTHING_HERE),
    ("/%00/%ff/", 404, NOTHING_HERE),
    (f"/r/{MANY_DIGITS}/", 404, NOTHING_HERE),
    (f"/r/{2**63}/", 404, NOTHING_HERE),
    ("/ashcombe-borough-council/cabinet/9999-99-99/", 404, NOTHING_HERE),
    (f"/ashcombe-borough-council/cabinet/2019-06-11-{MANY_DIGITS}/", 404, NOTHING_HERE),
    (f"/help/reports/{LONG}/", 404, NOTHING_HERE),
    ("/sitemap-items.xml?p=99999", 404, ""),
    (f"/sitemap-items.xml?p={MANY_DIGITS}", 404, ""),
    (f"/sitemap-{LONG}.xml", 404, ""),
    (f"/clerk/sign-in/?next={LONG}", 200, "Sign in"),
    (f"/clerk/meetings/{MANY_DIGITS}/", 404, NOTHING_HERE),
]


@pytest.mark.parametrize(("address", "status", "words"), ASKED, ids=[row[0][:50] for row in ASKED])
def test_too_much_in_an_address(client: Client, address: str, status: int, words: str) -> None:
    given, page = answer(client.get(address))
    assert given == status
    assert words in page


SENT = [
    # address, what is sent in its form, status, words of the answer
    (f"{ITEM}report/", {"message": "x" * 2001}, 422, "at most 2000 characters"),
    (f"{ITEM}report/", {"message": "x\0y"}, 422, "Null characters are not allowed"),
    (f"{ITEM}report/", {"message": HUGE}, 400, COULD_NOT_BE_READ),
    (f"{ITEM}report/", {f"f{n}": "x" for n in range(1001)}, 400, COULD_NOT_BE_READ),
    ("/clerk/sign-in/", {"username": LONG, "password": LONG}, 200, "do not go together"),
    ("/clerk/sign-in/", {"username": "x\0y", "password": "x\0y"}, 200, "do not go together"),
    ("/clerk/sign-in/", {"username": "x", "password": HUGE}, 400, COULD_NOT_BE_READ),
    ("/clerk/sign-in/", {"username": "x", "password": "y", "kept": "z" * 1_000_000}, 200, "do not go together"),
    ("/clerk/upload/", {"text": "x" * 1_000_001}, 403, "too long to be kept here"),  # of one who is not signed in
    ("/admin/login/", {"username": LONG, "password": LONG}, 200, ""),
]


@pytest.mark.parametrize(("address", "sent", "status", "words"), SENT)
def test_too_much_in_a_form(client: Client, address: str, sent: dict[str, str], status: int, words: str) -> None:
    given, page = answer(client.post(address, urlencode(sent), content_type=FORM))
    assert given == status
    assert words in page


@pytest.mark.parametrize("address", [f"{ITEM}report/", "/clerk/sign-in/", "/clerk/upload/"])
def test_too_many_files(client: Client, address: str) -> None:
    files = {f"f{n}": SimpleUploadedFile(f"{n}.txt", b"x") for n in range(101)}
    assert answer(client.post(address, files))[0] == 400


BODIES = [
    # type of the body, the body
    ("multipart/form-data", b"no boundary is named"),
    ("multipart/form-data; boundary=" + "x" * 300, b"one is, and too long"),
    ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data\r\n\r\nwithout a name"),
    ("multipart/form-data; boundary=x", b"--x\r\nContent-Transfer-Encoding: base64\r\n\r\n====\r\n--x--"),
    ("application/x-www-form-urlencoded; charset=nowhere", b"message=x"),
    ("application/x-www-form-urlencoded", b"\xff\xfe=%zz&=&&=%00"),
    ("application/json", b"{"),
    ("", b"\0"),
]


@pytest.mark.parametrize(("kind", "body"), BODIES)
@pytest.mark.parametrize("address", [f"{ITEM}report/", "/clerk/sign-in/"])
def test_a_body_that_is_no_form(client: Client, address: str, kind: str, body: bytes) -> None:
    assert answer(client.generic("POST", address, body, kind))[0] in (200, 302, 400, 422)


@pytest.mark.parametrize("address", ["/", "/search/", ITEM, f"{ITEM}report/", "/clerk/sign-in/", "/nowhere/"])
def test_a_body_longer_than_anybody_may_send(client: Client, address: str) -> None:
    """Where no body is expected it is not read; elsewhere it is refused by its length."""
    body = ("multipart/form-data; boundary=x", b"--x--")
    response = client.generic("POST", address, body[1], body[0], CONTENT_LENGTH=str(MOST_SENT + 1))
    assert response.status_code in (400, 404, 405)


HEADERS = [
    {"HTTP_COOKIE": f"sessionid={'x' * 4000}; csrftoken={'y' * 4000}"},
    {"HTTP_COOKIE": 'a="b; ;;=;\xff'},
    {"HTTP_COOKIE": 'messages="[[\\"__json_message\\",0,40,\\"x\\"]]"'},  # of no key of ours
    {"HTTP_IF_MODIFIED_SINCE": LONG, "HTTP_IF_NONE_MATCH": LONG},
    {"HTTP_ACCEPT": ",".join(["a/b"] * 1000), "HTTP_ACCEPT_LANGUAGE": "x-" * 2000, "HTTP_ACCEPT_ENCODING": LONG},
    {"HTTP_X_FORWARDED_FOR": LONG, "HTTP_X_FORWARDED_PROTO": LONG, "HTTP_FORWARDED": LONG},
    {"HTTP_USER_AGENT": LONG, "HTTP_REFERER": f"http://testserver/{LONG}"},
    {"HTTP_RANGE": "bytes=0-1,2-3"},
    {"CONTENT_LENGTH": "-1"},
    {"CONTENT_LENGTH": "x"},
]


@pytest.mark.parametrize("headers", HEADERS)
@pytest.mark.parametrize("address", ["/", ITEM, "/clerk/sign-in/", "/clerk/"])
def test_odd_headers_change_nothing(client: Client, address: str, headers: dict[str, str]) -> None:
    assert client.get(address, **headers).status_code == (302 if address == "/clerk/" else 200)


def test_a_host_that_is_not_ours_is_refused(client: Client) -> None:
    assert client.get("/", HTTP_HOST="elsewhere.example").status_code == 400
