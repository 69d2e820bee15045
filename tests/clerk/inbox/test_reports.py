"""A reader's report is answered from the inbox, by a clerk of that council alone."""

import pytest
from django.test import Client

from agenda.models import Report
from tests.builders import make_item


@pytest.fixture
def report(db: None) -> Report:
    return Report.objects.create(item=make_item("Mill Lane"), message="It was two bays.", sender="x")


def test_the_answer_reaches_the_reader(desk: Client, client: Client, report: Report) -> None:
    page = f"/clerk/reports/{report.pk}/"
    assert "It was two bays." in desk.get(page).content.decode()
    answer = desk.post(page, {"answer": "Thank you; it is two."}, follow=True).content.decode()
    assert "Answered." in answer
    assert "Thank you; it is two." in Client().get(f"/help/reports/{report.token}/").content.decode()


def test_an_answer_has_words(desk: Client, report: Report) -> None:
    answer = desk.post(f"/clerk/reports/{report.pk}/", {"answer": " "})
    assert answer.status_code == 422
    assert "Write an answer before you send it." in answer.content.decode()


def test_what_is_no_report_is_removed(desk: Client, report: Report) -> None:
    desk.post(f"/clerk/reports/{report.pk}/remove/")
    assert not Report.objects.exists()


def test_nobody_else_answers_or_removes_it(other_desk: Client, report: Report) -> None:
    page = f"/clerk/reports/{report.pk}/"
    answers = [other_desk.get(page), other_desk.post(page, {"answer": "No."}), other_desk.post(f"{page}remove/")]
    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert Report.objects.get().answer == ""
