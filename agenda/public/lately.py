"""The newest decisions of some meetings, for front pages."""

from agenda.models import AgendaItem
from agenda.models.meetings import MeetingQuerySet

LATEST_MEETINGS = 12  # looked through for decisions, so that a front page reads a few rows of a large archive
SHOWN = 6


def decided_lately(meetings: MeetingQuerySet) -> list[AgendaItem]:
    """Business with a resolution, newest meeting first; procedural business is left out."""
    latest = list(meetings.published().order_by("-date", "-pk").values_list("pk", flat=True)[:LATEST_MEETINGS])
    decided = AgendaItem.objects.published().filter(meeting__in=latest, procedural=False, resolutions__isnull=False)
    ordered = decided.distinct().order_by("-meeting__date", "-meeting", "position", "pk")
    return list(ordered.with_meeting().with_resolutions()[:SHOWN])
