"""Which council, committee and day a set of minutes is of: given before stated, and nothing guessed."""

from datetime import date

import pytest

from agenda.importing.save.placing import LONGEST_NAME, Given, Place, is_name, placed
from agenda.models import Committee, Council, FormerName
from tests.builders import make_committee
from tests.importing.save.parts import ASHCOMBE, HIGHWAYS, minutes

pytestmark = pytest.mark.django_db

DAY, OTHER_DAY = date(2019, 6, 11), date(2019, 6, 12)
NOTHING = {"council": None, "committee": None, "date": None}


def place(given: Given | None = None, *, as_stated: bool = True, **stated: object) -> Place:
    return placed(minutes(**stated), given or Given(), as_stated=as_stated)


def where(found: Place) -> tuple[str | None, str | None, date | None]:
    body = found.committee
    return (body.council.name if body else None, body.name if body else None, found.date)


PLACES = [
    # why, given, stated, placed
    ("the document states it", Given(), {"date": DAY}, (ASHCOMBE, HIGHWAYS, DAY)),
    ("nobody states it", Given(), NOTHING, (None, None, None)),
    ("all is given", Given(ASHCOMBE, "Cabinet", DAY), NOTHING, (ASHCOMBE, "Cabinet", DAY)),
    ("given comes first", Given("Thornby Parish Council", "Cabinet"), {}, ("Thornby Parish Council", "Cabinet", None)),
    ("each fills the other's gaps", Given(date=DAY), {"date": None}, (ASHCOMBE, HIGHWAYS, DAY)),
    ("a whole meeting of no committee", Given(), {"committee": None}, (ASHCOMBE, "Council", None)),
    ("written out", Given(ASHCOMBE, "Full Council"), {}, (ASHCOMBE, "Council", None)),
    ("a page of no committee may be anyone's", Given(ASHCOMBE), {"kind": "item", **NOTHING}, (None, None, None)),
    ("a committee of no council may be anyone's", Given(), {"council": None}, (None, None, None)),
    ("a rule of dashes is no name", Given(), {"council": "-----"}, (None, None, None)),
    ("a sentence is no name", Given(), {"committee": "word " * 50}, (None, None, None)),
]


@pytest.mark.parametrize(("why", "given", "stated", "expected"), PLACES)
def test_where_minutes_belong(
    why: str, given: Given, stated: dict[str, object], expected: tuple[str | None, str | None, date | None]
) -> None:
    assert where(place(given, **stated)) == expected, why


def test_what_a_document_states_places_nothing_before_a_clerk_has_seen_it() -> None:
    assert where(place(as_stated=False, date=DAY)) == (None, None, None)
    assert where(place(Given(ASHCOMBE), as_stated=False, committee=None)) == (None, None, None)


DISAGREEMENTS = [
    (Given("Thornby Parish Council"), {}, "council_disagrees"),
    (Given(ASHCOMBE, "Cabinet"), {}, "committee_disagrees"),
    (Given(date=OTHER_DAY), {"date": DAY}, "date_disagrees"),
]
AGREEMENTS = [
    ("the same in capitals", Given(ASHCOMBE.upper(), "HIGHWAYS & PARKING SUB-COMMITTEE", DAY), {"date": DAY}),
    ("the document is silent", Given(ASHCOMBE, "Cabinet", DAY), NOTHING),
    ("nothing is given", Given(), {"date": DAY}),
]


@pytest.mark.parametrize(("given", "stated", "code"), DISAGREEMENTS)
def test_a_disagreement_is_told(given: Given, stated: dict[str, object], code: str) -> None:
    assert [problem.code for problem in place(given, **stated).problems] == [code]


@pytest.mark.parametrize(("why", "given", "stated"), AGREEMENTS)
def test_no_disagreement_where_there_is_none(why: str, given: Given, stated: dict[str, object]) -> None:
    assert not place(given, **stated).problems, why


def test_a_disagreement_says_what_was_followed() -> None:
    (problem,) = place(Given(date=OTHER_DAY), date=DAY).problems
    assert problem.message == "This was imported as “12 June 2019”, but the document says “11 June 2019”."


def test_a_former_name_is_the_same_committee() -> None:
    committee = make_committee("Highways Committee")
    FormerName.objects.create(committee=committee, name="Highways and Sewers Committee")
    found = place(Given(ASHCOMBE, "Highways Committee"), committee="Highways & Sewers Committee")
    assert (found.committee, found.problems) == (committee, ())


def test_names_are_found_again_however_they_are_written() -> None:
    for name in ("Highways and Parking", "HIGHWAYS & PARKING", "Highways  and parking"):
        place(Given(ASHCOMBE, name))
    assert (Council.objects.count(), Committee.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    ("text", "is_one"), [("Cabinet", True), ("", False), ("…", False), ("x" * 201, False), ("a\u202eb", False)]
)
def test_what_may_be_a_name(text: str, is_one: bool) -> None:
    assert is_name(text) is is_one
    assert LONGEST_NAME == Council._meta.get_field("name").max_length == Committee._meta.get_field("name").max_length
