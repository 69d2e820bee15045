from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agenda.models import Resolution
from agenda.models.meetings import Meeting
from agenda.search.documents import all_documents, document, documents_of
from agenda.search.engine import OUTCOMES, STANDINGS, Document
from tests.builders import make_item, make_meeting

pytestmark = pytest.mark.django_db


def test_an_item_becomes_a_document():
    item = make_item("Mill Lane", "The Engineer reported.", meeting=make_meeting(standing="approved"))
    for position, (text, outcome, mover, seconder) in enumerate(
        [("note it;", "noted", "Cllr Rao", "Cllr Lacey"), ("tell him.", "", "Cllr Rao", "")], start=1
    ):
        Resolution.objects.create(
            item=item, position=position, stem="That we", text=text, outcome=outcome, mover=mover, seconder=seconder
        )

    assert document(item) == Document(
        item=item.pk,
        meeting=item.meeting.pk,
        council=item.meeting.committee.council.pk,
        committee=item.meeting.committee.pk,
        day=date(2019, 6, 11),
        title="Mill Lane",
        resolutions="That we note it;\nThat we tell him.",
        body="The Engineer reported.",
        movers="Cllr Rao\nCllr Lacey",
        outcomes=frozenset({"noted"}),
        standing="approved",
    )


def test_only_what_the_public_may_read_becomes_one():
    shown = make_item("Shown")
    meeting = shown.meeting
    make_item("Unpublished", meeting=meeting, published=False)
    make_item("Withdrawn", meeting=meeting).withdraw()
    draft = make_meeting("2020-01-01", published=False)
    make_item("Of a draft", meeting=draft)
    gone = make_meeting("2021-01-01")
    make_item("Of a withdrawn meeting", meeting=gone)
    gone.withdraw()

    found = documents_of([meeting.pk, draft.pk, gone.pk, 99])
    assert {pk: [d.title for d in documents] for pk, documents in found.items()} == {
        meeting.pk: ["Shown"],
        draft.pk: [],
        gone.pk: [],
        99: [],
    }
    assert [d.title for d in all_documents()] == ["Shown"]


def test_reading_many_takes_few_queries():
    for day in range(1, 5):
        meeting = make_meeting(date(2020, 1, day))
        for n in range(3):
            make_item(f"Item {n}", meeting=meeting, resolutions=("That it be so.", "And so."))

    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert len(list(all_documents())) == 12
    assert len(queries) <= 4


def test_the_index_has_a_bit_for_every_outcome_and_standing():
    assert set(OUTCOMES) == set(Resolution.Outcome.values)
    assert set(STANDINGS) == {"", *Meeting.Standing.values}


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Mill Street"},
        {"body": "x"},
        {"resolutions": "x"},
        {"movers": "x"},
        {"day": date(2019, 6, 12)},
        {"meeting": 2},
        {"committee": 2},
        {"council": 2},
        {"outcomes": frozenset({"lost"})},
        {"standing": "draft"},
        {"procedural": True},
        {"item": 2},
        {"title": "Mill Laney", "body": "x"},
    ],
)
def test_a_fingerprint_changes_with_whatever_the_index_holds(change):
    fields = {"item": 1, "meeting": 1, "council": 1, "committee": 1, "day": date(2019, 6, 11), "title": "Mill Lane"}
    fields["resolutions"] = ""
    one, same = Document(**fields, body="yx"), Document(**fields, body="yx")

    assert one.fingerprint == same.fingerprint != Document(**({**fields, "body": "yx"} | change)).fingerprint
