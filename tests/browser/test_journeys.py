"""Two people at once: a hostile upload beside a healthy one, and a reader whose report a clerk answers."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from agenda.models import Meeting, Report, SourceFile
from agenda.search.sync import rebuild
from tests.browser.test_clerk import MINUTES, PASSWORD, hold_to_axe, sign_in
from tests.builders import make_clerk, make_council, make_item
from tests.importing.readers.hostile.corpus import flate_bomb, many_entries


@pytest.fixture
def clerk(live_server: LiveServer) -> None:
    make_clerk("hale", make_council(), password=PASSWORD)
    make_clerk("okafor", make_council(), password=PASSWORD)
    rebuild()


@pytest.fixture
def reader(chromium: Browser, live_server: LiveServer) -> Iterator[Page]:
    context = chromium.new_context(base_url=live_server.url)
    yield context.new_page()
    context.close()


def bring(client: Client, files: list[SimpleUploadedFile]) -> int:
    try:
        return client.post("/clerk/upload/", {"file": files}).status_code
    finally:
        connection.close()  # this thread's own


def test_a_hostile_upload_does_not_hinder_a_healthy_one(page: Page, clerk: None, live_server: LiveServer) -> None:
    hostile = Client()
    hostile.force_login(User.objects.get(username="okafor"))
    sign_in(page)
    with ThreadPoolExecutor(1) as beside:
        files = [SimpleUploadedFile(f"{build.__name__}.pdf", build()) for build in (flate_bomb, many_entries)]
        attack = beside.submit(bring, hostile, files)
        page.goto("/clerk/upload/")
        page.get_by_label("Or paste the text of the minutes").fill(MINUTES)
        page.get_by_role("button", name="Read it").click()
        expect(page.get_by_label("Committee")).to_have_value("Highways and Parking Sub-Committee")
        assert attack.result(timeout=60) == 302
    assert Meeting.objects.get().items.count() == 2
    assert SourceFile.objects.count() == 1, "nothing of the hostile files was kept"


def test_a_readers_report_is_answered(page: Page, reader: Page, clerk: None) -> None:
    item = make_item("Mill Lane")
    rebuild()
    reader.goto(item.get_absolute_url())
    reader.get_by_text("Report a mistake", exact=True).click()
    hold_to_axe(reader, "the form on an item")
    reader.get_by_label("What is wrong, and what should it say?").fill("It was two bays, not three.")
    reader.get_by_role("button", name="Send to the clerk").click()
    expect(reader.get_by_role("heading", name="Your report has reached the clerk")).to_be_visible()
    hold_to_axe(reader, "a report that waits")

    sign_in(page)
    page.goto("/clerk/")
    page.get_by_role("link", name=re.compile("^Answer")).click()
    expect(page.get_by_role("heading", name="A reader reports a mistake")).to_be_visible()
    hold_to_axe(page, "a report to answer")
    page.get_by_label("Your answer").fill("Thank you. The minutes say three, as the committee decided.")
    page.get_by_role("button", name="Send the answer").click()
    expect(page.get_by_text("Answered.")).to_be_visible()

    reader.reload()
    expect(reader.get_by_text("as the committee decided")).to_be_visible()
    hold_to_axe(reader, "an answered report")
    assert Report.objects.get().answered_at is not None
