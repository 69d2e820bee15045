"""An archive of its own, served by gunicorn as in production, and browsers that only speak HTTP."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode, urlsplit

PROJECT = Path(__file__).resolve().parents[2]
LISTENING = re.compile(r"Listening at: http://127\.0\.0\.1:(\d+)")
# What gunicorn is started with in quickstart and in the README, but a port that is free.
SERVER = ["-m", "gunicorn", "minutes_archive.wsgi", "--bind", "127.0.0.1:0", "--workers", "2", "--log-level", "info"]


def environment(archive: Path) -> dict[str, str]:
    return os.environ | {"ARCHIVE_VAR": str(archive), "DJANGO_SETTINGS_MODULE": "minutes_archive.settings"}


def run(archive: Path, *command: str) -> str:
    done = subprocess.run(
        [sys.executable, *command], cwd=PROJECT, env=environment(archive), capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


@contextmanager
def served(archive: Path) -> Iterator[int]:
    """The port. What the server says is in `server.log`."""
    log = archive / "server.log"
    with log.open("w") as out:
        server = subprocess.Popen(
            [sys.executable, *SERVER], cwd=PROJECT, env=environment(archive), stdout=out, stderr=out
        )
    try:
        yield port_of(log, server)
    finally:
        server.terminate()
        server.wait(timeout=60)


def port_of(log: Path, server: subprocess.Popen[bytes]) -> int:
    for _ in range(600):
        found = LISTENING.search(log.read_text())
        if found:
            return int(found[1])
        assert server.poll() is None, log.read_text()
        time.sleep(0.1)
    raise AssertionError(log.read_text())


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    text: str
    leads_to: str
    seconds: float


@dataclass(slots=True)
class Browser:
    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, address: str) -> Answer:
        return self.send("GET", address)

    def post(self, address: str, **fields: str) -> Answer:
        if "csrftoken" not in self.cookies:
            self.get(address if address == "/clerk/sign-in/" else "/clerk/upload/")
        body = urlencode(fields | {"csrfmiddlewaretoken": self.cookies["csrftoken"]})
        return self.send("POST", address, body, {"Content-Type": "application/x-www-form-urlencoded"})

    def send(self, method: str, address: str, body: str | bytes = "", headers: dict[str, str] | None = None) -> Answer:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection = HTTPConnection("127.0.0.1", self.port, timeout=120)
        begun = time.perf_counter()
        connection.request(method, address, body, (headers or {}) | ({"Cookie": cookies} if cookies else {}))
        response = connection.getresponse()
        text = response.read().decode(errors="replace")
        seconds = time.perf_counter() - begun
        for header in response.headers.get_all("Set-Cookie", []):
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(header).items()}
        connection.close()
        return Answer(response.status, text, urlsplit(response.headers.get("Location", "")).path, seconds)
