"""What is published without a clerk, and why the rest waits."""

from datetime import date

import pytest
from django.utils import timezone

from agenda.importing.parsed import Problem
from agenda.importing.save.placing import Given
from agenda.importing.save.publishing import obstacles, publish_source
from agenda.models import AgendaItem, Meeting, SourceFile
from tests.importing.save.parts import ASHCOMBE, HIGHWAYS, item, keep, minutes

pytestmark = pytest.mark.django_db

DAY = date(2019, 6, 11)
PLACE = Given(ASHCOMBE, HIGHWAYS, DAY)


def brought(*args: object, **options: object) -> SourceFile:
    source = keep(*args, **options).source  # type: ignore[arg-type]
    assert source
    return source


def public() -> list[str]:
    return [stored.title for stored in AgendaItem.objects.published()]


def test_complete_minutes_without_a_grave_doubt_are_published() -> None:
    source = brought(minutes(date=DAY, problems=(Problem("number_missing", "Item 6 seems to be missing."),)))
    assert publish_source(source) == (1, {})
    assert public() == ["Mill Lane"]


def test_a_second_time_there_is_nothing_to_do() -> None:
    source = brought(minutes(date=DAY))
    publish_source(source)
    assert publish_source(source) == (0, {})


WAITING = [
    ({"date": None}, ["Its date is not known."]),
    ({"council": None, "date": None}, ["Its council is not known.", "Its date is not known."]),
    ({"date": DAY, "problems": (Problem("truncated", "The text is cut off.", 9),)}, ["line 9: The text is cut off."]),
    ({"date": DAY, "problems": (Problem("exempt", "This may be exempt."),)}, ["This may be exempt."]),
]


@pytest.mark.parametrize(("stated", "reasons"), WAITING)
def test_what_waits_is_told_why(stated: dict[str, object], reasons: list[str]) -> None:
    source = brought(minutes(**stated))
    assert publish_source(source) == (0, {source.meetings.get(): reasons})
    assert obstacles(source.meetings.get()) == reasons
    assert not Meeting.objects.published().exists()


def test_another_version_of_a_meeting_waits() -> None:
    publish_source(brought(minutes(date=DAY)))
    published, refused = publish_source(brought(minutes(item("Budget"), date=DAY)))
    assert (published, len(refused)) == (0, 1)
    assert public() == ["Mill Lane"]


def test_a_page_is_published_without_the_other_pages_of_its_meeting() -> None:
    doubtful = brought(minutes(kind="item", problems=(Problem("exempt", "This may be exempt."),)), given=PLACE)
    clean = brought(minutes(item("Budget"), kind="item"), given=PLACE)
    assert publish_source(clean) == (1, {})
    assert public() == ["Budget"]
    assert publish_source(doubtful)[0] == 0


def test_what_was_withdrawn_is_never_published_by_an_import() -> None:
    source = brought(minutes(date=DAY))
    publish_source(source)
    Meeting.objects.get().withdraw()
    assert publish_source(source) == (0, {Meeting.objects.get(): ["It was withdrawn."]})
    assert public() == []


def test_what_somebody_has_edited_is_published_by_a_clerk() -> None:
    source = brought(minutes(date=DAY))
    Meeting.objects.update(edited_at=timezone.now())
    assert publish_source(source) == (0, {Meeting.objects.get(): ["Somebody has edited it; a clerk publishes it."]})
