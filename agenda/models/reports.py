"""Mistakes that readers report of what is public."""

import secrets
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone


def new_token() -> str:
    return secrets.token_urlsafe(16)


class Report(models.Model):
    """What a reader found wrong in an item. Who keeps its address sees the answer; no account is needed."""

    item = models.ForeignKey("agenda.AgendaItem", on_delete=models.CASCADE, related_name="reports")
    message = models.TextField(max_length=2000)
    token = models.CharField(max_length=32, unique=True, default=new_token, editable=False)
    sender = models.CharField(max_length=64, editable=False)  # a keyed hash of the address, to count by
    at = models.DateTimeField(default=timezone.now, editable=False)
    answer = models.TextField(max_length=2000, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True, editable=False)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["sender", "at"], name="reports_by_sender")]
        constraints = [
            models.CheckConstraint(condition=~models.Q(message=""), name="report_has_words"),
            models.CheckConstraint(
                condition=models.Q(answered_at__isnull=True) | ~models.Q(answer=""),
                name="answered_report_has_an_answer",
            ),
        ]

    def __str__(self) -> str:
        return self.message

    def give(self, answer: str, *, by: Any) -> None:
        """The answer that the reader finds; a later one takes its place."""
        self.answer, self.answered_at, self.answered_by = answer, timezone.now(), by
        self.save(update_fields=["answer", "answered_at", "answered_by"])
