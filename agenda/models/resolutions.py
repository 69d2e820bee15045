"""Resolutions: each clause that a body formally decided is a record with an address of its own."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from agenda.models.meetings import AgendaItem, Meeting


class ResolutionQuerySet(models.QuerySet["Resolution"]):
    def published(self) -> Self:
        return self.filter(
            item__meeting__state=Meeting.State.PUBLISHED,
            item__published_at__isnull=False,
            item__withdrawn_at=None,
            withdrawn_at=None,
        )

    def withdrawn(self) -> Self:
        """Those that the public could read once, withdrawn alone, with their item or with their meeting."""
        held_back = Q(withdrawn_at__isnull=False) | Q(item__in=AgendaItem.objects.withdrawn())
        return self.filter(held_back, item__published_at__isnull=False)


class StandingResolutions(models.Manager.from_queryset(ResolutionQuerySet)):  # type: ignore[misc]
    """Leaves out what was withdrawn, also in `item.resolutions`; its address stays and says so."""

    def get_queryset(self) -> ResolutionQuerySet:
        standing: ResolutionQuerySet = super().get_queryset().filter(withdrawn_at=None)
        return standing


class Resolution(models.Model):
    """One clause with the stem that it completes, the outcome, and the source lines it was read from."""

    class Outcome(models.TextChoices):
        AGREED = "agreed", "Agreed"
        NOTED = "noted", "Noted"
        DEFERRED = "deferred", "Deferred"
        REFERRED = "referred", "Referred"
        DELEGATED = "delegated", "Delegated"
        REFUSED = "refused", "Refused"
        LOST = "lost", "Lost"
        WITHDRAWN = "withdrawn", "Withdrawn"

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="resolutions")
    position = models.PositiveIntegerField()  # order within the item
    number = models.CharField(blank=True)  # list mark as printed, without its dot or brackets
    stem = models.TextField(blank=True)  # "That the Committee:"
    text = models.TextField()
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)  # empty: its fate is not told
    mover = models.CharField(blank=True)
    seconder = models.CharField(blank=True)
    vote = models.CharField(blank=True)
    first_line = models.PositiveIntegerField(default=1)
    last_line = models.PositiveIntegerField(default=1)
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)  # a later reading no longer has it

    objects = StandingResolutions()
    with_withdrawn = ResolutionQuerySet.as_manager()

    class Meta:
        ordering = ["item_id", "position", "pk"]  # not `item`, which would join all that items are ordered by
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="resolution_has_words"),
            models.CheckConstraint(
                condition=Q(first_line__gte=1, last_line__gte=F("first_line")), name="resolution_lines_in_order"
            ),
            models.CheckConstraint(
                condition=Q(
                    outcome__in=[
                        "",
                        "agreed",
                        "noted",
                        "deferred",
                        "referred",
                        "delegated",
                        "refused",
                        "lost",
                        "withdrawn",
                    ]
                ),
                name="outcome_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.text}".strip()

    def get_absolute_url(self) -> str:
        return reverse("resolution", args=[self.pk])
