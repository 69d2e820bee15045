"""A body that nobody may send is refused by its length alone, whoever sends it."""

from io import BytesIO

import pytest
from django.core.exceptions import RequestDataTooBig
from django.test import Client, RequestFactory

from agenda.clerk.limits import MOST_SENT, number
from agenda.importing.readers import MOST_BYTES

HEAD = b'--x\r\nContent-Disposition: form-data; name="file"; filename="m.txt"\r\n\r\n'


class Endless(BytesIO):
    """A body that must not be read."""

    def read(self, *_: object) -> bytes:
        raise AssertionError("It was read.")


def test_what_is_too_long_is_refused_unread() -> None:
    request = RequestFactory().post("/clerk/upload/", HEAD, content_type="multipart/form-data; boundary=x")
    request.META["CONTENT_LENGTH"] = str(MOST_SENT + 1)
    request._stream = Endless()  # type: ignore[attr-defined]
    with pytest.raises(RequestDataTooBig):
        _ = request.POST


def test_a_stranger_gets_a_plain_refusal(client: Client, db: None) -> None:
    response = client.generic(
        "POST", "/clerk/sign-in/", HEAD, "multipart/form-data; boundary=x", CONTENT_LENGTH=str(MOST_SENT + 1)
    )
    assert response.status_code == 400


def test_a_file_of_the_size_that_is_allowed_goes_through() -> None:
    body = HEAD + b"x" * MOST_BYTES + b"\r\n--x--\r\n"
    request = RequestFactory().post("/clerk/upload/", body, content_type="multipart/form-data; boundary=x")
    assert request.FILES["file"].size == MOST_BYTES
    request.close()  # and with it the file on the disk


NUMBERS = [
    ("7", 7),
    ("", 0),
    ("-7", 0),
    ("7.5", 0),
    ("9" * 5_000, 0),
    ("\u0663", 0),  # a digit of another script
    ("\u00b2", 0),  # a digit that is no number
]


@pytest.mark.parametrize(("sent", "read"), NUMBERS)
def test_a_number_is_read_only_as_our_own_pages_send_it(sent: str, read: int) -> None:
    assert number(sent) == read
