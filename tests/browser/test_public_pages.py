"""Each kind of page as people meet it: by eye, by keyboard, on a phone, on paper, with a screen reader."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from agenda.models import AgendaItem
from agenda.search.sync import rebuild
from tests.builders import make_item, make_meeting

COMMITTEE = "/ashcombe-borough-council/planning-committee/"
MEETING = f"{COMMITTEE}2019-06-11/"
PAGES = [
    "/",
    "/ashcombe-borough-council/",
    COMMITTEE,
    f"{COMMITTEE}?after=31+February&colour=red",
    MEETING,
    f"{MEETING}27-18/",
    f"{MEETING}27-18/?q=parking",
    f"{MEETING}28-18/",
    "/search/",
    "/search/?q=parking&council=thornby-parish-council&after=2017",
    "/search/?q=zebra&year=2019",
    f"/search/?q={'a' * 257}",
    "/help/",
    "/help/about/",
    "/help/accessibility/",
    "/nowhere/",
]
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},  # new in 2.2, and not yet on by itself
    "resultTypes": ["violations"],
}


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(page: Page, archive: AgendaItem, address: str) -> None:
    page.goto(address)
    for details in page.locator("details").all():
        details.evaluate("each => each.open = true")
    for width in (1200, 390):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            results = Axe().run(page, options=RULES)
            assert results.violations_count == 0, f"{address} {width} {scheme}\n{results.generate_report()}"


@pytest.mark.parametrize("address", PAGES)
def test_nothing_makes_a_narrow_screen_scroll_sideways(page: Page, archive: AgendaItem, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_long_word_does_not_either(page: Page, live_server: LiveServer) -> None:
    long = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 3
    item = make_item(
        long, text=f"{long}\n\n· {long}", number=long, resolutions=(long,), meeting=make_meeting(venue=long)
    )
    rebuild()
    page.set_viewport_size({"width": 320, "height": 700})
    for address in ("/", item.get_absolute_url(), item.meeting.get_absolute_url(), COMMITTEE, "/search/"):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address


def test_the_keyboard_leads_from_the_front_page_to_a_decision(page: Page, archive: AgendaItem) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the main text")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("id", "q")
    page.keyboard.type("permits")
    page.keyboard.press("Enter")
    expect(page.locator(".tally")).to_have_text("1 item in 1 meeting")
    result = page.get_by_role("link", name="Mill Lane: parking", exact=True)
    result.focus()
    assert result.evaluate("link => getComputedStyle(link).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    expect(page.locator("#resolved, .resolved")).to_contain_text("Delegated the price of permits to the Chairman.")


def test_filters_and_pages_work_without_a_script(
    chromium: Browser, live_server: LiveServer, archive: AgendaItem
) -> None:
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.get_by_label("Search the minutes").fill("parking")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".tally")).to_have_text("3 items in 3 meetings")
    page.locator("[name=council][value=thornby-parish-council]").check()
    page.get_by_label("From").fill("2018")
    page.get_by_role("button", name="Apply filters").click()
    expect(page.locator(".tally")).to_have_text("1 item in 1 meeting")
    page.get_by_role("link", name="From 2018 , remove").click()
    expect(page.locator(".tally")).to_have_text("2 items in 2 meetings")
    context.close()


def test_on_a_phone_the_filters_wait_behind_a_button(page: Page, archive: AgendaItem) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("/search/?q=parking")
    council = page.locator("[name=council][value=thornby-parish-council]")
    expect(council).to_be_hidden()
    page.get_by_text("Filters", exact=True).click()
    expect(council).to_be_visible()


def test_paper_has_the_words_and_their_address_and_no_furniture(page: Page, archive: AgendaItem) -> None:
    page.goto(archive.get_absolute_url())
    expect(page.locator(".printed")).to_be_hidden()
    page.emulate_media(media="print")
    for furniture in (".masthead nav", ".find", ".crumbs", ".foot", ".turn"):
        expect(page.locator(furniture).first).to_be_hidden()
    expect(page.locator(".resolved")).to_be_visible()
    expect(page.locator(".printed")).to_contain_text(archive.get_absolute_url())


def test_paper_opens_what_is_folded(page: Page, archive: AgendaItem) -> None:
    page.goto(MEETING)
    folded = page.get_by_text("Held at the Guildhall.")
    expect(folded).to_be_hidden()
    page.emulate_media(media="print")
    expect(folded).to_be_visible()


@pytest.mark.parametrize(("scheme", "lightness"), [("light", range(200, 256)), ("dark", range(0, 60))])
def test_pages_follow_the_light_that_the_reader_likes(
    page: Page, archive: AgendaItem, scheme: str, lightness: range
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto("/")
    red = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0]")
    assert int(red) in lightness


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<svg/onload=alert(1)>",
    "javascript:alert(1)",
    "</title><script>alert(1)</script>",
    "{{ 7|add:7 }}{% now 'Y' %}",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_the_minutes_never_run(page: Page, live_server: LiveServer, words: str) -> None:
    meeting = make_meeting(venue=words, header=words, attendance=[{"name": words, "role": words, "part": "present"}])
    item = make_item(
        words, text=f"alert\n\n{words}\n\n· {words}", number="27/18", resolutions=(words,), meeting=meeting
    )
    rebuild()
    for address in ("/", MEETING, item.get_absolute_url(), f"{item.get_absolute_url()}?q=alert", "/search/?q=alert"):
        page.goto(address)
        assert words in page.inner_text("main"), address
    page.goto(f"/search/?q={words}&after={words}&{words}={words}")  # the page fixture fails for what ran or was stopped
