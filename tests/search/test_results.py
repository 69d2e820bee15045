import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agenda.models import AgendaItem, Resolution
from agenda.search import sync
from agenda.search.engine import Filters
from agenda.search.results import LAST_PAGE, QueryRefused, mark, search
from tests.builders import make_committee, make_item, make_meeting

pytestmark = pytest.mark.django_db(transaction=True)


def joined(parts):
    return "".join(f"[{part.text}]" if part.is_match else part.text for part in parts)


@pytest.fixture
def mill():
    item = make_item(
        "Mill Lane: parking",
        "The Engineer reported on early intervention.\nRESOLVED\n1. That the mill be mended.\n2. That cars be parked.",
        resolutions=("That the mill be mended.", "That cars be parked."),
    )
    sync.rebuild()
    return item


def test_a_result_is_a_record_with_its_words_marked(mill):
    (result,) = search("parking -gulls").results

    assert result.item == mill
    assert joined(result.title) == "Mill Lane: [parking]"
    assert joined(result.clause_parts) == "That cars be [parked]."
    assert result.clause == mill.resolutions.get(position=2)
    assert result.outcome == "agreed"
    assert "Engineer" in joined(result.passage)
    assert "parked" not in joined(result.passage)  # it stands in the clause


def test_without_a_word_in_a_clause_the_one_that_decides_is_shown():
    item = make_item("Mill Lane", "The Engineer reported.")
    Resolution.objects.create(item=item, position=1, text="That it be put.")
    decided = Resolution.objects.create(item=item, position=2, text="That it be noted.", outcome="noted")
    sync.rebuild()
    (result,) = search("engineer").results

    assert (result.clause, result.outcome) == (decided, "noted")


def test_an_item_without_a_decision_says_so():
    make_item("Mill Lane", "The Engineer reported.")
    sync.rebuild()
    (result,) = search("engineer").results

    assert (result.clause, result.clause_parts, result.outcome) == (None, (), "")


def test_a_page_of_results_takes_few_queries(mill):
    for n in range(30):
        make_item(f"Mill {n}", meeting=mill.meeting, resolutions=("That it be so.",))
    sync.rebuild()
    with CaptureQueriesContext(connection) as queries:
        found = search("mill", page=2)
        for result in found.results:
            result.item.get_absolute_url()

    assert (len(found.results), found.total, found.meetings, found.pages) == (11, 31, 1, 2)
    assert len(queries) <= 5


@pytest.mark.parametrize(
    "hide",
    [
        lambda item: item.withdraw(),
        lambda item: item.meeting.withdraw(),
        lambda item: AgendaItem.objects.filter(pk=item.pk).update(published_at=None),
        lambda item: item.delete(),
    ],
)
def test_what_is_not_public_is_not_shown_even_while_the_index_still_holds_it(mill, hide):
    hide(mill)

    assert search("mill").results == ()


def test_procedural_business_is_set_aside_and_counted(mill):
    make_item("Apologies", "Nobody from Mill Lane.", meeting=mill.meeting, procedural=True)
    sync.rebuild()
    found = search("mill")

    assert ([r.item for r in found.results], found.set_aside, found.only_procedural) == ([mill], 1, False)
    assert search("mill", Filters(procedural="show")).total == 2


def test_procedural_business_is_shown_where_nothing_else_matches(mill):
    apologies = make_item("Apologies", "Nobody.", meeting=mill.meeting, procedural=True)
    sync.rebuild()
    found = search("nobody")

    assert ([r.item for r in found.results], found.total, found.only_procedural) == ([apologies], 1, True)


def test_nothing_found_comes_with_what_each_word_would_find(mill):
    found = search('mill gulls "early intervention"')

    assert found.total == 0
    assert dict(found.per_word) == {"mill": 1, "gulls": 0, "“early intervention”": 1}
    assert search("mill").per_word == {}


@pytest.mark.parametrize(
    ("typed", "better"),
    [
        ("parkng", "parking"),
        ('Parkng -gulls title:"Mil Lane"', 'parking -gulls title:"Mill Lane"'),  # short words are left
        ("mill", None),
        ("xyzzy", None),
    ],
)
def test_an_unknown_word_is_put_right_as_typed(mill, typed, better):
    assert search(typed).did_you_mean == (better.replace("Mill", "Mil") if better else None)


def test_facets_have_labels(mill):
    make_item("Mill again", meeting=make_meeting("2020-01-01", committee=make_committee("Highways")))
    sync.rebuild()
    facets = search("mill", Filters(years=frozenset({2019}))).facets

    assert [(v.label, v.count, v.chosen) for v in facets["year"]] == [("2019", 1, True), ("2020", 1, False)]
    assert [(v.label, v.count) for v in facets["committee"]] == [("Planning Committee", 1)]


def test_committees_are_asked_for_by_name(mill):
    assert search("mill committee:planning").total == 1
    assert search("mill committee:highways").total == 0
    assert search("mill -committee:planning").total == 0


@pytest.mark.parametrize("typed", ["x" * 300, "a " * 20, "a*", "((((((x))))))"])
def test_what_would_cost_too_much_is_refused(mill, typed):
    with pytest.raises(QueryRefused, match=r"Please"):
        search(typed)


def test_pages_have_an_end(mill):
    assert search("mill", page=-5).page == 1
    assert search("mill", page=10_000).page == LAST_PAGE
    assert search("mill", page=10_000).results == ()


@pytest.mark.parametrize("trouble", ["missing", "damaged"])
def test_while_the_index_rests_titles_are_searched_and_that_is_said(mill, trouble):
    current = settings.INDEX_DIR / "CURRENT"
    current.unlink() if trouble == "missing" else current.write_bytes(b"torn")
    found = search("mill lane")

    assert [joined(r.title) for r in found.results] == ["[Mill] [Lane]: parking"]
    assert (found.total, found.meetings, found.facets) == (1, 1, {})
    assert "resting" in found.unavailable
    sync.update()
    assert search("mill lane").unavailable is None


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("Parks and parking", "park", "[Parks] and [parking]"),
        ("<mill>", "mill", "<[mill]>"),
        ("Mill", "", "Mill"),
        ("Mill", "x" * 10_000, "Mill"),  # whatever the address says
        ("Mill", "(" * 10_000, "Mill"),
    ],
)
def test_words_of_a_query_are_marked_in_a_whole_text(text, query, expected):
    assert joined(mark(text, query)) == expected
