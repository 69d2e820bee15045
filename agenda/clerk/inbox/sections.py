"""The lists of a clerk's inbox: what is in each, and what to do where it is empty."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.utils import timezone

from agenda.models import AgendaItem, Clerkship, Meeting, Problem, Report
from agenda.models.meetings import MeetingQuerySet


def reports(ours: MeetingQuerySet) -> QuerySet[Report]:
    return Report.objects.filter(item__meeting__in=ours).select_related("item__meeting__committee__council")


def open_reports(ours: MeetingQuerySet) -> QuerySet[Report]:
    return reports(ours).filter(answered_at=None)


def drafts(ours: MeetingQuerySet) -> MeetingQuerySet:
    """Each with its number of open doubts, and a title that says what it is where no place is known."""
    first_item = AgendaItem.objects.filter(meeting=OuterRef("pk")).order_by("position", "pk")
    still_open = Q(problems__isnull=False, problems__overruled_at=None)
    return ours.filter(state=Meeting.State.UNPUBLISHED).annotate(
        opening=Subquery(first_item.values("title")[:1]),
        doubts=Count("problems", filter=still_open, distinct=True),
    )


# Sent to a publisher, or with nothing left to settle.
READY = Q(sent_at__isnull=False) | Q(committee__isnull=False, date__isnull=False, doubts=0)


def to_review(ours: MeetingQuerySet) -> MeetingQuerySet:
    """The oldest first: it has waited longest."""
    return drafts(ours).exclude(READY).order_by("pk")


def ready(ours: MeetingQuerySet) -> MeetingQuerySet:
    return drafts(ours).filter(READY).order_by(F("sent_at").asc(nulls_last=True), "pk")


def waiting_items(ours: MeetingQuerySet) -> QuerySet[AgendaItem]:
    items = AgendaItem.objects.filter(published_at=None, withdrawn_at=None, meeting__in=ours.published())
    return items.select_related("meeting__committee").order_by("meeting", "position")


def met_since(ours: MeetingQuerySet) -> MeetingQuerySet:
    """Published as drafts by committees that have met again, as the archive holds it or as they said themselves."""
    today = timezone.localdate()
    later = Meeting.objects.filter(committee=OuterRef("committee"), date__gt=OuterRef("date"), date__lte=today)
    public = ours.published().filter(standing=Meeting.Standing.DRAFT)
    known = public.annotate(met_on=Subquery(later.order_by("date").values("date")[:1]))
    return known.filter(Q(met_on__isnull=False) | Q(next_date__lt=today)).order_by("-date", "pk")


def wanting(ours: MeetingQuerySet) -> MeetingQuerySet:
    """Minutes that name a next meeting, now past, of which nothing is here."""
    here = Meeting.objects.filter(committee=OuterRef("committee"), date=OuterRef("next_date"))
    past = ours.filter(~Exists(here), committee__isnull=False, next_date__lt=timezone.localdate())
    return past.order_by("-next_date", "pk")


def doubts(ours: MeetingQuerySet) -> QuerySet[Problem]:
    still_open = Problem.objects.open().filter(meeting__in=ours.published())
    return still_open.select_related("meeting__committee", "source").order_by("-pk")


@dataclass(frozen=True, slots=True)
class Section:
    key: str  # also names the template of its rows
    title: str
    empty: str
    rows_of: Callable[[MeetingQuerySet], QuerySet[Any]]  # the meetings that are this clerk's → its rows

    @property
    def template(self) -> str:
        return f"clerk/inbox/_{self.key}.html"


SECTIONS = (
    Section(
        "reports",
        "Mistakes reported by readers",
        "None. What a reader finds wrong in published minutes comes here.",
        open_reports,
    ),
    Section("drafts", "To review", "Nothing waits. Upload minutes to begin.", to_review),
    Section(
        "ready",
        "Ready to publish",
        "Nothing. What has no open doubt waits here, and what is sent to a publisher.",
        ready,
    ),
    Section(
        "pages",
        "Items that wait in published meetings",
        "None. A page of one item appears here when its meeting is public already.",
        waiting_items,
    ),
    Section(
        "approve",
        "Published as drafts, and since approved?",
        "None. Minutes published as a draft come here once their committee has met again.",
        met_since,
    ),
    Section(
        "wanting",
        "Met, but no minutes here",
        "None that the archive knows of. It knows a meeting from minutes that name the next one.",
        wanting,
    ),
    Section(
        "doubts",
        "Doubts about what is published",
        "None. What the reader doubted in published minutes would stand here.",
        doubts,
    ),
    Section(
        "published",
        "Published",
        "Nothing yet. Review a draft and publish it.",
        lambda ours: ours.published().order_by("-published_at", "-pk"),
    ),
    Section(
        "withdrawn",
        "Withdrawn",
        "Nothing. What you take out of the public’s sight stays here and can be published again.",
        lambda ours: ours.withdrawn().order_by("-withdrawn_at", "-pk"),
    ),
)


def meetings_of(user: Any) -> MeetingQuerySet:
    """Those of this clerk, each with whether this clerk may make it public."""
    rights = Clerkship.objects.filter(user=user, council=OuterRef("committee__council"), may_publish=True)
    ours = Meeting.objects.of_clerk(user).annotate(may_publish=Value(True) if user.is_superuser else Exists(rights))
    return ours.select_related("committee__council", "sent_by").prefetch_related("sources")
