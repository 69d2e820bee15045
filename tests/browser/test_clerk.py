"""The clerks' door in a real browser: from a file to the public, without JavaScript, by keyboard, on a phone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from agenda.models import Meeting
from agenda.search.sync import rebuild
from tests.browser.test_public_pages import RULES
from tests.builders import make_clerk, make_committee, make_council, make_item, make_meeting, make_source

PASSWORD = "correct horse battery"
MINUTES = """Ashcombe Borough Council

Highways and Parking Sub-Committee

Minutes of the meeting held on Tuesday 11 June 2019 at 6.30 pm

Present: Councillors Dacre (Chairman), Osgood and Yates

1. Apologies

There were none.

2. Mill Lane

The Engineer reported on the zebra crossing.

RESOLVED: That two bays be marked out.
"""


@pytest.fixture
def clerk(live_server: LiveServer) -> None:
    make_clerk("hale", make_council(), password=PASSWORD)
    rebuild()


@pytest.fixture
def desk(page: Page, clerk: None) -> Page:
    sign_in(page)
    return page


def sign_in(page: Page, name: str = "hale") -> None:
    page.goto("/clerk/")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()


@pytest.fixture
def work(clerk: None) -> Meeting:
    """Something in every list, and a draft with every kind of line, doubt and clause; it is returned."""
    committee = make_committee()
    public = make_meeting("2019-02-01", committee=committee)
    make_item("Late page", meeting=public, published=False, own_page=True)
    public.problems.create(source=make_source("x", public), code="number_missing", message="Item 2 is missing.")
    make_meeting("2019-03-01", committee=committee).withdraw()
    draft = make_meeting("2019-06-11", committee=committee, published=False)
    left_out = [{"lines": [1, 1], "text": "Ashcombe Borough Council", "why": "running head"}]
    source = make_source(MINUTES, draft, ignored=left_out)
    make_item(
        "Mill Lane",
        meeting=draft,
        source=source,
        published=False,
        resolutions=("That two bays be marked out.",),
        first_line=13,
        last_line=17,
        possible=[{"text": "Members agreed to wait.", "lines": [15, 15]}],
    )
    draft.problems.create(source=source, code="exempt", line=15, message="This text may be exempt.")
    waiting = make_meeting("2019-07-01", committee=committee, published=False)
    Meeting.objects.filter(pk=waiting.pk).update(
        committee=None, date=None, stated_council="Ashcombe Borough Council", stated_committee="Cabinet"
    )
    make_source("y", waiting, uploaded_by=User.objects.get(username="hale"))
    return draft


def pages(work: Meeting) -> Iterator[str]:
    yield from ("/clerk/", "/clerk/?only=drafts", "/clerk/upload/", "/clerk/password/")
    for meeting in Meeting.objects.order_by("pk"):
        yield f"/clerk/meetings/{meeting.pk}/"
    yield f"/clerk/meetings/{Meeting.objects.published().get().pk}/withdraw/"


def hold_to_axe(page: Page, address: str) -> None:
    for details in page.locator("details").all():
        details.evaluate("each => each.open = true")
    for width in (1200, 390):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            results = Axe().run(page, options=RULES)
            assert results.violations_count == 0, f"{address} {width} {scheme}\n{results.generate_report()}"


def test_axe_finds_nothing_on_any_page(page: Page, work: Meeting) -> None:
    page.goto("/clerk/sign-in/")
    hold_to_axe(page, "sign in")
    page.get_by_label("Name").fill("hale")
    page.get_by_label("Password").fill("wrong")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_be_visible()
    hold_to_axe(page, "sign in refused")
    sign_in(page)
    for address in pages(work):
        page.goto(address)
        hold_to_axe(page, address)
    page.goto("/clerk/upload/")
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("alert")).to_be_visible()
    hold_to_axe(page, "upload refused")


def test_nothing_makes_a_narrow_screen_scroll_sideways(page: Page, work: Meeting) -> None:
    sign_in(page)
    page.set_viewport_size({"width": 320, "height": 700})
    for address in pages(work):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address


def bring_to_the_public(page: Page) -> None:
    """Paste, confirm what the document states, publish, and find it as a reader does."""
    page.goto("/clerk/upload/")
    page.get_by_label("Or paste the text of the minutes").fill(MINUTES)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_label("Committee")).to_have_value("Highways and Parking Sub-Committee")
    page.get_by_role("button", name="Confirm").click()
    page.get_by_label("It is new here: add it").check()
    page.get_by_role("button", name="Confirm").click()
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("Published. Readers can open it now")).to_be_visible()
    page.goto("/search/?q=zebra")
    page.get_by_role("link", name="Mill Lane").first.click()
    expect(page.get_by_text("two bays be marked out").first).to_be_visible()


def test_pasted_minutes_come_to_the_public(desk: Page) -> None:
    bring_to_the_public(desk)


def test_they_do_so_without_javascript(chromium: Browser, live_server: LiveServer, clerk: None) -> None:
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    sign_in(page)
    bring_to_the_public(page)
    context.close()


def test_a_file_is_chosen_and_the_same_file_is_told(desk: Page, tmp_path: Path) -> None:
    file = tmp_path / "minutes.txt"
    file.write_text(MINUTES, encoding="utf-8")
    for told in ("Read. Look it through", "Already here"):
        desk.goto("/clerk/upload/")
        desk.get_by_label("Drop files here, or choose them").set_input_files(file)
        desk.get_by_role("button", name="Read it").click()
        expect(desk.get_by_text(told)).to_be_visible()


def test_each_doubt_leads_to_its_line(page: Page, work: Meeting) -> None:
    sign_in(page)
    page.goto(f"/clerk/meetings/{work.pk}/")
    page.get_by_role("link", name="Show line 15").click()
    expect(page.locator("#l15")).to_be_in_viewport()
    expect(page.locator("#l15")).to_contain_text("zebra crossing")


def test_a_grave_doubt_is_overruled_with_a_reason_before_publishing(page: Page, work: Meeting) -> None:
    sign_in(page)
    page.goto(f"/clerk/meetings/{work.pk}/")
    expect(page.get_by_role("button", name="Publish", exact=True)).to_be_disabled()
    page.get_by_label("say why it may stand").fill("The minutes of this part are open.")
    page.get_by_role("button", name="Let it stand").click()
    expect(page.get_by_text("Kept with your reason")).to_be_visible()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Published. Readers can open it now")).to_be_visible()


def test_withdrawing_is_asked_and_then_seen_by_readers(page: Page, work: Meeting) -> None:
    meeting = Meeting.objects.published().get()
    sign_in(page)
    page.goto(f"/clerk/meetings/{meeting.pk}/")
    page.get_by_role("region", name="Publish").get_by_role("link", name="Withdraw").click()
    page.get_by_label("Why is it withdrawn?").fill("It names a child.")
    page.get_by_role("button", name="Withdraw").click()
    expect(page.get_by_text("Withdrawn. Readers no longer see it")).to_be_visible()
    answer = page.goto(meeting.get_absolute_url())
    assert answer is not None and answer.status == 410


def test_the_whole_way_by_keyboard(page: Page, work: Meeting) -> None:
    sign_in(page)
    page.goto(f"/clerk/meetings/{work.pk}/")
    reached = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate("document.activeElement.textContent.trim().slice(0, 40) || document.activeElement.name")
        )
    assert {"Inbox", "Upload", "Show line 15", "reason"} <= reached


def test_a_sign_in_that_has_ended_leads_back_to_where_the_clerk_was(page: Page, work: Meeting) -> None:
    sign_in(page)
    page.context.clear_cookies()
    page.goto(f"/clerk/meetings/{work.pk}/")
    page.get_by_label("Name").fill("hale")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    assert page.url.endswith(f"/clerk/meetings/{work.pk}/")
