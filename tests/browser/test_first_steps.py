"""The first time at the clerks' door, in a real browser, and what stands in the way there."""

from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from tests.browser.test_clerk import PASSWORD, hold_to_axe
from tests.builders import make_clerk, make_council, make_meeting, make_source
from tests.importing.readers.files import one_page_pdf


def sign_in(page: Page, name: str, password: str = PASSWORD) -> None:
    page.goto("/clerk/")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def test_a_newcomer_chooses_a_password_and_is_led_on(page: Page, db: None) -> None:
    make_clerk("newcomer", make_council(), password=PASSWORD)
    sign_in(page, "newcomer")
    expect(page.get_by_role("heading", name="First steps")).to_be_visible()
    hold_to_axe(page, "first steps")
    page.get_by_role("link", name="Change your password").first.click()
    expect(page.get_by_role("heading", name="Change your password")).to_be_visible()
    page.get_by_label("Old password").fill(PASSWORD)
    for field in ("New password", "New password confirmation"):
        page.get_by_label(field, exact=True).fill("staple orchard lantern")
    page.get_by_role("button", name="Change it").click()
    expect(page.get_by_text("To review")).to_be_visible()
    page.get_by_role("link", name="First steps").click()
    expect(page.get_by_role("heading", name="First steps")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the example minutes").click()
    assert download.value.suggested_filename == "example-minutes.txt"
    page.get_by_role("link", name="Upload minutes").click()
    expect(page.get_by_label("Drop files here, or choose them")).to_be_visible()


def test_who_may_not_go_on_is_told_why(page: Page, db: None) -> None:
    User.objects.create_user("nobody", password=PASSWORD)
    sign_in(page, "nobody")
    expect(page.get_by_role("heading", name="You are not yet the clerk of a council")).to_be_visible()
    hold_to_axe(page, "no council")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("button", name="Sign out")).to_have_count(0)
    for _ in range(4):
        sign_in(page, "nobody", "wrong")
        expect(page.get_by_role("alert")).to_be_visible()
    sign_in(page, "nobody", "wrong")
    expect(page.get_by_role("heading", name="Wait before the next try")).to_be_visible()
    hold_to_axe(page, "locked out")


def test_a_page_of_a_pdf_is_shown_as_it_is_printed(page: Page, db: None) -> None:
    make_clerk("hale", make_council(), password=PASSWORD)
    source = make_source(data=one_page_pdf("Apologies"), format="pdf", meeting=make_meeting(published=False))
    sign_in(page, "hale")
    expect(page.get_by_role("heading", name="First steps")).to_be_visible()
    page.goto(f"/clerk/sources/{source.pk}/pages/1/")
    assert page.get_by_role("img", name="Page 1 of minutes.txt").evaluate("picture => picture.naturalWidth") > 500
    hold_to_axe(page, "page")
