"""Two clerks at one draft, a sign-in that ends, an archive that is gone: nothing that was typed is lost."""

from collections.abc import Callable, Iterator

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Browser, Page, Route, expect
from pytest_django.live_server_helper import LiveServer

from agenda.models import Meeting
from tests.browser.reviewing import item, make_draft, opened, press, retitle, saved
from tests.browser.test_clerk import PASSWORD, hold_to_axe, sign_in


@pytest.fixture
def draft(live_server: LiveServer) -> Meeting:
    return make_draft()


@pytest.fixture
def desk(page: Page, draft: Meeting) -> Page:
    return opened(page, draft)


@pytest.fixture
def colleague(chromium: Browser, live_server: LiveServer, draft: Meeting) -> Iterator[Page]:
    context = chromium.new_context(base_url=live_server.url)
    page = context.new_page()
    sign_in(page, "okafor")
    page.goto(f"/clerk/meetings/{draft.pk}/")
    expect(page.locator("#source")).to_be_visible()
    yield page
    context.close()


@pytest.mark.parametrize(
    ("choice", "stands"), [("Save mine over it", "Mill Lane: mine"), ("Keep this", "Mill Lane: theirs")]
)
def test_two_clerks_at_one_item_choose_between_their_versions(
    desk: Page, colleague: Page, choice: str, stands: str
) -> None:
    retitle(colleague, "Mill Lane", "Mill Lane: theirs")
    saved(colleague, "Retitled")
    retitle(desk, "Mill Lane", "Mill Lane: mine")
    expect(desk.get_by_role("heading", name="Somebody changed this while you were at it")).to_be_visible()
    expect(desk.get_by_text("okafor,")).to_be_visible()
    expect(desk.get_by_label("Title")).to_have_value("Mill Lane: mine")
    expect(desk.get_by_role("region", name="As it stands now")).to_contain_text("Mill Lane: theirs")
    hold_to_axe(desk, "two versions")
    desk.get_by_role("button", name=choice).or_(desk.get_by_role("link", name=choice)).click()
    expect(item(desk, stands)).to_be_visible()


def test_two_clerks_at_two_items_do_not_meet(desk: Page, colleague: Page) -> None:
    retitle(colleague, "Market Place", "Market Place: theirs")
    saved(colleague, "Retitled")
    retitle(desk, "Mill Lane", "Mill Lane: mine")
    saved(desk, "Mill Lane: mine")
    expect(item(desk, "Market Place: theirs")).to_be_visible()


def test_an_item_joined_meanwhile_leaves_what_was_typed_to_copy(desk: Page, colleague: Page) -> None:
    colleague.locator("#source").focus()
    press(colleague, "j", "j", "m")
    saved(colleague, "Joined")
    retitle(desk, "Mill Lane", "Mill Lane: mine")
    expect(desk.get_by_role("heading", name="What you were changing is no longer here")).to_be_visible()
    expect(desk.get_by_label("Title")).to_have_value("Mill Lane: mine")
    hold_to_axe(desk, "gone")


def test_a_sign_in_that_ends_in_the_middle_loses_nothing(desk: Page) -> None:
    Session.objects.all().delete()
    retitle(desk, "Mill Lane", "Mill Lane zebra")
    expect(desk.get_by_text("What you sent is kept")).to_be_visible()
    hold_to_axe(desk, "sign in, with what was sent")
    desk.get_by_label("Name").fill("hale")
    desk.get_by_label("Password").fill(PASSWORD)
    desk.get_by_role("button", name="Sign in").click()
    expect(desk.get_by_role("heading", name="You were about to change minutes under review")).to_be_visible()
    expect(desk.get_by_role("definition").filter(has_text="Mill Lane zebra")).to_be_visible()
    hold_to_axe(desk, "send again")
    desk.get_by_role("button", name="Send it now").click()
    expect(item(desk, "Mill Lane zebra")).to_be_visible()


def test_a_sign_in_in_another_tab_is_good_for_this_one(desk: Page) -> None:
    other = desk.context.new_page()
    other.goto("/clerk/")
    other.get_by_role("button", name="Sign out").click()
    expect(other.get_by_role("link", name="For clerks")).to_be_visible()
    sign_in(other)
    retitle(desk, "Mill Lane", "Mill Lane zebra")
    saved(desk, "Mill Lane zebra")


@pytest.mark.parametrize("trouble", [lambda route: route.abort(), lambda route: route.fulfill(status=500)])
def test_an_archive_that_does_not_answer_leaves_what_was_typed(desk: Page, trouble: Callable[[Route], None]) -> None:
    desk.route("**/edit/*", trouble)
    retitle(desk, "Mill Lane", "Mill Lane zebra")
    expect(desk.get_by_role("alert")).to_contain_text("What you typed is still here")
    expect(item(desk, "Mill Lane").get_by_label("Title")).to_have_value("Mill Lane zebra")
    desk.unroute("**/edit/*")
    item(desk, "Mill Lane").get_by_role("button", name="Save the title").click()
    saved(desk, "Mill Lane zebra")
    expect(desk.get_by_role("alert")).to_have_count(0)
