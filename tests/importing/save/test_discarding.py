"""What is left out goes with its file; what was public, and what another meeting needs, stays."""

from datetime import date

import pytest

from agenda.importing.save.discarding import discard, forget_original
from agenda.importing.save.placing import Given
from agenda.models import AgendaItem, Batch, BroughtFile, Meeting, SourceFile
from tests.builders import make_clerk
from tests.importing.save.parts import ASHCOMBE, HIGHWAYS, item, keep, minutes

pytestmark = pytest.mark.django_db(transaction=True)
PLACE = Given(ASHCOMBE, HIGHWAYS, date(2019, 6, 11))


def brought(*args: object, **options: object) -> SourceFile:
    source = keep(*args, **options).source  # type: ignore[arg-type]
    assert source
    return source


def test_a_draft_goes_with_its_file() -> None:
    source = brought(minutes())
    discard(source.meetings.get())
    assert not (Meeting.objects.exists() or AgendaItem.objects.exists() or SourceFile.objects.exists())
    assert not source.path.exists()


def test_the_same_file_may_be_brought_again() -> None:
    discard(brought(minutes(), data=b"June").meetings.get())
    assert brought(minutes(), data=b"June").data() == b"June"


def test_what_was_public_is_only_withdrawn() -> None:
    meeting = brought(minutes(), given=PLACE).meetings.get()
    meeting.publish()
    meeting.withdraw()
    with pytest.raises(ValueError, match="only be withdrawn"):
        discard(meeting)
    assert AgendaItem.objects.exists()


def test_a_file_that_another_meeting_was_read_from_stays() -> None:
    source = brought(minutes(date=date(2019, 6, 11)), minutes(date=date(2019, 7, 9)))
    first, second = source.meetings.order_by("date")
    discard(first)
    assert list(source.meetings.all()) == [second]
    assert source.path.exists()


def test_a_page_is_left_out_of_a_meeting_that_stays() -> None:
    public = brought(minutes(item("Budget")), given=PLACE).meetings.get()
    public.publish()
    page = brought(minutes(item("Late page"), kind="item"), given=PLACE)
    discard(public, page)
    assert [one.title for one in public.items.all()] == ["Budget"]
    assert not page.path.exists()


def test_the_batch_says_that_it_was_left_out() -> None:
    source = brought(minutes())
    batch = Batch.objects.create(by=make_clerk("hale"))
    batch.files.create(position=1, name="june.txt", fate=BroughtFile.Fate.READ, source=source)
    discard(source.meetings.get())
    kept = batch.files.get()
    assert (kept.fate, kept.source) == ("left_out", None)


def test_bytes_that_came_again_meanwhile_are_not_forgotten() -> None:
    source = brought(minutes(), data=b"June")
    forget_original(source.sha256)
    assert source.data() == b"June"


def test_what_was_public_for_a_moment_keeps_its_history() -> None:
    meeting = brought(minutes(), given=PLACE).meetings.get()
    meeting.publish()
    Meeting.objects.update(state="unpublished", published_at=None)  # as an undo leaves it
    meeting.items.update(published_at=None)
    with pytest.raises(ValueError, match="only be withdrawn"):
        discard(Meeting.objects.get())
