import pytest
from django.test import Client

from agenda.models import SourceFile
from tests.builders import make_item, make_meeting
from tests.public.conftest import Read

HERE = "/ashcombe-borough-council/planning-committee/2019-06-11/27-18/"


def test_an_item_is_read_in_paragraphs_that_can_be_linked_to(client: Client, db: None) -> None:
    make_item(text="One.\n\nTwo:\n\n· a\n· b", number="27/18")
    page = client.get(HERE).content.decode()
    assert 'id="p1"' in page and 'href="#p2"' in page
    assert page.count("<li") - page.split("<article>")[0].count("<li") - page.split("</article>")[1].count("<li") == 2


def test_a_decision_is_boxed_in_its_place_with_its_outcome_and_lasting_address(client: Client, db: None) -> None:
    text = "Members spoke.\n\nRESOLVED:\n1. That A be done.\n2. That B be done."
    item = make_item(text=text, number="27/18", resolutions=("That A be done.", "That B be done."))
    page = client.get(HERE).content.decode()
    first = item.resolutions.all()[0]
    assert f'<li id="r{first.pk}">' in page and f'href="/r/{first.pk}/"' in page
    assert page.split("<article>")[1].count("That A be done.") == 1
    assert page.index("Members spoke.") < page.index("Resolved</h2>") < page.index("That B be done.")


def test_the_address_of_a_clause_leads_to_its_place(client: Client, db: None) -> None:
    clause = make_item(number="27/18", resolutions=("That A be done.",)).resolutions.get()
    answer = client.get(f"/r/{clause.pk}/")
    assert (answer.status_code, answer["Location"]) == (302, f"{HERE}#r{clause.pk}")


def test_an_item_says_how_to_cite_it_and_where_it_comes_from(read: Read) -> None:
    source = SourceFile.objects.create(sha256="a" * 64, name="minutes.docx", size=2048, format="docx")
    make_item(number="27/18", meeting=make_meeting(standing="draft"), source=source, first_line=61, last_line=94)
    page = read(HERE)
    cited = "Ashcombe Borough Council, Planning Committee, 11 June 2019, minute 27/18 (draft). http://testserver" + HERE
    assert cited in page
    assert "minutes.docx, lines 61 to 94." in page


def test_neighbours_are_the_public_items_of_the_meeting(read: Read) -> None:
    meeting = make_meeting()
    for number in ("25/18", "26/18", "27/18", "28/18"):
        item = make_item(f"Business {number}", number=number, meeting=meeting)
        if number == "26/18":
            item.withdraw()
    page = read(HERE)
    assert "Minute 25/18Business 25/18" in page and "Minute 28/18Business 28/18" in page
    assert "26/18" not in page


def test_words_of_a_search_are_marked_and_can_be_unmarked(client: Client, db: None) -> None:
    make_item("Parking", text="Cars parked in Mill Lane.", number="27/18")
    page = client.get(f"{HERE}?q=parking").content.decode()
    assert "<h1><mark>Parking</mark></h1>" in page and "Cars <mark>parked</mark> in" in page
    assert f'<a href="{HERE}">Unmark</a>' in page
    assert "<mark>" not in client.get(HERE).content.decode()


def test_a_search_of_any_length_is_not_marked(client: Client, db: None) -> None:
    make_item(number="27/18")
    assert client.get(f"{HERE}?q={'a' * 300}").status_code == 400


def test_nothing_in_the_minutes_is_markup(client: Client, db: None) -> None:
    bad = '<script>alert("x")</script>'
    meeting = make_meeting(
        venue=bad, header=bad, closing=bad, attendance=[{"name": bad, "role": bad, "part": "present"}]
    )
    make_item(bad, text=f"{bad}\n\n· {bad}", number="27/18", resolutions=(bad,), meeting=meeting)
    for address in (HERE, f"{HERE}?q=alert", meeting.get_absolute_url(), "/", meeting.committee.get_absolute_url()):
        assert "<script>alert" not in client.get(address).content.decode(), address


@pytest.mark.django_db
@pytest.mark.parametrize("clauses", [0, 9])
def test_an_item_takes_three_queries_however_much_was_decided(client, django_assert_num_queries, clauses: int) -> None:
    make_item(number="27/18", resolutions=("That it be so.",) * clauses)
    with django_assert_num_queries(3):
        client.get(HERE)
