"""A batch and what is in it, as far as it is this clerk's."""

from typing import Any

from django.db.models import Count, Q
from django.shortcuts import get_object_or_404

from agenda.models import Batch, BroughtFile, Meeting
from agenda.models.meetings import MeetingQuerySet


def batch_of(user: Any, pk: int) -> Batch:
    """Its clerk's own, or any to an administrator."""
    return get_object_or_404(Batch.objects.all() if user.is_superuser else Batch.objects.filter(by=user), pk=pk)


def meetings_of(file: BroughtFile, user: Any) -> MeetingQuerySet:
    """Those that were read from it and are this clerk's, with what was found in each."""
    theirs = Meeting.objects.of_clerk(user).filter(sources=file.source_id) if file.source_id else Meeting.objects.none()
    still_open = Q(problems__isnull=False, problems__overruled_at=None)
    counted = Meeting.objects.filter(pk__in=theirs.values("pk")).annotate(
        item_count=Count("items", distinct=True),
        clause_count=Count("items__resolutions", distinct=True),
        doubts=Count("problems", filter=still_open, distinct=True),
    )
    return counted.select_related("committee__council").order_by("pk")


def drafts_of(here: Batch, user: Any) -> MeetingQuerySet:
    brought = here.files.filter(fate=BroughtFile.Fate.READ).values("source")
    theirs = Meeting.objects.of_clerk(user).filter(sources__in=brought, state=Meeting.State.UNPUBLISHED)
    return Meeting.objects.filter(pk__in=theirs.values("pk")).select_related("committee__council").order_by("pk")
