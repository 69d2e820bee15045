"""The true public page before it is public, in which no link leads out but one; and how search would show each item."""

import re
from html import unescape

import pytest
from django.test import Client

from agenda.models import AgendaItem, Meeting
from agenda.search.results import search
from agenda.search.sync import rebuild
from tests.builders import make_item, make_meeting


@pytest.fixture
def draft(draft: Meeting) -> Meeting:
    """With one item more, a clause, people, and a meeting before it that is public."""
    make_meeting("2019-05-14", committee=draft.committee)
    make_item("Apologies", "There were none.", meeting=draft, published=False, procedural=True)
    make_item("Budget", "It was read.", meeting=draft, published=False, number="27/18", resolutions=("That it be so.",))
    Meeting.objects.filter(pk=draft.pk).update(
        standing="draft", attendance=[{"name": "R. Adeyemi", "role": "Chairman", "part": "present"}]
    )
    draft.refresh_from_db()
    return draft


def main_of(client: Client, address: str) -> str:
    text = client.get(address).content.decode()
    return text[text.index("<main") : text.index("</main>")]


def words_of(html: str) -> list[str]:
    return unescape(re.sub(r"<[^>]+>", " ", html)).split()


def links_of(html: str) -> set[str]:
    return {unescape(link) for link in re.findall(r'<a[^>]* href="([^"]+)"', html) if not link.startswith("#")}


def previews(meeting: Meeting) -> list[str]:
    items = [f"/clerk/items/{item.pk}/preview/" for item in meeting.items.all()]
    return [f"/clerk/meetings/{meeting.pk}/preview/", *items]


def without_the_report_form(words: list[str]) -> list[str]:
    return words[: words.index("Is")] if "Is" in words else words


def test_each_page_says_what_readers_will_see(desk: Client, client: Client, draft: Meeting) -> None:
    before = [without_the_report_form(words_of(main_of(desk, address))) for address in previews(draft)]
    draft.publish()
    public = [draft.get_absolute_url(), *(item.get_absolute_url() for item in draft.items.all())]
    after = [without_the_report_form(words_of(main_of(desk, address))) for address in public]

    def plain(pages: list[list[str]]) -> list[list[str]]:
        """But for the address of the page itself, at its foot."""
        return [[word for word in words if "/preview/" not in word and not word.startswith("http")] for words in pages]

    assert plain(before) == plain(after)
    assert "Draft" in " ".join(before[1]) or "draft" in " ".join(before[1])


def test_the_address_to_cite_is_the_one_it_will_have(desk: Client, draft: Meeting) -> None:
    budget = AgendaItem.objects.get(title="Budget")
    text = main_of(desk, f"/clerk/items/{budget.pk}/preview/")
    assert "/ashcombe-borough-council/planning-committee/2019-06-11/27-18/" in text
    budget.refresh_from_db()
    assert budget.slug == ""  # nothing of a preview is saved


def test_every_link_stays_inside_but_the_one_back(desk: Client, draft: Meeting) -> None:
    for address in [*previews(draft), f"/clerk/meetings/{draft.pk}/preview/search/?q=read"]:
        text = desk.get(address).content.decode()
        body = text[text.index("<body") :]
        for link in links_of(body):
            path = link.partition("?")[0].partition("#")[0]
            assert "/preview/" in path or path == f"/clerk/meetings/{draft.pk}/", (address, link)
            assert desk.get(path).status_code == 200, (address, link)
        assert "<form" not in body.replace('<form class="find', "")  # search, inside too
        assert f'action="/clerk/meetings/{draft.pk}/preview/search/"' in body


def test_it_says_that_it_is_a_preview_and_no_browser_keeps_it(desk: Client, draft: Meeting) -> None:
    for address in previews(draft):
        response = desk.get(address)
        assert "Only clerks see this." in response.content.decode()
        assert "no-store" in response.headers["Cache-Control"] and "private" in response.headers["Cache-Control"]


def test_a_public_page_is_no_preview(client: Client, draft: Meeting) -> None:
    draft.publish()
    assert "Preview" not in client.get(draft.get_absolute_url()).content.decode()


def test_what_waits_in_a_public_meeting_is_shown_with_what_is_public(desk: Client, draft: Meeting) -> None:
    draft.publish()
    make_item("Late page", meeting=draft, published=False)
    draft.items.get(title="Budget").withdraw()
    text = main_of(desk, f"/clerk/meetings/{draft.pk}/preview/")
    assert "Late page" in text and "Mill Lane" in text and "Budget" not in text


def test_a_withdrawn_item_has_no_page_to_show(desk: Client, draft: Meeting) -> None:
    draft.publish()
    item = draft.items.get(title="Budget")
    item.withdraw()
    assert "this item is withdrawn" in desk.get(f"/clerk/items/{item.pk}/preview/", follow=True).content.decode()


def test_without_a_date_there_is_no_page_to_show(desk: Client, draft: Meeting) -> None:
    Meeting.objects.filter(pk=draft.pk).update(date=None)
    for address in [*previews(draft), f"/clerk/meetings/{draft.pk}/preview/search/"]:
        assert "its date must be known" in desk.get(address, follow=True).content.decode()


def hit_of(html: str, title: str) -> list[str]:
    (part,) = [part for part in re.findall(r"<li>(.*?)</li>", html, re.S) if f"{title}" in words_of(part)]
    return words_of(part)


def test_a_hit_is_the_one_that_readers_will_find(desk: Client, draft: Meeting) -> None:
    address = f"/clerk/meetings/{draft.pk}/preview/search/?q=engineer+lane"
    before = hit_of(main_of(desk, address), "Mill")
    draft.publish()
    rebuild()
    assert search("engineer lane").total == 1
    assert hit_of(main_of(desk, "/search/?q=engineer+lane"), "Mill") == before


def test_without_words_each_item_is_shown_for_those_of_its_title(desk: Client, draft: Meeting) -> None:
    text = main_of(desk, f"/clerk/meetings/{draft.pk}/preview/search/")
    for word in ("Mill", "Lane", "Apologies", "Budget"):
        assert f"<mark>{word}</mark>" in text


def test_items_without_the_words_stand_apart_as_not_found(desk: Client, draft: Meeting) -> None:
    text = main_of(desk, f"/clerk/meetings/{draft.pk}/preview/search/?q=engineer")
    found, _, missed = text.partition("Not found by these words")
    assert "Mill Lane" in found and "Budget" in missed and "Apologies" in missed
    assert "Not found" not in main_of(desk, f"/clerk/meetings/{draft.pk}/preview/search/")


def test_too_many_words_are_refused_as_in_search(desk: Client, draft: Meeting) -> None:
    response = desk.get(f"/clerk/meetings/{draft.pk}/preview/search/", {"q": "a" * 300})
    assert response.status_code == 400
    assert "Please" in response.content.decode()
