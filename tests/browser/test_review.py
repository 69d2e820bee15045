"""The review in a real browser: corrected by keyboard and by mouse, without JavaScript, and looked at by axe."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from agenda.models import Change, Meeting
from tests.browser.reviewing import LINES, choose_line, item, make_clerks, make_draft, opened, press, retitle, saved
from tests.browser.test_clerk import hold_to_axe, sign_in
from tests.builders import make_committee
from tests.importing.readers.files import one_page_pdf, paragraph, word


def as_docx() -> bytes:
    return word("".join(paragraph(line) for line in LINES))


def as_pdf() -> bytes:
    drawn = " ".join(f"0 -24 Td ({line.replace('(', '[').replace(')', ']')}) Tj" for line in LINES)
    return one_page_pdf("", drawing=f"BT /F1 12 Tf 72 780 Td {drawn} ET")


@pytest.fixture
def draft(live_server: LiveServer) -> Meeting:
    return make_draft()


@pytest.fixture
def desk(page: Page, draft: Meeting) -> Page:
    return opened(page, draft)


@pytest.mark.parametrize(("name", "made"), [("minutes.docx", as_docx), ("minutes.pdf", as_pdf)])
def test_a_file_is_corrected_by_keyboard_published_and_found(
    page: Page, live_server: LiveServer, tmp_path: Path, name: str, made: Callable[[], bytes]
) -> None:
    make_clerks()
    make_committee("Highways and Parking Sub-Committee")
    (tmp_path / name).write_bytes(made())
    sign_in(page)
    page.goto("/clerk/upload/")
    page.locator("input[type=file]").set_input_files(tmp_path / name)
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("link", name="Go on").or_(page.get_by_role("button", name="Confirm")).first.wait_for()
    meeting = Meeting.objects.get()
    page.goto(f"/clerk/meetings/{meeting.pk}/")
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("11 June 2019")

    page.locator("#source").focus()
    press(page, "j", "j", "e")  # the second item, and its title
    expect(page.get_by_label("Title").and_(page.locator(":focus"))).to_have_value("Mill Lane")
    page.keyboard.insert_text("Mill Lane zebra")
    press(page, "Enter")
    saved(page, "Retitled")
    choose_line(page, "Grants to the almshouses")
    press(page, "s")
    saved(page, "Split “3 Market Place”")
    expect(item(page, "Grants to the almshouses")).to_be_focused()
    choose_line(page, "wished the sum")
    press(page, "r")
    saved(page, "is a resolution")

    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Published. Readers can open it now")).to_be_visible()
    page.goto("/search/?q=almshouses")
    page.get_by_role("link", name="Grants to the almshouses").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Grants to the almshouses")
    expect(page.locator(".resolved")).to_contain_text("200 pounds")


def test_each_key_does_what_stands_beside_its_button(desk: Page) -> None:
    desk.locator("#source").focus()
    press(desk, "j", "j", "m")
    saved(desk, "Joined “2 Mill Lane” to “1 Apologies”")
    expect(item(desk, "Apologies")).to_be_focused()
    press(desk, "u")
    saved(desk, "Undid: Joined")
    press(desk, "j", "j")  # from the first item to the third
    desk.locator(".possible-row").focus()
    press(desk, "r")
    saved(desk, "is a resolution")
    expect(desk.locator(".clause:focus")).to_contain_text("200 pounds")
    press(desk, "o")
    expect(desk.get_by_label("Outcome").and_(desk.locator(":focus"))).to_be_visible()
    desk.locator(":focus").select_option("Deferred")
    desk.get_by_role("button", name="Save this decision").and_(desk.locator(":visible")).click()
    saved(desk, "Corrected the decision")
    expect(desk.locator(".clause:focus")).to_contain_text("Deferred")
    press(desk, "x")
    saved(desk, "is no resolution")
    press(desk, "k")
    expect(item(desk, "Mill Lane")).to_be_focused()


def test_of_several_decisions_a_key_shows_the_first_before_it_does_anything(desk: Page, draft: Meeting) -> None:
    draft.items.get(title="Mill Lane").resolutions.create(
        position=2, text="That it be done.", first_line=17, last_line=17
    )
    desk.reload()
    desk.locator("#source").focus()
    press(desk, "j", "j", "x")
    expect(desk.locator(".clause:focus")).to_contain_text("two bays")
    assert Change.objects.count() == 0
    press(desk, "x")
    saved(desk, "“That two bays be marked out.” is no resolution")


def test_a_line_that_is_on_the_page_is_shown_without_fetching_it(desk: Page) -> None:
    item(desk, "Market Place").get_by_text("Change this item").click()
    item(desk, "Market Place").get_by_label("Title").fill("Half a title")
    desk.get_by_role("link", name="Show line 13").click()
    expect(desk.locator("#l13")).to_be_focused()
    expect(item(desk, "Market Place").get_by_label("Title")).to_have_value("Half a title")


def test_doubts_are_walked_and_a_line_that_belongs_to_nothing_finds_a_place(desk: Page) -> None:
    desk.locator("#source").focus()
    press(desk, "n")
    expect(desk.locator(".doubt-row:focus")).to_contain_text("Item 4 is missing.")
    press(desk, "n")
    expect(desk.locator(".doubt-row:focus")).to_contain_text("belongs to nothing: “There were none.”")
    desk.get_by_role("button", name="Add to item 1").click()
    saved(desk, "Added line 11 to “1 Apologies”")
    expect(desk.locator(".doubt-row")).to_have_count(1)


def test_lines_are_chosen_by_mouse_and_by_keyboard(desk: Page) -> None:
    desk.locator("#l13").click()
    desk.locator("#l17").click(modifiers=["Shift"])
    expect(desk.locator(".chosen")).to_have_count(5)
    desk.locator("#l15").click()
    press(desk, "Shift+ArrowDown", "Shift+ArrowDown")
    expect(desk.locator("#first")).to_have_value("15")
    expect(desk.locator("#last")).to_have_value("17")
    expect(desk.get_by_role("status").filter(has_text="Lines 15 to 17")).to_be_attached()


def test_keys_are_told_and_can_be_switched_off(desk: Page) -> None:
    desk.locator("#source").focus()
    press(desk, "?")
    expect(desk.get_by_role("dialog", name="Keys")).to_be_visible()
    desk.get_by_label("Use these keys").uncheck()
    desk.get_by_role("button", name="Close").click()
    expect(desk.get_by_role("dialog", name="Keys")).to_be_hidden()
    desk.reload()
    desk.locator("#source").focus()
    press(desk, "j")
    expect(desk.locator("#source")).to_be_focused()
    expect(desk.locator(".line-acts kbd").first).to_be_hidden()


def test_a_letter_typed_into_a_field_or_outside_the_review_does_nothing(desk: Page) -> None:
    desk.get_by_role("link", name="Inbox").first.focus()
    press(desk, "j", "m", "u")
    expect(desk.get_by_role("link", name="Inbox").first).to_be_focused()
    desk.locator("#source").focus()
    press(desk, "j", "e")
    desk.keyboard.type(" jump")
    expect(desk.locator(":focus")).to_have_value(" jump")
    assert Change.objects.count() == 0


def test_what_is_typed_elsewhere_outlives_a_change(desk: Page) -> None:
    desk.locator("#source").focus()
    press(desk, "j", "j", "e")
    desk.keyboard.insert_text("Half a title")
    item(desk, "Market Place").get_by_text("Change this item").click()
    item(desk, "Market Place").get_by_role("button", name="It is procedural").click()
    saved(desk, "is procedural")
    expect(item(desk, "Mill Lane").get_by_label("Title")).to_have_value("Half a title")


def test_the_same_edits_without_javascript(chromium: Browser, live_server: LiveServer, draft: Meeting) -> None:
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    page = opened(context.new_page(), draft)
    retitle(page, "Mill Lane", "Mill Lane zebra")
    saved(page, "Retitled")
    page.get_by_label("Line", exact=True).fill("23")
    page.locator(".line-acts").get_by_role("button", name="Item begins here").click()
    saved(page, "Split “3 Market Place” at line 23")
    expect(item(page, "Grants to the almshouses")).to_be_in_viewport()
    page.get_by_role("button", name="This is a resolution", exact=True).last.click()
    saved(page, "is a resolution")
    page.get_by_role("button", name="Undo").click()
    saved(page, "Undid:")
    page.get_by_label("Line", exact=True).fill("900")
    page.locator(".line-acts").get_by_role("button", name="Item begins here").click()
    expect(page.get_by_text("There is no line 900")).to_be_visible()
    context.close()


def test_axe_finds_nothing_in_the_review_or_its_keys(desk: Page) -> None:
    hold_to_axe(desk, "review")
    desk.set_viewport_size({"width": 1200, "height": 900})
    item(desk, "Mill Lane").get_by_label("Title").fill("x" * 500)  # axe has opened everything that folds
    item(desk, "Mill Lane").get_by_role("button", name="Save the title").click()
    saved(desk, "Retitled")
    desk.locator("#source").focus()
    press(desk, "?")
    expect(desk.get_by_role("dialog", name="Keys")).to_be_visible()
    hold_to_axe(desk, "keys, and a long title")
    press(desk, "Escape")
    desk.locator("#first").fill("900")
    desk.locator(".line-acts").get_by_role("button", name="Item begins here").click()
    expect(desk.get_by_text("There is no line 900")).to_be_visible()
    hold_to_axe(desk, "refused")


def test_nothing_makes_a_narrow_screen_scroll_sideways(desk: Page) -> None:
    desk.set_viewport_size({"width": 320, "height": 700})
    for details in desk.locator("details").all():
        details.evaluate("each => each.open = true")
    assert desk.evaluate("document.documentElement.scrollWidth") <= 320
