"""Meetings and the items of their agendas; `published()` is the only gate to the public."""

import re
from collections.abc import Iterable
from typing import Any, Self

from django.conf import settings
from django.db import connection, models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify

from agenda.models.councils import Committee, free_slug
from agenda.models.history import Publication, as_seen
from agenda.models.sources import SourceFile


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def published(self) -> Self:
        return self.filter(state=Meeting.State.PUBLISHED)

    def withdrawn(self) -> Self:
        """Those that the public could read once: their addresses say that they are gone."""
        return self.filter(state=Meeting.State.WITHDRAWN, published_at__isnull=False)

    def of_clerk(self, user: Any) -> Self:
        """Those that this person may work on; drafts without a committee belong to who uploaded them."""
        if user.is_superuser:
            return self.all()
        ours = Q(committee__council__clerks=user)
        return self.filter(ours | Q(committee=None, sources__uploaded_by=user)).distinct()


class Meeting(models.Model):
    """One sitting of a committee on one day; what its document stated stays beside what was settled."""

    class State(models.TextChoices):  # our act
        UNPUBLISHED = "unpublished", "Unpublished"
        PUBLISHED = "published", "Published"
        WITHDRAWN = "withdrawn", "Withdrawn"

    class Standing(models.TextChoices):  # the committee's act
        DRAFT = "draft", "Draft"
        APPROVED = "approved", "Approved"

    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, null=True, blank=True, related_name="meetings")
    date = models.DateField(null=True, blank=True)
    sitting = models.PositiveSmallIntegerField(default=1)
    start_time = models.TimeField(null=True, blank=True)
    venue = models.CharField(blank=True)
    attendance = models.JSONField(default=list, blank=True)  # [{"name", "role", "part"}], as importing.parsed has it
    header = models.TextField(blank=True)
    closing = models.TextField(blank=True)
    state = models.CharField(max_length=12, choices=State, default=State.UNPUBLISHED)
    standing = models.CharField(max_length=8, choices=Standing, blank=True)
    next_date = models.DateField(null=True, blank=True)  # when the committee meets next, as these minutes say
    stated_council = models.CharField(blank=True)  # what a document states has no length to hold it to
    stated_committee = models.CharField(blank=True)
    stated_date = models.CharField(blank=True)
    sources = models.ManyToManyField(SourceFile, related_name="meetings", blank=True)
    version = models.PositiveIntegerField(default=0, editable=False)  # counts the changes of clerks: see `Change`
    edited_at = models.DateTimeField(null=True, blank=True, editable=False)  # by a person; re-reading keeps off
    sent_at = models.DateTimeField(null=True, blank=True, editable=False)  # to a publisher, by a clerk who is none
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    published_at = models.DateTimeField(null=True, blank=True, editable=False)
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ["-date", "-sitting", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["committee", "date", "sitting"], name="sitting_once_a_committee_and_day"),
            models.CheckConstraint(
                condition=~Q(state="published") | Q(committee__isnull=False, date__isnull=False),
                name="published_meeting_has_committee_and_date",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["unpublished", "published", "withdrawn"]), name="meeting_state_is_known"
            ),
            models.CheckConstraint(condition=Q(standing__in=["", "draft", "approved"]), name="standing_is_known"),
            models.CheckConstraint(condition=Q(sitting__gte=1), name="sittings_count_from_one"),
        ]
        indexes = [
            # Not by state first: SQLite would then go through all that is public to find the twenty items of a page.
            models.Index(fields=["-date", "state"], name="meetings_by_date"),
            models.Index(fields=["committee", "state"], name="meetings_of_committee"),
        ]

    def __str__(self) -> str:
        body = self.committee or self.stated_committee or self.stated_council or "Committee not known"
        return f"{body}, {self.date:%-d %B %Y}" if self.date else f"{body}, date not known"

    @property
    def is_published(self) -> bool:
        return self.state == self.State.PUBLISHED

    @property
    def day_slug(self) -> str:
        """The day as addresses have it: `2017-11-21`, `2017-11-21-2` for the second sitting."""
        return f"{self.date:%Y-%m-%d}" + (f"-{self.sitting}" if self.sitting > 1 else "")

    def get_absolute_url(self) -> str:
        assert self.committee is not None, "only a meeting of a committee has a public address"
        return reverse("meeting", args=[self.committee.council.slug, self.committee.slug, self.day_slug])

    def missing(self) -> list[str]:
        """What has to be known before this can be published."""
        body = [] if self.committee_id else self._missing_body()
        return body if self.date else [*body, "date"]

    def _missing_body(self) -> list[str]:
        """What was not even stated; where both names were, they wait to be confirmed."""
        stated = (("council", self.stated_council), ("committee", self.stated_committee))
        return [name for name, value in stated if not value] or ["committee"]

    def publish(self, items: "models.QuerySet[AgendaItem] | None" = None, *, by: Any = None, why: str = "") -> None:
        """Make this and its unpublished items (or these of them) public; call inside a transaction.

        Items withdrawn earlier stay withdrawn, and addresses once given stay as they are.
        """
        missing = self.missing()
        if missing:
            raise ValueError(f"A meeting is published only with its {' and its '.join(missing)}.")
        now = timezone.now()
        waiting = list((self.items.all() if items is None else items).filter(published_at=None, withdrawn_at=None))
        taken = set(self.items.values_list("slug", flat=True))
        for item in waiting:
            item.take_address(taken)
        store_addresses(waiting)
        self.items.filter(pk__in=[item.pk for item in waiting]).update(published_at=now)
        self.state, self.published_at, self.withdrawn_at = self.State.PUBLISHED, self.published_at or now, None
        self.save(update_fields=["state", "published_at", "withdrawn_at"])
        self.note(Publication.Act.PUBLISHED, by, why)

    def withdraw(self, *, by: Any = None, why: str = "") -> None:
        """Take this out of the public's sight; its address stays and says so."""
        self.state, self.withdrawn_at = self.State.WITHDRAWN, timezone.now()
        self.save(update_fields=["state", "withdrawn_at"])
        self.note(Publication.Act.WITHDRAWN, by, why)

    def approve(self, *, by: Any = None) -> None:
        """Its committee has met and approved these minutes, which the public has read as a draft."""
        self.standing = self.Standing.APPROVED
        self.save(update_fields=["standing"])
        self.note(Publication.Act.PUBLISHED, by, "Approved by the committee")

    def note(self, act: Publication.Act, by: Any, why: str) -> None:
        """Keep what the public sees from now on."""
        self.publications.create(act=act, by=by, why=why, seen=as_seen(self))


