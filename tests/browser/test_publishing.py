"""From a draft with doubts to the public and back, in a real browser, with and without scripts; by axe, on a phone."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from agenda.models import AgendaItem, Meeting
from agenda.search.sync import rebuild
from tests.browser.test_clerk import PASSWORD, hold_to_axe, sign_in
from tests.builders import make_clerk, make_committee, make_council, make_item, make_meeting, make_source

TEXT = """Ashcombe Borough Council
Planning Committee
Minutes of the meeting held on Tuesday 11 June 2019
1. Mill Lane
The Engineer reported on the zebra crossing. Mrs Dale of 14 Quarry Lane, Ashcombe AB1 2DE spoke.
She can be rung on 01632 960123 or 07700 900123.
RESOLVED: That two bays be marked out.
2. Lease of the depot
The next meeting is on Monday 9 July 2019."""
FIRST = "\n".join(TEXT.split("\n")[4:7])


@pytest.fixture
def draft(live_server: LiveServer) -> Meeting:
    """With four doubts of three kinds, read from lines 4 to 9; before it a public meeting of the same committee."""
    make_clerk("hale", make_council(), password=PASSWORD, first_name="Pat", last_name="Hale")
    make_clerk("ferris", make_council(), password=PASSWORD, publisher=False)
    committee = make_committee()
    make_item("Earlier", meeting=make_meeting("2019-05-14", committee=committee))
    meeting = make_meeting("2019-06-11", committee=committee, published=False, standing="draft")
    source = make_source(TEXT, meeting)
    fields = {"meeting": meeting, "source": source, "published": False}
    clauses = ("That two bays be marked out.",)
    make_item("Mill Lane", FIRST, number="1", resolutions=clauses, first_line=4, last_line=7, **fields)
    last = TEXT.split("\n")[8]
    make_item("Lease of the depot", last, number="2", first_line=8, last_line=9, **fields)
    rebuild()
    return meeting


def press(page: Page, name: str | re.Pattern[str]) -> None:
    page.get_by_role("button", name=name).click()


def publish_and_take_it_back(page: Page, draft: Meeting) -> None:
    sign_in(page)
    page.goto(f"/clerk/meetings/{draft.pk}/")
    expect(page.get_by_role("button", name="Publish", exact=True)).to_be_disabled()
    expect(page.get_by_role("heading", name="4 things to look at before it becomes public")).to_be_visible()

    page.get_by_role("link", name="Show line 5").click()
    expect(page.locator("#l5")).to_be_in_viewport()
    let_stand(page, "Addresses", "It is the site of an application.")
    for tick in page.get_by_label("looks like a telephone number").all():
        tick.check()
    let_stand(page, "Telephone numbers", "It is the council’s own.")
    page.get_by_role("button", name="The signed minutes have it so.").click()
    expect(page.get_by_role("heading", name="Days and dates that disagree")).to_have_count(0)
    expect(page.get_by_role("button", name="Publish", exact=True)).to_be_enabled()

    page.get_by_role("link", name="Preview", exact=True).click()
    expect(page.get_by_text("Only clerks see this.")).to_be_visible()
    page.get_by_role("link", name="Mill Lane").click()
    expect(page.get_by_text("These are draft minutes.")).to_be_visible()
    page.get_by_role("link", name="In search").click()
    page.get_by_label("What a reader might look for").fill("zebra")
    press(page, "Show")
    expect(page.locator("mark", has_text="zebra")).to_be_visible()
    page.get_by_role("link", name="Back to review").click()

    press(page, re.compile("^Publish$"))
    expect(page.get_by_text("Published. Readers can open it now")).to_be_visible()
    assert found_by_search(page) == 1
    page.goto(f"/clerk/meetings/{draft.pk}/")
    expect(page.get_by_role("region", name="Publish")).to_contain_text("by Pat Hale")
    press(page, re.compile("Undo, until"))
    expect(page.get_by_text("Undone. Readers see it as it was before")).to_be_visible()
    assert found_by_search(page) == 0
    page.goto(f"/clerk/meetings/{draft.pk}/history/")
    expect(page.get_by_role("heading", name="Publication undone")).to_be_visible()


def let_stand(page: Page, kind: str, reason: str) -> None:
    form = page.locator("form.check", has=page.get_by_role("heading", name=kind))
    form.get_by_label("say why").fill(reason)
    form.get_by_role("button", name="Let it stand").click()
    expect(page.get_by_text("Kept with your reason.")).to_be_visible()
    expect(page.get_by_role("heading", name=kind, exact=True)).to_have_count(0)


def found_by_search(page: Page) -> int:
    page.goto("/search/?q=zebra")
    return page.get_by_role("link", name="Mill Lane", exact=True).count()


def test_a_draft_with_doubts_is_looked_at_published_found_and_undone(page: Page, draft: Meeting) -> None:
    publish_and_take_it_back(page, draft)


def test_so_it_is_without_javascript(chromium: Browser, live_server: LiveServer, draft: Meeting) -> None:
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    publish_and_take_it_back(context.new_page(), draft)
    context.close()


def test_a_clean_draft_is_published_with_one_click(page: Page, draft: Meeting) -> None:
    AgendaItem.objects.filter(meeting=draft).update(text="It was agreed.")
    sign_in(page)
    page.goto(f"/clerk/meetings/{draft.pk}/")
    expect(page.locator("#check")).to_have_count(0)
    press(page, re.compile("^Publish$"))
    expect(page.get_by_text("Published. Readers can open it now")).to_be_visible()


def sign_in_as(page: Page, name: str) -> None:
    page.context.clear_cookies()
    page.goto("/clerk/sign-in/")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    press(page, "Sign in")
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()


def test_a_clerk_sends_it_and_the_publisher_sends_it_back(page: Page, draft: Meeting) -> None:
    address = f"/clerk/meetings/{draft.pk}/"
    sign_in_as(page, "ferris")
    page.goto(address)
    press(page, "Send to a publisher")
    expect(page.get_by_text("Sent. It waits in the publishers’ inbox")).to_be_visible()
    sign_in_as(page, "hale")
    page.goto(address)
    page.get_by_text("Sent by ferris").click()
    page.get_by_label("What is to be done first?").fill("Item 2 has no mover.")
    press(page, "Send it back")
    expect(page.get_by_text("Sent back. Your note stands")).to_be_visible()
    sign_in_as(page, "ferris")
    page.goto(address)
    expect(page.get_by_text("Item 2 has no mover.")).to_be_visible()


def pages(draft: Meeting) -> Iterator[str]:
    """Each page of publishing, with something on all of them."""
    item = draft.items.first()
    assert item is not None
    yield f"/clerk/meetings/{draft.pk}/"
    yield f"/clerk/meetings/{draft.pk}/preview/"
    yield f"/clerk/meetings/{draft.pk}/preview/search/?q=zebra"
    yield f"/clerk/items/{item.pk}/preview/"
    problem = draft.problems.create(source=item.source, code="telephone", line=6, message="A number.")
    problem.overrule("It is the council’s own.", by=None)
    draft.publish(why="As the committee asked")
    item.text = item.text.replace("Engineer", "Surveyor")
    item.save()
    draft.withdraw(why="It named a child.")
    yield f"/clerk/meetings/{draft.pk}/"
    draft.publish()
    yield f"/clerk/meetings/{draft.pk}/history/"
    yield f"/clerk/meetings/{draft.pk}/withdraw/"


def test_axe_finds_nothing_on_any_page_of_publishing(page: Page, draft: Meeting) -> None:
    sign_in(page)
    for address in pages(draft):
        page.goto(address)
        hold_to_axe(page, address)
    sign_in_as(page, "ferris")
    page.goto(f"/clerk/meetings/{draft.pk}/withdraw/")
    hold_to_axe(page, "refused")


def test_nothing_of_it_makes_a_narrow_screen_scroll_sideways(page: Page, draft: Meeting) -> None:
    sign_in(page)
    page.set_viewport_size({"width": 320, "height": 700})
    for address in pages(draft):
        page.goto(address)
        for details in page.locator("details").all():
            details.evaluate("each => each.open = true")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address
