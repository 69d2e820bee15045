"""What a clerk brings: files or pasted text, and which meeting they are of."""

from typing import Any

from django import forms
from django.utils import timezone

from agenda.clerk.forms import PlaceForm

MOST_FILES = 100  # at once; Django refuses more before it has read them


class ManyFiles(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """A list of files, as Django's documentation has it for several at once."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        return [super(FilesField, self).clean(file, initial) for file in data or []]


class UploadForm(PlaceForm):
    """The place may be left open: what the document states is shown next, to be settled then."""

    file = FilesField(label="Drop files here, or choose them", required=False, allow_empty_file=True)
    text = forms.CharField(label="Or paste the text of the minutes", widget=forms.Textarea, required=False, strip=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ("council", "committee", "date"):
            self.fields[name].required = False

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        files, text = given.get("file"), (given.get("text") or "").strip()
        if bool(files) == bool(text):
            wanted = "Bring either files or text, not both." if files else "Choose a file or paste the text."
            self.add_error("file", wanted)
        return given

    def brought(self) -> list[tuple[str, bytes]]:
        """Name and bytes of each file, or of the text that was pasted."""
        files = self.cleaned_data.get("file")
        if files:
            return [(file.name, file.read()) for file in files]
        text = self.cleaned_data["text"].replace("\r\n", "\n")
        return [(f"Pasted on {timezone.localdate():%-d %B %Y}.txt", text.encode("utf-8", "replace"))]
