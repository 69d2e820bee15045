"""What a clerk brought at one time: files, each with what became of it."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from agenda.models.sources import SourceFile


class Batch(models.Model):
    """One upload of one file or many; it can be looked at again until all of it is settled."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="batches")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name_plural = "batches"

    def __str__(self) -> str:
        return f"Brought on {self.at:%-d %B %Y at %H:%M}"


class BroughtFile(models.Model):
    """One file of a batch, or one document of a zip in it."""

    class Fate(models.TextChoices):
        READ = "read", "Read"
        KNOWN = "known", "Already here"
        REFUSED = "refused", "Not kept"
        LEFT_OUT = "left_out", "Left out by the clerk"

    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="files")
    position = models.PositiveIntegerField()
    name = models.CharField()
    fate = models.CharField(max_length=8, choices=Fate)
    source = models.ForeignKey(SourceFile, on_delete=models.SET_NULL, null=True, blank=True, related_name="brought")
    message = models.CharField(blank=True)  # why it was refused, and what to do

    class Meta:
        ordering = ["batch", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(fate__in=["read", "known", "refused", "left_out"]), name="fate_is_known"
            ),
            models.UniqueConstraint(fields=["batch", "position"], name="one_file_a_place"),
        ]

    def __str__(self) -> str:
        return self.name
