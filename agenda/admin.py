"""Django's admin: the safety hatch, for what no page of ours does yet. Nothing that was ever public is deleted here,
and nothing that makes its address is changed."""

from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.utils import timezone

from agenda.models import (
    AgendaItem,
    Clerkship,
    Committee,
    Council,
    FormerName,
    Meeting,
    Problem,
    Resolution,
    SourceFile,
)
from agenda.search import sync


def was_public(record: Any) -> bool:
    """Whether readers may have kept its address."""
    match record:
        case Council():
            return Meeting.objects.filter(committee__council=record, published_at__isnull=False).exists()
        case Committee():
            return record.meetings.filter(published_at__isnull=False).exists()
        case Meeting() | AgendaItem():
            return record.published_at is not None
        case Resolution():
            return record.item.published_at is not None
        case SourceFile():
            return record.meetings.filter(published_at__isnull=False).exists()
    return False


class Hatch(admin.ModelAdmin):  # type: ignore[type-arg]
    frozen: tuple[str, ...] = ()  # read-only once the public has seen the record: they make its address
    actions = None  # the one that Django brings deletes many at once, unasked

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        frozen = self.frozen if obj is not None and was_public(obj) else ()
        return (*super().get_readonly_fields(request, obj), *frozen)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return super().has_delete_permission(request, obj) and not was_public(obj)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        for meeting in self.meetings(obj):
            meeting.edited_at = timezone.now()
            meeting.save(update_fields=["edited_at"])
        sync.soon()

    def meetings(self, obj: Any) -> list[Meeting]:
        """Those that a person has touched by saving this; re-reading keeps off them."""
        return []


class FormerNames(admin.TabularInline):  # type: ignore[type-arg]
    model = FormerName
    extra = 0
    fields = ("name",)


class Clerkships(admin.TabularInline):  # type: ignore[type-arg]
    model = Clerkship
    extra = 0


@admin.register(Council)
class CouncilAdmin(Hatch):
    list_display = search_fields = ("name", "slug")
    inlines = (Clerkships,)
    frozen = ("slug",)


@admin.register(Committee)
class CommitteeAdmin(Hatch):
    list_display = ("name", "council", "slug")
    list_select_related = ("council",)
    search_fields = ("name", "former_names__name")
    inlines = (FormerNames,)
    frozen = ("slug", "council", "full_council")


@admin.register(Meeting)
class MeetingAdmin(Hatch):
    list_display = ("__str__", "state", "standing", "edited_at")
    list_filter = ("state", "standing")
    list_select_related = ("committee",)
    search_fields = ("committee__name", "stated_committee", "stated_council")
    date_hierarchy = "date"
    raw_id_fields = ("committee", "sources")
    # Published and withdrawn by the clerks' door alone.
    readonly_fields = ("state", "published_at", "withdrawn_at", "edited_at")
    frozen = ("committee", "date", "sitting")

    def meetings(self, obj: Any) -> list[Meeting]:
        return [obj]


class Resolutions(admin.StackedInline):  # type: ignore[type-arg]
    model = Resolution
    extra = 0
    can_delete = False
    show_change_link = True


@admin.register(AgendaItem)
class AgendaItemAdmin(Hatch):
    list_display = ("title", "number", "meeting", "published_at", "withdrawn_at")
    list_select_related = ("meeting__committee",)
    search_fields = ("title", "number")
    raw_id_fields = ("meeting", "source")
    inlines = (Resolutions,)
    readonly_fields = ("slug", "published_at", "withdrawn_at")
    frozen = ("meeting", "source")

    def meetings(self, obj: Any) -> list[Meeting]:
        return [obj.meeting]


@admin.register(Resolution)
class ResolutionAdmin(Hatch):
    list_display = ("text", "outcome", "item")
    list_filter = ("outcome",)
    list_select_related = ("item",)
    search_fields = ("text",)
    raw_id_fields = ("item",)
    readonly_fields = ("withdrawn_at",)
    frozen = ("item",)

    def meetings(self, obj: Any) -> list[Meeting]:
        return [obj.item.meeting]


@admin.register(SourceFile)
class SourceFileAdmin(Hatch):
    list_display = ("name", "format", "size", "uploaded_by", "uploaded_at")
    search_fields = ("name", "sha256")
    readonly_fields = ("sha256", "name", "size", "format", "text", "ignored", "uploaded_by", "uploaded_at")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A file comes in by being read."""
        return False


@admin.register(Problem)
class ProblemAdmin(Hatch):
    list_display = ("message", "code", "line", "source", "meeting")
    list_filter = ("code",)
    list_select_related = ("source", "meeting__committee")
    raw_id_fields = ("source", "meeting")
