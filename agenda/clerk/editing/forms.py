"""What is typed with each act: text only, and no more of it than minutes hold."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from agenda.importing.dates import times_in
from agenda.models import Meeting, Resolution

MOST = 2**31  # of a key: a greater one is no record's
NUMBER, TITLE, STEM, CLAUSE, NAMES, PLACE = 40, 500, 2_000, 20_000, 300, 300  # letters
OUTCOMES = [("", "Not told"), *Resolution.Outcome.choices]
STANDINGS = [("", "Not stated"), *Meeting.Standing.choices]
A_TIME = "Give the time as 7 pm, 6.30 pm or 18:30."


class Words(forms.CharField):
    """One line of text, or several where the widget has them; spaces are those of a person who types."""

    def __init__(self, longest: int, rows: int = 0, **options: Any) -> None:
        if rows:
            options["widget"] = forms.Textarea(attrs={"rows": rows})
        self.rows = rows
        super().__init__(max_length=longest, **{"required": False, **options})

    def to_python(self, value: Any) -> str:
        text = (super().to_python(value) or "").replace("\r\n", "\n")
        return text if self.rows else " ".join(text.split())


class TypedTime(Words):
    """`6.30 pm`, `19:30`; kept as 18:30:00."""

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        if not text:
            return ""
        try:
            return str(forms.TimeField(input_formats=["%H:%M", "%H.%M", "%H:%M:%S"]).clean(text))
        except ValidationError:
            said = [one.value for one in times_in(text)]
        if len(said) != 1:
            raise ValidationError(A_TIME)
        return said[0].isoformat()


class Key(forms.IntegerField):
    def __init__(self, least: int = 0) -> None:
        super().__init__(min_value=least, max_value=MOST, widget=forms.HiddenInput)


class Nothing(forms.Form):
    """For an act that there is none of."""


class OfItem(forms.Form):
    item = Key()


class TitleForm(OfItem):
    number = Words(NUMBER, label="Number")
    agenda_number = Words(NUMBER, label="Number on the agenda")
    title = Words(TITLE, label="Title", required=True)


class NthForm(OfItem):
    nth = Key()


class OfClause(forms.Form):
    clause = Key()


class OutcomeForm(OfClause):
    outcome = forms.ChoiceField(
        label="Outcome", choices=[("", "Not told"), *Resolution.Outcome.choices], required=False
    )


class ClauseForm(OutcomeForm):
    number = Words(NUMBER, label="Number")
    stem = Words(STEM, rows=2, label="Words that lead into it", help_text="“That the Committee:”")
    text = Words(CLAUSE, rows=3, label="What was decided", required=True)
    mover = Words(NAMES, label="Moved by")
    seconder = Words(NAMES, label="Seconded by")
    vote = Words(NAMES, label="Vote")


class LineForm(forms.Form):
    source = Key()
    first = forms.IntegerField(label="From line", min_value=1, max_value=MOST)


class LinesForm(LineForm):
    last = forms.IntegerField(label="to line", min_value=1, max_value=MOST, required=False)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        given["last"] = given.get("last") or given.get("first")
        if given["last"] and given.get("first") and given["last"] < given["first"]:
            self.add_error("last", f"Line {given['last']} stands before line {given['first']}.")
        return given


class FactsForm(forms.Form):
    start_time = TypedTime(40, label="Began at")
    venue = Words(PLACE, label="Place")
    standing = forms.ChoiceField(
        label="Standing", choices=[("", "Not stated"), *Meeting.Standing.choices], required=False
    )
