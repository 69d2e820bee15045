"""Originals are served inert, whatever they hold and however they are called."""

from email.message import Message
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from agenda.models import SourceFile
from agenda.search.sync import rebuild
from tests.builders import make_committee, make_meeting, make_source
from tests.importing.readers.files import one_page_pdf, packed
from tests.test_access import TABLE, World, world  # noqa: F401 (a fixture)

MINUTES = """Minutes of the Cabinet

1. Apologies

There were none.

RESOLVED: That it be noted.
"""
NAMES = [
    "minutes.txt",
    "../../etc/passwd",
    "..\\..\\windows\\win.ini",
    'a"b; filename=c.html',
    "a\r\nSet-Cookie: x=1\r\n\r\n<script>alert(1)</script>.txt",
    "a\0b.txt",
    "\u202egpj.exe",  # reads as exe.jpg
    "a\u2028b\u0085c.txt",
    "%22%0d%0a.txt",
    "Cofnodion Tŷ’r Bryn.txt",
    "\U0001f4c4.txt",
    "x" * 300,
    ".",
]
OPAQUE = "application/octet-stream"
TYPES = [
    ("text", "text/plain"),
    ("markdown", "text/plain"),
    ("html", OPAQUE),  # a browser would run it
    ("pdf", "application/pdf"),
    ("of a later day", OPAQUE),
]


def original(desk: Client, **fields: object) -> Any:
    meeting = make_meeting(published=False, committee=make_committee())
    source = make_source(meeting=meeting, **fields)
    return desk.get(f"/clerk/sources/{source.pk}/")


def called(disposition: str) -> str | None:
    """As a mail program reads it (RFC 2231, which RFC 6266 took over)."""
    message = Message()
    message["Content-Disposition"] = disposition
    return message.get_filename()


@pytest.mark.parametrize("name", NAMES)
def test_a_download_is_an_attachment_under_its_own_name(desk: Client, name: str) -> None:
    response = original(desk, name=name)
    disposition = response.headers["Content-Disposition"]
    assert disposition.startswith("attachment; filename")
    assert disposition.isascii() and disposition.isprintable()
    assert called(disposition) == name
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize("name", NAMES)
def test_so_is_a_file_out_of_a_zip_whose_names_no_browser_has_looked_at(desk: Client, name: str) -> None:
    body = packed({name: MINUTES})
    desk.post("/clerk/upload/", {"file": SimpleUploadedFile("minutes.zip", body)})
    source = SourceFile.objects.get()
    assert source.name.isprintable() and source.path.name == source.sha256
    disposition = desk.get(f"/clerk/sources/{source.pk}/").headers["Content-Disposition"]
    assert disposition.startswith("attachment; filename") and disposition.isprintable()
    assert called(disposition) == source.name


@pytest.mark.parametrize(("form", "kind"), TYPES)
def test_its_type_is_one_of_ours_and_never_a_web_page(desk: Client, form: str, kind: str) -> None:
    assert original(desk, format=form).headers["Content-Type"].split(";")[0] == kind


def test_no_browser_runs_it(desk: Client) -> None:
    response = original(desk, data=b"%PDF-<script>alert(1)</script>", format="html")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert response.content == b"%PDF-<script>alert(1)</script>"


SCRIPT = "<script>alert(1)</script>"
POLYGLOTS = [
    # bytes, the type they are sent as
    (one_page_pdf(") Tj 0 -30 Td (".join(MINUTES.split("\n\n"))) + SCRIPT.encode(), "application/pdf"),
    (f"<!doctype html><title>%PDF-1.7</title>{SCRIPT}<pre>{MINUTES}</pre>".encode(), OPAQUE),
    (f"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>\n\n{MINUTES}".encode(), "text/plain"),
]


@pytest.mark.parametrize(("data", "kind"), POLYGLOTS)
def test_what_is_two_things_at_once_is_sent_as_what_it_was_read_as(desk: Client, data: bytes, kind: str) -> None:
    desk.post("/clerk/upload/", {"file": SimpleUploadedFile("minutes.html", data, content_type="text/html")})
    source = SourceFile.objects.get()
    response = desk.get(f"/clerk/sources/{source.pk}/")
    assert response.headers["Content-Type"].split(";")[0] == kind
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"].startswith("sandbox;")


OURS = ("text/html", "text/plain; charset=utf-8", "application/xml", "application/opensearchdescription+xml")
# The addresses that answer with somebody's bytes; any other answers with words of ours.
THEIRS = ("clerk/sources/<int:pk>/", "clerk/sources/<int:pk>/pages/<int:number>.png")


@pytest.mark.parametrize("route", [route for route in TABLE if not route.startswith("admin")])
def test_every_address_that_answers_with_somebodys_bytes_is_known(world: World, route: str) -> None:  # noqa: F811
    rebuild()
    response = world.clients["administrator"].get(TABLE[route][0].format(**world.records))
    assert route in THEIRS or response.headers["Content-Type"].startswith(OURS)


@pytest.mark.parametrize("route", THEIRS)
def test_each_of_them_is_inert(desk: Client, clerk: User, route: str) -> None:
    source = make_source(data=one_page_pdf("Apologies"), format="pdf", meeting=make_meeting(published=False))
    address = route.replace("<int:pk>", str(source.pk)).replace("<int:number>", "1")
    headers = desk.get(f"/{address}").headers
    assert headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Type"] in ("application/pdf", "image/png")
    assert "no-store" in headers["Cache-Control"] and "private" in headers["Cache-Control"]


def test_an_original_that_is_gone_from_the_disk_is_not_found(desk: Client) -> None:
    meeting = make_meeting(published=False, committee=make_committee())
    source = make_source(meeting=meeting)
    source.path.unlink()
    assert desk.get(f"/clerk/sources/{source.pk}/").status_code == 404


def test_the_original_of_another_council_is_not_there(other_desk: Client) -> None:
    assert original(other_desk).status_code == 404
