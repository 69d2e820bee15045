"""The same words brought a second time, in other bytes: saved again, or in another format."""

from django.db.models import Q, QuerySet

from agenda.importing.parsed import Problem
from agenda.models import Meeting, SourceFile


def doubts_of_words(meeting: Meeting, source: SourceFile) -> tuple[Problem, ...]:
    """Only where both may be of one meeting: two meetings can each have “Apologies: there were none”."""
    twin = _twins(meeting, source).first()
    if twin is None:
        return ()
    named = SourceFile.objects.filter(meetings=twin, text_sha256=source.text_sha256).exclude(pk=source.pk).first()
    message = f"The same words are here already, in “{named}” ({twin}). Leave one of them out."
    return (Problem("same_text", message),)


def _twins(meeting: Meeting, source: SourceFile) -> QuerySet[Meeting]:
    """Meetings with a source of the same words; what others have not published yet is not told to this clerk."""
    others = SourceFile.objects.filter(text_sha256=source.text_sha256).exclude(pk=source.pk)
    theirs = Meeting.objects.filter(sources__in=others if source.text_sha256 else []).select_related("committee")
    if meeting.committee and meeting.date:
        return theirs.filter(committee=meeting.committee, date=meeting.date)
    known = Q(state=Meeting.State.PUBLISHED) | Q(sources__in=others.filter(uploaded_by=source.uploaded_by))
    return theirs.filter(known).exclude(pk=meeting.pk).distinct()
