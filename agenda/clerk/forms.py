"""Which meeting something is of, as a clerk says it."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction

from agenda.importing.save.placing import LONGEST_NAME, Given, is_name
from agenda.importing.save.sittings import settle
from agenda.models import Committee, Council, Meeting
from agenda.models.councils import is_full_council
from agenda.search.days import read_day


class TypedDay(forms.CharField):
    """`12/10/2017` or `12 October 2017`: the day comes first, and nothing is guessed."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=40, **options)

    def clean(self, value: Any) -> date | None:
        text = super().clean(value)
        day = read_day(text)
        if text and not day:
            raise ValidationError(f"Give the date as 12/10/2017 or 12 October 2017. “{text}” is not a date.")
        return day


class PlaceForm(forms.Form):
    """Council, committee and date of a meeting. A name that is new here is asked about before it is kept."""

    council = forms.ModelChoiceField(Council.objects.none(), empty_label="Choose the council")
    new_council = forms.CharField(label="Or a council that is not here yet", max_length=LONGEST_NAME, required=False)
    committee = forms.CharField(
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"list": "committees", "autocomplete": "off"}),
        help_text="For a meeting of the full council, write Council",
    )
    is_new = forms.BooleanField(label="It is new here: add it", required=False)
    date = TypedDay(label="Date of the meeting", help_text="For example 12/10/2017 or 12 October 2017")

    def __init__(self, user: Any, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.user = user
        self.councils = Council.objects.of_clerk(user)
        self.fields["council"].queryset = self.councils  # type: ignore[attr-defined]
        self.asks_whether_new = False
        if user.is_superuser:
            self.fields["council"].required = False
        else:
            del self.fields["new_council"]
        if self.councils.count() == 1 and not (self.initial.get("council") or self.initial.get("new_council")):
            self.initial["council"] = self.councils.get()

    @property
    def committees(self) -> list[str]:
        """Names to choose from while typing."""
        return list(Committee.objects.filter(council__in=self.councils).values_list("name", flat=True).distinct())

    def clean_new_council(self) -> str:
        return self._a_name("new_council")

    def clean_committee(self) -> str:
        return self._a_name("committee")

    def _a_name(self, field: str) -> str:
        name: str = " ".join(self.cleaned_data[field].split())
        if name and not is_name(name):
            raise ValidationError(f"“{name}” is not a name.")
        return name

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        council, new_council = given.get("council"), given.get("new_council")
        if self.fields["date"].required and "council" not in self.errors and not (council or new_council):
            self.add_error("council", "Choose the council, or name one that is not here yet.")
        council = (Council.objects.named(new_council) or new_council) if new_council else council
        self._ask_whether_new(council, given.get("committee"), given.get("is_new"))
        given["council"] = council
        return given

    def _ask_whether_new(self, council: Council | str | None, committee: str | None, is_new: bool | None) -> None:
        """A slip of the keyboard would found a committee."""
        if not committee or not isinstance(council, Council):
            return
        if is_full_council(council, committee) or Committee.objects.named(council, committee):
            return
        self.asks_whether_new = True
        if not is_new:
            message = f"“{committee}” is not a committee of {council} here. Correct the name, or say that it is new."
            self.add_error("committee", message)

    def given(self) -> Given:
        council = self.cleaned_data.get("council")
        return Given(str(council or ""), self.cleaned_data.get("committee") or "", self.cleaned_data.get("date"))

    @transaction.atomic
    def put(self, meeting: Meeting) -> Meeting | None:
        """The draft where the clerk says; a page of one item is then part of the meeting of that day.

        None where it has been published meanwhile: the place of published minutes is their address.
        """
        given = self.given()
        draft = Meeting.objects.filter(pk=meeting.pk, state=Meeting.State.UNPUBLISHED).first()
        if draft is None:
            return None
        council = Council.objects.named_or_new(given.council)
        return settle(draft, Committee.objects.named_or_new(council, given.committee), given.date)
