"""What any search engine must do. To hold one to it, subclass EngineContract and give it an `engine` fixture."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from agenda.search.engine import Document, Filters, IndexBusy, IndexUnusable, SearchEngine
from agenda.search.query import read_query
from agenda.search.tree import Among, And, Query, Word

SHOW = Filters(procedural="show")


def doc(item: int, title: str = "Untitled", body: str = "", resolutions: str = "", **fields: Any) -> Document:
    defaults: dict[str, Any] = {"meeting": item, "council": 1, "committee": 1, "day": date(2019, 6, 11)}
    return Document(item=item, title=title, body=body, resolutions=resolutions, **(defaults | fields))


PARKING = doc(
    1,
    "Mill Lane: parking",
    "The early intervention policies of the Café cost £1,250.00. RESOLVED to note the briefing under 27/18.",
    "That the briefing be noted",
    movers="Cllr Lacey",
    outcomes=frozenset({"noted"}),
    standing="approved",
)
COVID = doc(
    2,
    "Covid – 19 and parked cars",
    "Parks remain open. An intervention came early; the policy is to park early.",
    "That the play area be shut\nThat the fee be waived",
    meeting=2,
    committee=2,
    day=date(2020, 4, 1),
    outcomes=frozenset({"agreed", "lost"}),
    standing="draft",
)
LIBRARY = doc(
    3,
    "Library hours",
    "Nothing about cars. Covid-19 closed it.",
    meeting=2,
    council=2,
    committee=3,
    day=date(2021, 1, 31),
)
APOLOGIES = doc(4, "Apologies", "Cllr Munce sent apologies: covid - 19.", meeting=2, procedural=True)
ARCHIVE = (PARKING, COVID, LIBRARY, APOLOGIES)


def by_meeting(documents: Sequence[Document]) -> dict[int, list[Document]]:
    meetings: dict[int, list[Document]] = {}
    for document in documents:
        meetings.setdefault(document.meeting, []).append(document)
    return meetings


def put(engine: SearchEngine, *documents: Document) -> None:
    with engine.writer() as writer:
        writer.replace(by_meeting(documents))


def items(engine: SearchEngine, typed: str, filters: Filters = SHOW, **options: Any) -> list[int]:
    return [hit.item for hit in engine.search(read_query(typed), filters, **options).hits]


class EngineContract:
    @pytest.fixture
    def archive(self, engine: SearchEngine) -> SearchEngine:
        with engine.writer() as writer:
            assert writer.rebuild(ARCHIVE) == len(ARCHIVE)
        return engine

    @pytest.mark.parametrize(
        ("typed", "expected"),
        [
            ("", {1, 2, 3, 4}),
            ("parking", {1, 2}),  # also `parked`, `Parks`
            ("PARK", {1, 2}),
            ("policy", {1, 2}),  # also `policies`
            ("police", set()),  # but not what only begins alike
            ("cafe", {1}),  # without its accent
            ("mill parking", {1}),  # all words
            ("of the", {1}),  # no word is thrown away
            ("mill OR library", {1, 3}),
            ("cars mill OR library", {3}),  # OR binds tighter
            ("parking -mill", {2}),
            ("-parking", {3, 4}),
            ('"early intervention"', {1}),  # word for word, in this order
            ('"intervention early"', set()),
            ('"early interventions"', set()),  # quotes do not stem
            ("open NEAR/2 park", {2}),  # `Parks remain open`: in either order, by stem
            ("open NEAR/1 park", set()),
            ("parking NEAR/9 briefing", set()),  # far from each other
            ("policy NEAR/15 brief*", {1}),
            ('"early intervention" NEAR/4 café', {1}),  # from the end of the one to the beginning of the other
            ('"early intervention" NEAR/3 café', set()),
            ("(bus OR park) NEAR/1 (remain OR closed)", {2}),
            ("park NEAR/11 parks", {2}),  # from `Parks` to `to park`: two of them, not one that is near itself
            ("park NEAR/10 parks", set()),
            ("mill NEAR/15 park", {1}),  # a title
            ("mill NEAR/15 intervention", set()),  # but not from the title into the text
            ("title:(lane NEAR/1 parking)", {1}),
            ("resolution:(play NEAR/4 shut)", {2}),
            ("-(mill NEAR/2 parking)", {2, 3, 4}),
            ('"park"', {2}),
            ('"parking"', {1}),
            ('-"parking"', {2, 3, 4}),
            ("covid-19", {2, 3, 4}),  # as are `Covid – 19` and `covid - 19`
            ('"Covid – 19"', {2, 3, 4}),
            ("covid-20", set()),
            ("polic*", {1, 2}),
            ("libr* -polic*", {3}),
            ("inter*", {1, 2}),
            ("xyz*", set()),
            ("27/18", {1}),
            ("18", set()),  # a minute number is one word
            ("£1,250", {1}),
            ("1250", {1}),
            ("title:parking", {1, 2}),
            ("title:intervention", set()),
            ("resolution:briefing", {1}),
            ("resolution:parking", set()),
            ('resolution:"play area"', {2}),
            ("mover:lacey", {1}),
            ("title:(mill OR library)", {1, 3}),
            ("after:2020", {2, 3}),
            ("after:1/4/2020", {2, 3}),  # that day is in it
            ("after:2/4/2020", {3}),
            ("before:2020", {1, 2, 4}),
            ("before:31/1/2021", {1, 2, 3, 4}),
            ("library OR before:2019", {1, 3, 4}),
            ("-after:2020", {1, 4}),
            ("& - ???", {1, 2, 3, 4}),  # signs alone limit nothing
            ("parking &", {1, 2}),
            ("committee:nowhere", set()),  # a name that was looked up by nobody
        ],
    )
    def test_a_query_finds(self, archive: SearchEngine, typed: str, expected: set[int]) -> None:
        assert set(items(archive, typed)) == expected

    def test_committees_and_councils_are_asked_for_by_number(self, archive: SearchEngine) -> None:
        among = Among("committee", frozenset({1, 3}))

        assert {h.item for h in archive.search(Query("", among), SHOW).hits} == {1, 3, 4}
        assert {h.item for h in archive.search(Query("", And((Word("covid"), among))), SHOW).hits} == {3, 4}
        assert {h.item for h in archive.search(Query("", Among("council", frozenset({2}))), SHOW).hits} == {3}
        assert archive.search(Query("", Among("council", frozenset())), SHOW).total == 0

    @pytest.mark.parametrize(
        ("filters", "expected"),
        [
            (Filters(), {1, 2, 3}),  # procedural items are set aside
            (Filters(procedural="show"), {1, 2, 3, 4}),
            (Filters(procedural="only"), {4}),
            (Filters(councils=frozenset({2})), {3}),
            (Filters(councils=frozenset({1, 2})), {1, 2, 3}),  # values of one filter are alternatives
            (Filters(committees=frozenset({1})), {1}),
            (Filters(councils=frozenset({2}), committees=frozenset({1})), set()),  # filters must all hold
            (Filters(years=frozenset({2019, 2021})), {1, 3}),
            (Filters(after=date(2020, 4, 1)), {2, 3}),
            (Filters(before=date(2020, 4, 1)), {1, 2}),
            (Filters(after=date(2020, 1, 1), before=date(2020, 12, 31)), {2}),
            (Filters(outcomes=frozenset({"noted"})), {1}),
            (Filters(outcomes=frozenset({"lost", ""})), {2, 3}),
            (Filters(standings=frozenset({"draft", ""})), {2, 3}),
        ],
    )
    def test_a_filter_keeps(self, archive: SearchEngine, filters: Filters, expected: set[int]) -> None:
        assert set(items(archive, "", filters)) == expected

    @pytest.mark.parametrize(("within", "expected"), [("items", {1, 2}), ("titles", {1, 2}), ("resolutions", set())])
    def test_words_are_looked_for_where_asked(self, archive: SearchEngine, within: Any, expected: set[int]) -> None:
        assert set(items(archive, "parking", Filters(within=within))) == expected

    def test_totals_count_all_matches_and_pages_cut_them(self, archive: SearchEngine) -> None:
        found = archive.search(read_query("covid"), Filters(), offset=1, limit=1)

        assert (found.total, found.meetings, found.set_aside) == (2, 1, 1)
        assert len(found.hits) == 1
        assert archive.search(read_query("covid"), Filters(), offset=2, limit=1).hits == ()

    def test_facets_count_all_matches_each_without_its_own_filter(self, archive: SearchEngine) -> None:
        chosen = Filters(years=frozenset({2019}), committees=frozenset({1}))
        facets = archive.search(read_query(""), chosen, limit=0).facets

        assert dict(facets["year"]) == {2019: 1}  # of committee 1
        assert dict(facets["committee"]) == {1: 1}  # of 2019
        assert dict(facets["council"]) == {1: 1}
        facets = archive.search(read_query(""), SHOW, limit=0).facets
        assert dict(facets["year"]) == {2019: 2, 2020: 1, 2021: 1}
        assert dict(facets["council"]) == {1: 3, 2: 1}
        assert dict(facets["outcome"]) == {"noted": 1, "agreed": 1, "lost": 1, "": 2}
        assert dict(facets["standing"]) == {"approved": 1, "draft": 1, "": 2}

    def test_only_the_facets_that_are_asked_for_are_counted(self, archive: SearchEngine) -> None:
        found = archive.search(read_query("covid"), Filters(), facets=("year",))

        assert {name: dict(counts) for name, counts in found.facets.items()} == {"year": {2020: 1, 2021: 1}}
        assert archive.search(read_query("covid"), Filters(), facets=()).facets == {}

    def test_one_facet_tells_where_the_words_stand(self, archive: SearchEngine) -> None:
        facets = archive.search(read_query("covid"), Filters(within="titles"), limit=0).facets

        assert dict(facets["within"]) == {"items": 2, "titles": 1, "resolutions": 0}

    def test_a_word_in_the_title_counts_more_and_newer_goes_first_among_equals(self, engine: SearchEngine) -> None:
        old, new = doc(1, "Hedges", "The bridge."), doc(2, "Hedges", "The bridge.", day=date(2022, 1, 1))
        with engine.writer() as writer:
            writer.rebuild([old, new, doc(3, "Bridge", "The hedges.")])

        assert items(engine, "bridge") == [3, 2, 1]
        assert items(engine, "bridge", sort="newest") == [2, 3, 1] or items(engine, "bridge", sort="newest")[0] == 2
        assert items(engine, "bridge", sort="oldest")[-1] == 2

    def test_sorting_by_day_takes_the_earlier_business_of_a_meeting_first(self, engine: SearchEngine) -> None:
        with engine.writer() as writer:
            writer.rebuild([doc(n, meeting=n // 3, day=date(2020, 1, 1 + n // 3)) for n in range(1, 9)])

        assert items(engine, "", sort="newest") == [6, 7, 8, 3, 4, 5, 1, 2]
        assert items(engine, "", sort="oldest") == [1, 2, 3, 4, 5, 6, 7, 8]

    def test_replacing_a_meeting_drops_what_it_held_and_nothing_else(self, archive: SearchEngine) -> None:
        put(archive, replace(COVID, title="Gulls"), doc(9, "Gulls and cars", meeting=2))

        assert set(items(archive, "gulls")) == {2, 9}
        assert set(items(archive, "")) == {1, 2, 9}
        assert items(archive, "library") == []

    def test_a_meeting_without_documents_is_dropped(self, archive: SearchEngine) -> None:
        with archive.writer() as writer:
            writer.replace({2: [], 77: []})

        assert items(archive, "") == [1]

    def test_a_meeting_replaced_again_and_again_is_there_once(self, archive: SearchEngine) -> None:
        for _ in range(12):
            put(archive, PARKING)
        with archive.writer() as writer:
            writer.tidy()

        assert set(items(archive, "")) == {1, 2, 3, 4}
        assert items(archive, "mill") == [1]

    def test_tidying_changes_no_answer(self, archive: SearchEngine) -> None:
        for n in range(10, 30):
            put(archive, doc(n, f"Bridge {n}", "early intervention " * (n % 3)))
        before = archive.search(read_query("bridge -early"), SHOW)
        with archive.writer() as writer:
            writer.tidy()

        after = archive.search(read_query("bridge -early"), SHOW)
        assert (after.total, after.meetings, after.facets) == (before.total, before.meetings, before.facets)
        assert {hit.item for hit in after.hits} == {hit.item for hit in before.hits}
        assert len(items(archive, '"early intervention"', limit=100)) == 14 + 1

    def test_contents_tell_of_every_document_what_it_was_made_from(self, archive: SearchEngine) -> None:
        put(archive, replace(PARKING, body="Changed."))

        expected = {(d.item, d.meeting, d.fingerprint) for d in (replace(PARKING, body="Changed."), *ARCHIVE[1:])}
        assert sorted(archive.contents()) == sorted(expected)

    def test_a_rebuild_replaces_everything(self, archive: SearchEngine) -> None:
        with archive.writer() as writer:
            assert writer.rebuild([LIBRARY]) == 1
        assert items(archive, "") == [3]

    def test_a_rebuild_may_hold_nothing(self, archive: SearchEngine) -> None:
        with archive.writer() as writer:
            assert writer.rebuild([]) == 0

        assert archive.exists()
        assert archive.search(read_query("parking"), Filters()).total == 0
        assert archive.search(read_query("-parking"), Filters()).total == 0
        put(archive, PARKING)
        assert items(archive, "parking") == [1]

    def test_a_rebuild_that_fails_leaves_the_old_index(self, archive: SearchEngine) -> None:
        def failing() -> Any:
            yield LIBRARY
            raise KeyError("the database went away")

        with pytest.raises(KeyError), archive.writer() as writer:
            writer.rebuild(failing())

        assert set(items(archive, "")) == {1, 2, 3, 4}
        put(archive, doc(9, "Gulls"))
        assert items(archive, "gulls") == [9]

    def test_a_second_engine_sees_what_the_first_wrote(self, archive: SearchEngine, another: SearchEngine) -> None:
        assert items(another, "mill") == [1]
        put(archive, replace(PARKING, title="Mill Street"))
        assert items(another, '"mill street"') == [1]

    def test_there_is_one_writer_at_a_time(self, archive: SearchEngine, another: SearchEngine) -> None:
        with archive.writer(), pytest.raises(IndexBusy), another.writer(wait=0.1):
            pass
        with another.writer(wait=0.1) as writer:
            writer.replace({1: []})
        assert set(items(archive, "")) == {2, 3, 4}

    def test_reading_goes_on_while_someone_writes(self, archive: SearchEngine, another: SearchEngine) -> None:
        with archive.writer() as writer:
            assert items(another, "mill") == [1]
            writer.replace({1: []})
            assert items(another, "mill") == []

    def test_without_an_index_it_says_so(self, engine: SearchEngine) -> None:
        assert not engine.exists()
        for ask in (
            lambda: engine.search(read_query("parking"), Filters()),
            lambda: engine.suggest(read_query("parking")),
            lambda: engine.counts(read_query("parking"), Filters()),
            lambda: engine.related(PARKING, 5),
            lambda: list(engine.contents()),
            lambda: put(engine, PARKING),
        ):
            with pytest.raises(IndexUnusable):
                ask()

    @pytest.mark.parametrize(
        ("typed", "better"),
        [
            ("libary", {"libary": "library"}),
            ("parkng -intervetion", {"parkng": "parking"}),  # nobody minds a word that must not stand there
            ("library", {}),
            ("libraries", {}),  # its stem is known
            ("xyzzyx", {}),  # nothing near it
            ("lib", {}),  # too short to tell
            ("27/19", {}),
            ("polcy", {"polcy": "policy"}),  # never a stem that is no word, such as `polici`
        ],
    )
    def test_a_word_that_nothing_holds_is_put_right(self, archive: SearchEngine, typed: str, better: Any) -> None:
        assert dict(archive.suggest(read_query(typed))) == better

    def test_counts_tell_which_word_found_nothing(self, archive: SearchEngine) -> None:
        counts = archive.counts(read_query('covid gulls "library hours" polic*'), Filters())

        assert dict(counts) == {"covid": 2, "gulls": 0, "“library hours”": 1, "polic*": 2}

    def test_related_items_share_the_words_that_tell_most(self, engine: SearchEngine) -> None:
        hedge = doc(1, "Hawthorn hedge", "The hawthorn hedge along Weir Walk is to be laid.")
        alike = doc(2, "Weir Walk: hawthorn hedge", "The hedge was laid.")
        routine = doc(3, "Hawthorn hedge", "The hawthorn hedge along Weir Walk.", procedural=True)
        stranger = doc(4, "Weir Walk", "The committee considered the report.")
        others = [
            doc(n, f"Business {n}", f"The committee considered matter {n} and the report.") for n in range(10, 60)
        ]
        with engine.writer() as writer:
            writer.rebuild([hedge, alike, routine, stranger, *others])

        assert [hit.item for hit in engine.related(hedge, 5)] == [2]  # never itself, and no procedural business
        assert [hit.item for hit in engine.related(replace(hedge, item=99), 5)] == [1, 2]  # itself not in the index yet
        assert [hit.item for hit in engine.related(replace(hedge, item=99), 1)] == [1]
        assert list(engine.related(routine, 5)) == []
        assert list(engine.related(doc(98, "Zzyzx"), 5)) == []
        put(engine, replace(alike, title="Gulls", body=""))
        assert list(engine.related(hedge, 5)) == []

    @pytest.mark.parametrize(
        ("typed", "text", "marked"),
        [
            ("parking", "Parks, a parked car, Parkinson", ["Parks", "parked"]),
            ("cafe", "The Café’s terrace", ["Café’s"]),
            ("policy -park", "policies of the park", ["policies"]),
            ('"early intervention"', "early intervention, intervention early", ["early", "intervention"]),
            ("covid-19", "Covid – 19 and covid, 19", ["Covid", "19", "covid", "19"]),
            ("pol*", "Polls and policies", ["Polls", "policies"]),
            ("1250", "costs £1,250.00", ["1,250.00"]),
            ("27/18", "under 27/18, not 27/180", ["27/18"]),
            ("title:mill", "The mill", ["mill"]),
            ("committee:mill", "The mill", []),  # a name is not a word of the text
            ("", "The mill", []),
            ("dying", "they die", ["die"]),  # one stem, though little of it is shared
        ],
    )
    def test_marks_stand_where_the_index_would_match(
        self, engine: SearchEngine, typed: str, text: str, marked: list[str]
    ) -> None:
        assert [text[begin:end] for begin, end in engine.marker(read_query(typed))(text)] == marked
