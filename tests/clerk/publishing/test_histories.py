"""One page shows what readers saw from when, and what clerks did, each with who and why; the newest first."""

import re

from django.contrib.auth.models import User
from django.test import Client

from agenda.models import Meeting
from tests.builders import make_item


def page(desk: Client, meeting: Meeting, query: str = "") -> str:
    response = desk.get(f"/clerk/meetings/{meeting.pk}/history/{query}")
    assert response.status_code == 200
    return response.content.decode()


def headings(html: str) -> list[str]:
    return [heading.strip() for heading in re.findall(r"<h2>(.*?)</h2>", html)]


def test_it_tells_what_happened_the_newest_first(desk: Client, draft: Meeting, clerk: User) -> None:
    draft.changes.create(by=clerk, version=1, what="Retitled item 1", why="A slip.")
    draft.items.update(text="Ring 07700 900123.")
    problem = draft.problems.create(source=draft.sources.get(), code="telephone", line=2, message="A number.")
    problem.overrule("It is the council’s own.", by=clerk)
    draft.publish(by=clerk)
    draft.withdraw(by=clerk, why="It names a child.")
    draft.publish()
    text = page(desk, draft)
    assert headings(text) == ["Published", "Withdrawn", "Published", "Let stand: line 2: A number.", "Retitled item 1"]
    for told in ("It names a child.", "It is the council’s own.", "A slip.", "hale", "No clerk is named"):
        assert told in text


def test_a_publication_shows_what_differs_from_what_readers_saw_before(desk: Client, draft: Meeting) -> None:
    draft.publish()
    draft.items.update(text="The Surveyor reported.\nThe bays are marked.")
    make_item("Budget", meeting=draft, published=False)
    draft.publish()
    text = page(desk, draft)
    assert '<del><span class="vh">[taken out] </span>Engineer</del>' in text
    assert '<ins><span class="vh">[put in] </span>Surveyor</ins>' in text
    assert "2 items, 2 with differences" in text


def test_after_a_withdrawal_it_is_compared_with_what_was_seen_last(desk: Client, draft: Meeting) -> None:
    draft.publish()
    draft.withdraw()
    draft.publish()
    text = page(desk, draft)
    assert "Readers saw nothing of it from then on" in text
    assert "<ins>" not in text and "<del>" not in text


def test_a_long_history_is_told_page_by_page(desk: Client, draft: Meeting) -> None:
    for n in range(1, 26):
        draft.changes.create(version=n, what=f"Change {n}")
    assert headings(page(desk, draft)) == [f"Change {n}" for n in range(25, 5, -1)]
    assert headings(page(desk, draft, "?page=2")) == [f"Change {n}" for n in range(5, 0, -1)]


def test_what_was_published_is_text_and_never_markup(desk: Client, draft: Meeting) -> None:
    draft.items.update(title="<script>alert(1)</script>")
    draft.publish(why="<img src=x>")
    text = page(desk, draft)
    assert "<script>alert" not in text and "<img src=x" not in text


def test_nothing_yet_is_said(desk: Client, draft: Meeting) -> None:
    assert "Nothing yet." in page(desk, draft)


def test_the_review_leads_to_it(desk: Client, draft: Meeting) -> None:
    assert f"/clerk/meetings/{draft.pk}/history/" in desk.get(f"/clerk/meetings/{draft.pk}/").content.decode()
