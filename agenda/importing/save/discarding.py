"""A draft that is not wanted is left out: its records go, and its file with them."""

from functools import partial

from django.db import transaction

from agenda.models import BroughtFile, Meeting, SourceFile
from agenda.models.sources import original_path


@transaction.atomic
def discard(meeting: Meeting, source: SourceFile | None = None) -> None:
    """All of a draft, or what came to a meeting from one source. What was ever public is never discarded."""
    sources = [source] if source else list(meeting.sources.all())
    items = meeting.items.filter(source__in=sources)
    was_public = source is None and meeting.publications.exists()  # also for ten minutes: its history stays
    if was_public or items.filter(published_at__isnull=False).exists():
        raise ValueError("What was published can only be withdrawn.")
    items.delete()
    meeting.problems.filter(source__in=sources).delete()
    meeting.sources.remove(*sources)
    if not meeting.published_at and not meeting.sources.exists():
        meeting.delete()
    for each in sources:
        _forget(each)


def _forget(source: SourceFile) -> None:
    """Unless another meeting was read from it."""
    if source.meetings.exists():
        return
    source.brought.update(fate=BroughtFile.Fate.LEFT_OUT)
    sha256 = source.sha256
    source.delete()
    transaction.on_commit(partial(forget_original, sha256))


def forget_original(sha256: str) -> None:
    """Under the database's lock: whoever brings the same bytes at this moment writes them after this, or is seen."""
    with transaction.atomic():
        if not SourceFile.objects.filter(sha256=sha256).exists():
            original_path(sha256).unlink(missing_ok=True)
