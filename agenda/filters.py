"""What narrows a list: the same parameters for browsing and for searching, read and checked by django-filter."""

from typing import Any

import django_filters
from django.db.models import QuerySet

from agenda.models import Meeting

# Parameters that other sites add to our addresses; they say nothing to us.
FOREIGN = ("utm_", "fbclid")


class ArchiveFilters(django_filters.FilterSet):
    """Knows which of its parameters were given, and which it has never heard of."""

    @property
    def narrowed(self) -> bool:
        return any(self.data.get(name) for name in self.filters)

    @property
    def unknown(self) -> list[str]:
        """Given, but no parameter of this page: told to the reader, who may have mistyped it."""
        return [name for name in self.data if name not in self.filters and not name.startswith(FOREIGN)]


class MeetingFilters(ArchiveFilters):
    year = django_filters.NumberFilter("date", "year")

    class Meta:
        model = Meeting
        fields: list[str] = []
