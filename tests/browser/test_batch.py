"""A batch of twenty in a real browser: two duplicates and a refused file among them, with and without scripts."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from agenda.models import Meeting
from agenda.search.sync import rebuild
from tests.browser.test_clerk import PASSWORD, hold_to_axe, sign_in
from tests.builders import make_clerk, make_committee, make_council

MINUTES = (
    "Ashcombe Borough Council\n\nPlanning Committee\n\nMinutes of the meeting held on {day} June 2019 at 6.30 pm\n\n"
    "1. Footway {day}\n\nRESOLVED: That footway {day} be repaired.\n"
)


@pytest.fixture
def twenty(tmp_path: Path) -> list[Path]:
    """Seventeen meetings; one of them a second time, another in other bytes, and a letter."""
    files = {f"{day:02} june.txt": MINUTES.format(day=day) for day in range(1, 18)}
    files |= {
        "z1 the same bytes.txt": MINUTES.format(day=3),
        "z2 the same words.txt": MINUTES.format(day=4) + "\n\n",
        "z3 letter.txt": "Dear Sir,\n\nI write about the gate.\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    return sorted(tmp_path.glob("*.txt"))


@pytest.fixture
def clerk(live_server: LiveServer) -> None:
    make_clerk("hale", make_council(), password=PASSWORD)
    make_committee("Planning Committee")
    rebuild()


def choose(page: Page, files: list[Path]) -> None:
    page.goto("/clerk/upload/")
    page.get_by_label("Drop files here, or choose them").set_input_files(files)
    page.get_by_role("button", name="Read it").click()


def settle(page: Page) -> None:
    """From what was found to seventeen drafts in their places."""
    expect(page.get_by_role("heading", name="20 files brought")).to_be_visible()
    expect(page.get_by_text("Already here", exact=True)).to_have_count(1)
    expect(page.get_by_text("Not kept", exact=True)).to_have_count(1)
    page.get_by_role("button", name=re.compile("Leave this one out.+z2")).click()
    expect(page.get_by_text("Left out. What was here before is as it was.")).to_be_visible()
    page.get_by_role("button", name="Confirm 17 places").click()
    expect(page.get_by_text("17 drafts put where you said.")).to_be_visible()
    assert Meeting.objects.exclude(committee=None).exclude(date=None).count() == 17
    assert not Meeting.objects.published().exists()


def test_scripts_tell_the_progress_of_each_file(page: Page, clerk: None, twenty: list[Path]) -> None:
    sign_in(page)
    choose(page, twenty)
    told = page.get_by_role("region", name="Read").get_by_role("listitem")
    expect(told).to_have_count(20)
    expect(page.get_by_role("link", name="Go on")).to_be_focused(timeout=20_000)
    expect(told.nth(0)).to_contain_text(re.compile("1 item, 1 resolution, no doubts."))
    expect(told.nth(17)).to_contain_text("Already here: the same file waits as a draft")
    expect(told.nth(18)).to_contain_text("1 item, 1 resolution, 1 doubt.")
    expect(told.nth(19)).to_contain_text("This does not look like")
    page.keyboard.press("Enter")
    settle(page)


def test_without_scripts_all_go_at_once(
    chromium: Browser, live_server: LiveServer, clerk: None, twenty: list[Path]
) -> None:
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    sign_in(page)
    choose(page, twenty)
    settle(page)
    context.close()


def test_axe_finds_nothing_on_any_page_of_an_upload(page: Page, clerk: None, twenty: list[Path]) -> None:
    sign_in(page)
    choose(page, twenty[14:])
    expect(page.get_by_role("link", name="Go on")).to_be_visible()
    hold_to_axe(page, "upload, told")
    page.get_by_role("link", name="Go on").click()
    expect(page.get_by_role("heading", name="6 files brought")).to_be_visible()
    hold_to_axe(page, "batch")
    page.get_by_label("Date of the meeting: 15 june.txt").fill("soon")
    page.get_by_role("button", name=re.compile("Confirm")).click()
    expect(page.get_by_role("alert")).to_be_visible()
    hold_to_axe(page, "batch, refused")
    for address in ("/clerk/help/", f"/clerk/meetings/{Meeting.objects.all()[0].pk}/leave-out/"):
        page.goto(address)
        hold_to_axe(page, address)
