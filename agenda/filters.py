"""What narrows a list: the same parameters for browsing and for searching, read and checked by django-filter."""

from datetime import date
from typing import Any

import django_filters as df
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import CharField, QuerySet, Value
from django.db.models.functions import Concat
from django.http import QueryDict
from django.utils.functional import cached_property

from agenda.models import AgendaItem, Committee, Council, Meeting, Resolution
from agenda.search.days import read_days
from agenda.search.engine import Filters
from agenda.search.results import LAST_PAGE

# Parameters that other sites add to our addresses; they say nothing to us.
FOREIGN = ("utm_", "fbclid")
NONE = "none"  # in addresses: no decision recorded, no status stated
YEARS = [(year, year) for year in range(1800, 2101)]
OUTCOMES = [*Resolution.Outcome.choices, (NONE, "No decision recorded")]
STANDINGS = [*Meeting.Standing.choices, (NONE, "Not stated")]
WITHIN = [("items", "Everything"), ("resolutions", "Resolutions only"), ("titles", "Titles only")]
PROCEDURAL = [("hide", "Set aside"), ("show", "Shown"), ("only", "Nothing else")]
UNKNOWN = {"invalid_choice": "“%(value)s” is not known here, and has been left out."}
SORTS = [("best", "best match"), ("newest", "newest"), ("oldest", "oldest")]


def years() -> list[tuple[int, int]]:
    """As a function, so that a form does not copy hundreds of choices each time it is made."""
    return YEARS


def stated(word: str) -> str:
    return "" if word == NONE else word


class DayField(forms.CharField):
    """`2019`, `May 2019` or `21/5/2019`, which stands for its first day or its last."""

    def __init__(self, *, last: bool, **options: Any) -> None:
        super().__init__(max_length=40, **options)
        self.last = last

    def clean(self, value: Any) -> date | None:
        text = super().clean(value)
        if not text:
            return None
        days = read_days(text)
        if days is None:
            raise ValidationError(f"Give the date as 21/5/2019, May 2019 or 2019. “{text}” is not a date.")
        return days[1] if self.last else days[0]


class DayFilter(df.Filter):
    field_class = DayField


class PageFilter(df.Filter):
    field_class = forms.IntegerField


class PeriodForm(forms.Form):
    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        after, before = given.get("after"), given.get("before")
        if after and before and after > before:
            self.add_error("before", ValidationError("The first date is after the second.", code="crossed"))
        return given


class ArchiveFilters(df.FilterSet):
    """Knows which of its parameters were given, and which it has never heard of."""

    form_class: type[forms.Form]

    def __init__(self, data: QueryDict, queryset: QuerySet[Any]) -> None:
        """Fields that a form sent along empty are left out: `council=&after=`."""
        given = data.copy()
        for name, values in data.lists():
            given.setlist(name, [value for value in values if value])
        super().__init__(given, queryset)

    def get_form_class(self) -> type[forms.Form]:
        """Made once a class: its many choices take longer to set up than a search takes."""
        cls = type(self)
        if "form_class" not in vars(cls):
            cls.form_class = super().get_form_class()
        return cls.form_class

    @cached_property
    def given(self) -> list[str]:
        return [name for name in self.filters if self.data.getlist(name)]

    @property
    def unknown(self) -> list[str]:
        """Told to the reader, who may have mistyped one."""
        return [name for name in self.data if name not in self.filters and not name.startswith(FOREIGN)]

    @property
    def crossed(self) -> bool:
        return bool(self.form.has_error("before", "crossed"))

    def without(self, *names: str) -> QueryDict:
        """The parameters that count here, less these, and always from the first page."""
        rest: QueryDict = self.data.copy()
        for name in [*self.data]:
            if name not in self.given or name in (*names, "page"):
                del rest[name]
        return rest

    def without_value(self, name: str, value: str) -> QueryDict:
        rest = self.without()
        rest.setlist(name, [each for each in rest.getlist(name) if each != value])
        return rest


class MeetingFilters(ArchiveFilters):
    """The meetings of one committee."""

    after = DayFilter("date", "gte", label="From", last=False)
    before = DayFilter("date", "lte", label="To", last=True)
    year = df.TypedMultipleChoiceFilter("date__year", label="Year", choices=years, coerce=int, error_messages=UNKNOWN)
    standing = df.TypedMultipleChoiceFilter(label="Status", choices=STANDINGS, coerce=stated, error_messages=UNKNOWN)

    class Meta:
        model = Meeting
        fields: list[str] = []
        form = PeriodForm


def public_councils(_: Any) -> QuerySet[Council]:
    return Council.objects.published()


def public_committees(_: Any) -> QuerySet[Committee]:
    """Each with its `address` as the parameter has it: `ashcombe/planning`."""
    address = Concat("council__slug", Value("/"), "slug", output_field=CharField())
    return Committee.objects.published().select_related("council").annotate(address=address)


class SearchFilters(ArchiveFilters):
    """All business. The engine does the narrowing; what was given is read and checked here."""

    q = df.CharFilter(label="Words", strip=True)
    council = df.ModelMultipleChoiceFilter(
        label="Council", queryset=public_councils, to_field_name="slug", error_messages=UNKNOWN
    )
    committee = df.ModelMultipleChoiceFilter(
        label="Committee", queryset=public_committees, to_field_name="address", error_messages=UNKNOWN
    )
    after = DayFilter(label="From", last=False)
    before = DayFilter(label="To", last=True)
    year = df.TypedMultipleChoiceFilter(label="Year", choices=years, coerce=int, error_messages=UNKNOWN)
    outcome = df.TypedMultipleChoiceFilter(label="Outcome", choices=OUTCOMES, coerce=stated, error_messages=UNKNOWN)
    standing = df.TypedMultipleChoiceFilter(label="Status", choices=STANDINGS, coerce=stated, error_messages=UNKNOWN)
    within = df.ChoiceFilter(label="Look in", choices=WITHIN, error_messages=UNKNOWN)
    procedural = df.ChoiceFilter(label="Procedural items", choices=PROCEDURAL, error_messages=UNKNOWN)
    sort = df.ChoiceFilter(label="Sort by", choices=SORTS, error_messages=UNKNOWN)
    page = PageFilter(label="Page", min_value=1, max_value=LAST_PAGE)

    class Meta:
        model = AgendaItem
        fields: list[str] = []
        form = PeriodForm

    @classmethod
    def get_filters(cls) -> dict[str, df.Filter]:
        """The address says `in`, a word that Python keeps for itself."""
        return {"in" if name == "within" else name: each for name, each in super().get_filters().items()}

    @cached_property
    def plain(self) -> QueryDict:
        return self.without()

    def for_engine(self) -> Filters:
        """What was given and is valid; what is not is told beside its field, and does not narrow."""
        self.form.is_valid()
        given = {name: value for name, value in self.form.cleaned_data.items() if name in self.given}
        return Filters(
            councils=frozenset(council.pk for council in given.get("council", ())),
            committees=frozenset(committee.pk for committee in given.get("committee", ())),
            after=given.get("after"),
            before=given.get("before"),
            years=frozenset(given.get("year") or ()),
            outcomes=frozenset(given.get("outcome") or ()),
            standings=frozenset(given.get("standing") or ()),
            within=given.get("in") or "items",
            procedural=given.get("procedural") or "hide",
        )
