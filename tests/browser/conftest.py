"""A real Chromium before a served archive. Where there is none the tests skip, unless REQUIRE names `browser`."""

import os
import shutil
from collections.abc import Iterator

import pytest
from django.test import override_settings
from playwright.sync_api import Browser, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from agenda.models import AgendaItem, SourceFile
from agenda.search.sync import rebuild
from tests.builders import make_committee, make_council, make_item, make_meeting
from tests.test_access import world as a_world  # noqa: F401 (a fixture: something of every kind, and everybody)

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]
TEXT = """The Engineer reported on parking in Mill Lane, where forty-one replies had come in.

These points were made:

·         The count had been taken in the week of the fair.

·         Permits were dear.

RESOLVED: -

That the Committee:

1. Noted the report; and

2. Delegated the price of permits to the Chairman."""


@pytest.fixture(scope="session", autouse=True)
def static_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """There before the server starts, as WhiteNoise warns where there is none."""
    with override_settings(STATIC_ROOT=tmp_path_factory.mktemp("static")):
        yield


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    path = shutil.which("chromium")
    if path is None:
        (pytest.fail if "browser" in os.environ.get("REQUIRE", "") else pytest.skip)("There is no chromium here.")
    # Playwright keeps an event loop in this thread, before which Django would refuse to touch the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        expect.set_options(timeout=30_000)  # a busy machine is slow, and no fault of a page
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def page(chromium: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A page that fails its test for anything the browser complains of."""
    context = chromium.new_context(base_url=live_server.url)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
    yield page
    context.close()
    assert [text for text in complaints if "Failed to load resource" not in text] == []


@pytest.fixture
def archive(live_server: LiveServer) -> AgendaItem:
    """Two councils, three years, each kind of business; the item with everything on its page is returned."""
    source = SourceFile.objects.create(sha256="5a" * 32, name="Minutes 11.06.19.docx", size=61_000, format="docx")
    people = [{"name": "R. Adeyemi", "role": "Chairman", "part": "present"}]
    meeting = make_meeting("2019-06-11", standing="draft", attendance=people, header="Held at the Guildhall.")
    meeting.sources.add(source)
    for n, title in enumerate(("Apologies for absence", "Declarations of interest"), start=1):
        make_item(title, procedural=True, agenda_number=str(n), meeting=meeting)
    clauses = ("Noted the report", "Delegated the price of permits to the Chairman.")
    item = make_item(
        "Mill Lane: parking",
        TEXT,
        resolutions=clauses,
        meeting=meeting,
        number="27/18",
        agenda_number="3",
        source=source,
    )
    item.resolutions.update(stem="That the Committee:")
    make_item("Withdrawn", number="28/18", meeting=meeting).withdraw()
    works = make_committee("Works and Highways Sub-Committee", make_council("Thornby Parish Council"))
    for year in range(2017, 2019):
        old = make_meeting(f"{year}-03-06", standing="approved", committee=works)
        make_item(f"Parking in {year}", resolutions=("That parking be free.",), meeting=old)
    rebuild()
    return item