def store_addresses(items: "Iterable[AgendaItem]") -> None:
    """In one statement run over and over: `bulk_update` takes five times as long, most of an import's publishing."""
    table = connection.ops.quote_name(AgendaItem._meta.db_table)
    with connection.cursor() as cursor:
        cursor.executemany(f"UPDATE {table} SET slug = %s WHERE id = %s", [(item.slug, item.pk) for item in items])


class AgendaItemQuerySet(models.QuerySet["AgendaItem"]):
    def published(self) -> Self:
        return self.filter(meeting__state=Meeting.State.PUBLISHED, published_at__isnull=False, withdrawn_at=None)

    def withdrawn(self) -> Self:
        """Those that the public could read once, withdrawn alone or with their meeting."""
        itself = Q(withdrawn_at__isnull=False) & ~Q(meeting__state=Meeting.State.UNPUBLISHED)
        return self.filter(itself | Q(meeting__state=Meeting.State.WITHDRAWN), published_at__isnull=False)

    def with_resolutions(self) -> Self:
        return self.prefetch_related("resolutions")

    def with_meeting(self) -> Self:
        return self.select_related("meeting__committee__council")


class AgendaItem(models.Model):
    """One piece of business, with the lines of its source that it was read from."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="items")
    source = models.ForeignKey(SourceFile, on_delete=models.PROTECT, null=True, blank=True, related_name="items")
    position = models.PositiveIntegerField()  # order within the meeting
    number = models.CharField(blank=True)  # minute number as printed: 27/18
    agenda_number = models.CharField(blank=True)  # the number it had on the agenda: 5
    slug = models.SlugField(max_length=90, blank=True)  # empty until first published, then for ever
    title = models.CharField()
    text = models.TextField(blank=True)
    first_line = models.PositiveIntegerField(default=1)
    last_line = models.PositiveIntegerField(default=1)
    procedural = models.BooleanField(default=False)
    own_page = models.BooleanField(default=False)  # read from a page of one item, which joins the meeting it is of
    possible = models.JSONField(default=list, blank=True)  # decisions told only in prose: [{"text", "lines"}]
    actions = models.JSONField(default=list, blank=True)  # [{"text", "owner", "due", "lines"}]
    published_at = models.DateTimeField(null=True, blank=True, editable=False)
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = AgendaItemQuerySet.as_manager()

    class Meta:
        ordering = ["meeting", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "slug"], condition=~Q(slug=""), name="item_slug_once_in_a_meeting"
            ),
            models.CheckConstraint(condition=~Q(title=""), name="item_has_a_title"),
            models.CheckConstraint(
                condition=Q(first_line__gte=1, last_line__gte=F("first_line")), name="item_lines_in_order"
            ),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True) | ~Q(slug=""), name="published_item_has_an_address"
            ),
        ]
        indexes = [models.Index(fields=["meeting", "position"], name="items_in_order")]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()

    def get_absolute_url(self) -> str:
        return f"{self.meeting.get_absolute_url()}{self.slug}/"

    def publish(self, *, by: Any = None, why: str = "") -> None:
        """Give this its address for ever and make it public, as far as its meeting is."""
        self.take_address(set(self.meeting.items.values_list("slug", flat=True)))
        self.published_at, self.withdrawn_at = self.published_at or timezone.now(), None
        self.save(update_fields=["slug", "published_at", "withdrawn_at"])
        if self.meeting.is_published:
            self.meeting.note(Publication.Act.PUBLISHED, by, why)

    def withdraw(self, *, by: Any = None, why: str = "") -> None:
        self.withdrawn_at = timezone.now()
        self.save(update_fields=["withdrawn_at"])
        if self.meeting.is_published:
            self.meeting.note(Publication.Act.WITHDRAWN, by, why)

    def take_address(self, taken: set[str]) -> None:
        """One that no other item of the meeting has; once given it stays."""
        if not self.slug:
            self.slug = free_slug(self.slug_stem(), taken)
            taken.add(self.slug)

    def slug_stem(self) -> str:
        """`27/18` → `27-18`, `9.1(a)` → `9.1-a`; without a number the first six words of the title."""
        number = re.sub(r"[^a-z0-9.]+", "-", self.number.casefold()).strip("-.")
        return number or slugify(" ".join(self.title.split()[:6]))
