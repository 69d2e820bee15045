"""Originals are served inert, whatever they hold and however they are called."""

import pytest
from django.test import Client

from tests.builders import make_committee, make_meeting, make_source

NAMES = ["minutes.txt", "../../etc/passwd", 'a"b; filename=c.html', "Cofnodion Tŷ’r Bryn.txt", "x" * 300]
TYPES = [
    ("text", "text/plain"),
    ("markdown", "text/plain"),
    ("html", "application/octet-stream"),  # a browser would run it
    ("pdf", "application/pdf"),
    ("of a later day", "application/octet-stream"),
]


def original(desk: Client, **fields: object) -> object:
    meeting = make_meeting(published=False, committee=make_committee())
    source = make_source(meeting=meeting, **fields)
    return desk.get(f"/clerk/sources/{source.pk}/")


@pytest.mark.parametrize("name", NAMES)
def test_a_download_is_an_attachment_under_its_own_name(desk: Client, name: str) -> None:
    response = original(desk, name=name)
    disposition = response.headers["Content-Disposition"]  # type: ignore[attr-defined]
    assert disposition.startswith("attachment; filename")
    assert "\n" not in disposition and disposition.isascii()


@pytest.mark.parametrize(("form", "kind"), TYPES)
def test_its_type_is_one_of_ours_and_never_a_web_page(desk: Client, form: str, kind: str) -> None:
    assert original(desk, format=form).headers["Content-Type"].split(";")[0] == kind  # type: ignore[attr-defined]


def test_no_browser_runs_it(desk: Client) -> None:
    response = original(desk, data=b"%PDF-<script>alert(1)</script>", format="html")
    assert response.headers["X-Content-Type-Options"] == "nosniff"  # type: ignore[attr-defined]
    assert response.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"  # type: ignore[attr-defined]
    assert response.content == b"%PDF-<script>alert(1)</script>"  # type: ignore[attr-defined]


def test_an_original_that_is_gone_from_the_disk_is_not_found(desk: Client) -> None:
    meeting = make_meeting(published=False, committee=make_committee())
    source = make_source(meeting=meeting)
    source.path.unlink()
    assert desk.get(f"/clerk/sources/{source.pk}/").status_code == 404


def test_the_original_of_another_council_is_not_there(other_desk: Client) -> None:
    assert original(other_desk).status_code == 404  # type: ignore[attr-defined]
