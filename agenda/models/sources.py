"""Source files as they came, and the problems that reading them met."""

import hashlib
import os
import re
from pathlib import Path
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from agenda.disk import sync_folder


class SourceFile(models.Model):
    """The original, named by the SHA-256 of its bytes, and the reader's text, whose line numbers records quote."""

    sha256 = models.CharField(max_length=64, unique=True)
    name = models.CharField()  # as the user had it; never used as a path
    size = models.PositiveBigIntegerField()  # bytes
    format = models.CharField(max_length=12)
    machine_read = models.BooleanField(default=False)  # a scan, whose letters a machine has guessed
    text = models.TextField(blank=True)
    text_sha256 = models.CharField(max_length=64, blank=True, db_index=True, editable=False)  # of its words alone
    ignored = models.JSONField(default=list, blank=True)  # [{"lines": [first, last], "text", "why"}]
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    uploaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-uploaded_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="sha256_is_64_hex_digits")
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, **options: Any) -> None:
        self.text_sha256 = fingerprint_of_words(self.text)
        super().save(**options)

    @property
    def path(self) -> Path:
        return original_path(self.sha256)

    def data(self) -> bytes:
        return self.path.read_bytes()


def fingerprint(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def fingerprint_of_words(text: str) -> str:
    """Alike for the same minutes saved again or in another format; empty where there are no words."""
    words = " ".join(re.findall(r"\w+", text.casefold()))
    return fingerprint(words.encode()) if words else ""


def original_path(sha256: str) -> Path:
    return Path(settings.ORIGINALS_DIR) / sha256[:2] / sha256


def keep_original(data: bytes) -> str:
    """Put the bytes on disk, safe from a power cut, before any record speaks of them; return their SHA-256."""
    sha256 = fingerprint(data)
    path = original_path(sha256)
    if path.exists() and path.stat().st_size == len(data):
        return sha256
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    with open(fresh, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    sync_folder(path.parent)
    return sha256


class ProblemQuerySet(models.QuerySet["Problem"]):
    def open(self) -> Self:
        """Those that nobody has looked at and overruled."""
        return self.filter(overruled_at=None)


class Problem(models.Model):
    """Something that the reader doubted, in words that a clerk understands; a clerk may overrule it with a reason."""

    source = models.ForeignKey(SourceFile, on_delete=models.CASCADE, related_name="problems")
    meeting = models.ForeignKey("agenda.Meeting", on_delete=models.CASCADE, null=True, related_name="problems")
    code = models.CharField(max_length=40)
    line = models.PositiveIntegerField(null=True, blank=True)
    message = models.CharField()
    reason = models.CharField(blank=True)  # why it was overruled
    overruled_at = models.DateTimeField(null=True, blank=True, editable=False)
    overruled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )

    objects = ProblemQuerySet.as_manager()

    class Meta:
        ordering = ["source", "line", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(code=""), name="problem_has_a_code"),
            models.CheckConstraint(
                condition=Q(overruled_at__isnull=True) | ~Q(reason=""), name="overruled_problem_has_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"line {self.line}: {self.message}" if self.line else self.message

    def overrule(self, reason: str, *, by: Any) -> None:
        """Somebody has looked at it, and it stands in nobody's way any more; the reason is kept."""
        self.reason, self.overruled_at, self.overruled_by = reason, timezone.now(), by
        self.save(update_fields=["reason", "overruled_at", "overruled_by"])
