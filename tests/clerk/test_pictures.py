"""The pages of a PDF beside what was read of it."""

import pytest
from django.test import Client

from tests.builders import make_committee, make_meeting, make_source
from tests.importing.readers.files import one_page_pdf

PDF = one_page_pdf("Apologies", more_pages=["0 0 99 99 re f"])


def address(data: bytes = PDF, form: str = "pdf") -> str:
    meeting = make_meeting(published=False, committee=make_committee())
    return f"/clerk/sources/{make_source(meeting=meeting, data=data, format=form, name='minutes.pdf').pk}/pages/"


def test_a_page_is_shown_with_the_way_to_the_next(desk: Client) -> None:
    at = address()
    shown = desk.get(f"{at}1/").content.decode()
    assert f'src="{at}1.png"' in shown
    assert "Page 1 of 2" in shown
    assert "Next page" in shown and "Previous page" not in shown


def test_its_picture_is_a_png(desk: Client) -> None:
    response = desk.get(f"{address()}2.png")
    assert response.headers["Content-Type"] == "image/png"
    assert response.content.startswith(b"\x89PNG")


@pytest.mark.parametrize("page", ["3/", "0/", "3.png", "0.png"])
def test_there_is_no_page_beyond_the_last(desk: Client, page: str) -> None:
    assert desk.get(address() + page).status_code == 404


@pytest.mark.parametrize(("data", "form"), [(b"Minutes", "text"), (b"%PDF-1.7 rubbish", "pdf")])
def test_what_has_no_pages_is_not_found(desk: Client, data: bytes, form: str) -> None:
    at = address(data, form)
    assert (desk.get(f"{at}1/").status_code, desk.get(f"{at}1.png").status_code) == (404, 404)


def test_the_pages_of_another_council_are_not_there(other_desk: Client) -> None:
    at = address()
    assert (other_desk.get(f"{at}1/").status_code, other_desk.get(f"{at}1.png").status_code) == (404, 404)


def test_a_page_is_shown_above_the_lines_where_it_is_asked_for(desk: Client) -> None:
    meeting = make_meeting(published=False, committee=make_committee())
    make_source(meeting=meeting, data=PDF, format="pdf", name="minutes.pdf")
    review = f"/clerk/meetings/{meeting.pk}/"
    shown = desk.get(f"{review}?sheet=2").content.decode()
    assert "Page 2 of 2, as it is printed" in shown
    assert "Page before" in shown and "Next page" not in shown
    for nowhere in ("", "?sheet=3", "?sheet=0", "?sheet=x"):
        assert "as it is printed</span>" not in desk.get(review + nowhere).content.decode()


def test_a_pdf_that_cannot_be_opened_has_lines_all_the_same(desk: Client) -> None:
    meeting = make_meeting(published=False, committee=make_committee())
    make_source(meeting=meeting, data=b"%PDF-1.7 rubbish", format="pdf")
    assert desk.get(f"/clerk/meetings/{meeting.pk}/?sheet=1").status_code == 200
