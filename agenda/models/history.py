"""What became of a meeting: what the public saw of it, and what clerks changed in its draft."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone


class Publication(models.Model):
    """What the public saw of a meeting from one moment on, who made it so, and why."""

    class Act(models.TextChoices):
        PUBLISHED = "published", "Published"
        WITHDRAWN = "withdrawn", "Withdrawn"
        UNDONE = "undone", "Publication undone"

    meeting = models.ForeignKey("agenda.Meeting", on_delete=models.CASCADE, related_name="publications")
    act = models.CharField(max_length=9, choices=Act)
    by = models.ForeignKey(  # empty: an import did it
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)
    why = models.CharField(blank=True)
    seen = models.JSONField(default=list)  # as `as_seen` has it; empty: nothing any more
    before = models.JSONField(default=dict)  # how it stood until then, for as long as it can be undone

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(act__in=["published", "withdrawn", "undone"]), name="publication_act_is_known"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_act_display()} on {self.at:%-d %B %Y}"


class Change(models.Model):
    """What a clerk changed in a draft: in words, with the items touched as they were and as they were left."""

    meeting = models.ForeignKey("agenda.Meeting", on_delete=models.CASCADE, related_name="changes")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    version = models.PositiveIntegerField()  # of the meeting, once changed
    what = models.CharField()
    why = models.CharField(blank=True)
    before = models.JSONField(default=dict)  # {record: its fields, or null where it was not there yet}
    after = models.JSONField(default=dict)  # of the same records; null where it is no more
    undoes = models.OneToOneField("self", on_delete=models.CASCADE, null=True, blank=True, related_name="undone_by")

    class Meta:
        ordering = ["-version", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "version"], name="one_change_a_version"),
            models.CheckConstraint(condition=~models.Q(what=""), name="change_says_what"),
        ]

    def __str__(self) -> str:
        return self.what


def as_seen(meeting: Any) -> list[dict[str, Any]]:
    """All that the public sees of this meeting now, item by item."""
    return [
        {
            "item": item.pk,
            "number": item.number,
            "title": item.title,
            "text": item.text,
            "resolutions": [
                {"resolution": clause.pk, "stem": clause.stem, "text": clause.text, "outcome": clause.outcome}
                for clause in item.resolutions.all()
            ],
        }
        for item in meeting.items.published().with_resolutions()
    ]
