"""What may be published without a clerk, and why the rest may not."""

from django.db import transaction
from django.db.models import QuerySet

from agenda.models import AgendaItem, Meeting, Problem, SourceFile
from agenda.models.meetings import AgendaItemQuerySet

# Problems that only a person may overrule.
HELD_BACK = ("truncated", "exempt", "same_meeting", "same_item", "same_text", "machine_read")


def obstacles(meeting: Meeting, source: SourceFile | None = None) -> list[str]:
    """Reasons why a meeting (or what came to it from one source) is not published by itself; none: it may be."""
    unknown = [f"Its {name} is not known." for name in meeting.missing()]
    problems = held_back(meeting)
    if source:
        problems = problems.filter(source=source)
    return [*unknown, *(str(problem) for problem in problems)]


def publish_source(source: SourceFile) -> tuple[int, dict[Meeting, list[str]]]:
    """Publish what waits of a source and may be published: how many meetings had any, and why others were refused."""
    published, refused = 0, {}
    for pk in source.meetings.order_by("pk").values_list("pk", flat=True):
        with transaction.atomic():
            meeting = Meeting.objects.get(pk=pk)
            items = waiting(meeting).filter(source=source)
            if meeting.is_published and not items.exists():
                continue
            reasons = _why_not(meeting, source)
            if reasons:
                refused[meeting] = reasons
            else:
                meeting.publish(items)
                published += 1
    return published, refused


def _why_not(meeting: Meeting, source: SourceFile) -> list[str]:
    if meeting.state == Meeting.State.WITHDRAWN:
        return ["It was withdrawn."]
    if meeting.edited_at:
        return ["Somebody has edited it; a clerk publishes it."]
    return obstacles(meeting, source)


def waiting(meeting: Meeting) -> AgendaItemQuerySet:
    """Items that the public has never seen."""
    return AgendaItem.objects.filter(meeting=meeting, published_at=None, withdrawn_at=None)


def held_back(meeting: Meeting) -> QuerySet[Problem]:
    """Problems that a clerk must have seen before publishing, and has not overruled."""
    return meeting.problems.open().filter(code__in=HELD_BACK)
