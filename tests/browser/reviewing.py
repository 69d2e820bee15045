"""The hands of a clerk at the review: a draft to work on, and what is pressed and looked for."""

from datetime import date

from django.contrib.auth.models import User
from playwright.sync_api import Locator, Page, expect

from agenda.importing.parse import parse
from agenda.importing.readers import read
from agenda.importing.save.records import as_stored, meeting_fields, store_items
from agenda.models import Meeting
from agenda.search.sync import rebuild
from tests.browser.test_clerk import PASSWORD, sign_in
from tests.builders import make_clerk, make_committee, make_council, make_source

LINES = (
    "Ashcombe Borough Council",
    "Highways and Parking Sub-Committee",
    "Minutes of the meeting held on Tuesday 11 June 2019 at 6.30 pm",
    "Present: Councillors Dacre (Chairman), Osgood and Yates",
    "1. Apologies",
    "There were none.",
    "2. Mill Lane",
    "The Engineer reported on the zebra crossing.",
    "RESOLVED: That two bays be marked out.",
    "3. Market Place",
    "The Clerk spoke of the fountain and its basin.",
    "Grants to the almshouses",
    "The Committee wished the sum of 200 pounds to be paid.",
)


def make_clerks() -> None:
    for name in ("hale", "okafor"):
        make_clerk(name, make_council(), password=PASSWORD)
    rebuild()


def make_draft() -> Meeting:
    """The same lines as plain text, with a doubt, a line that belongs to nothing and a possible decision."""
    make_clerks()
    text = "\n\n".join(LINES)
    [minutes] = parse(read(text.encode(), "minutes.txt"))
    committee = make_committee("Highways and Parking Sub-Committee")
    meeting = Meeting.objects.create(committee=committee, date=date(2019, 6, 11), **meeting_fields(minutes))
    source = make_source(text, meeting, uploaded_by=User.objects.get(username="hale"))
    first, second, third = store_items(meeting, source, as_stored(minutes))
    first.last_line = first.first_line
    first.save()
    third.possible = [{"text": "The Committee wished the sum of 200 pounds to be paid.", "lines": [25, 25]}]
    third.save()
    meeting.problems.create(source=source, code="number_missing", line=second.first_line, message="Item 4 is missing.")
    return meeting


def opened(page: Page, draft: Meeting) -> Page:
    sign_in(page)
    page.goto(f"/clerk/meetings/{draft.pk}/")
    expect(page.locator("#source")).to_be_visible()
    return page


def item(page: Page, title: str) -> Locator:
    return page.locator("[data-item]", has=page.get_by_role("heading", name=title))


def saved(page: Page, what: str) -> None:
    expect(page.locator("#saved")).to_contain_text(what)


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def choose_line(page: Page, words: str) -> None:
    """By keyboard: from the top of the source down to the line."""
    page.locator("#source").focus()
    for _ in range(60):
        press(page, "ArrowDown")
        if words in page.evaluate("document.activeElement.textContent"):
            return
    raise AssertionError(f"no line has {words}")


def retitle(page: Page, title: str, new: str) -> None:
    part = item(page, title)
    part.get_by_text("Change this item").click()
    part.get_by_label("Title").fill(new)
    part.get_by_role("button", name="Save the title").click()
