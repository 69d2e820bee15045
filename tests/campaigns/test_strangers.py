"""What no browser sends, sent to the server as it runs: each is refused, and the next visitor is answered."""

import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.campaigns.served import Browser, run, served

HOST = b"Host: 127.0.0.1\r\n"
RAW = [
    # what is sent, the status
    (b"GET /" + b"x" * 5000 + b" HTTP/1.1\r\n" + HOST + b"\r\n", 414),
    (b"GET / HTTP/1.1\r\n" + HOST + b"X: " + b"x" * 9000 + b"\r\n\r\n", 431),
    (b"GET / HTTP/1.1\r\n" + HOST + b"".join(b"X-%d: x\r\n" % n for n in range(150)) + b"\r\n", 431),
    (b"GET / HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n", 400),
    (b"GET / HTTP/9.9\r\n" + HOST + b"\r\n", 400),
    (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400),  # it speaks TLS
    (b"GET / HTTP/1.1\r\n" + HOST + b"X y: z\r\n\r\n", 400),
    (b"POST /clerk/sign-in/ HTTP/1.1\r\n" + HOST + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello", 400),
    (b"POST /clerk/sign-in/ HTTP/1.1\r\n" + HOST + b"Content-Length: -5\r\n\r\nhello", 400),
    (
        b"POST /clerk/sign-in/ HTTP/1.1\r\n"
        + HOST
        + b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
        400,
    ),
    (b"BREW / HTTP/1.1\r\n" + HOST + b"\r\n", 403),
    (b"TRACE / HTTP/1.1\r\n" + HOST + b"\r\n", 405),
    (b"GET /../../etc/passwd HTTP/1.1\r\n" + HOST + b"\r\n", 404),
    (b"GET /static/../archive.sqlite3 HTTP/1.1\r\n" + HOST + b"\r\n", 404),
    (b"GET /static/%2e%2e/archive.sqlite3 HTTP/1.1\r\n" + HOST + b"\r\n", 404),
    (b"GET /static/..%2fsecret-key HTTP/1.1\r\n" + HOST + b"\r\n", 404),
]


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    archive: Path = tmp_path_factory.mktemp("strangers")
    run(archive, "manage.py", "migrate", "-v0")
    run(archive, "manage.py", "collectstatic", "--noinput", "-v0")
    with served(archive) as port:
        yield port


def status(port: int, sent: bytes) -> int:
    with closing(socket.create_connection(("127.0.0.1", port), timeout=60)) as connection:
        connection.sendall(sent)
        head = connection.recv(100)
    return int(head.split()[1])


@pytest.mark.parametrize(("sent", "expected"), RAW, ids=[row[0][:30].decode("latin-1") for row in RAW])
def test_it_is_refused(port: int, sent: bytes, expected: int) -> None:
    assert status(port, sent) == expected
    assert Browser(port).get("/help/").status == 200


def test_who_goes_away_in_the_middle_keeps_nobody_waiting(port: int) -> None:
    for _ in range(10):
        with closing(socket.create_connection(("127.0.0.1", port), timeout=60)) as connection:
            connection.sendall(b"POST /clerk/sign-in/ HTTP/1.1\r\n" + HOST + b"Content-Length: 1000\r\n\r\nuser")
    assert Browser(port).get("/help/").status == 200
