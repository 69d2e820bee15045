"""What a clerk brings: files or pasted text, and which meeting they are of."""

from typing import Any

from django import forms
from django.utils import timezone

from agenda.clerk.forms import PlaceForm
from agenda.importing.ahead import Read, Reader, read_and_parse
from agenda.importing.readers import Unreadable, ocr, page_count

MOST_FILES = 100  # at once; Django refuses more before it has read them


MOST_SCANNED = 6  # pages, at several seconds a page while somebody waits
TOO_LONG = (
    f"This is a scan of more than {MOST_SCANNED} pages, which takes minutes to read. Bring the file that was printed, "
    "or ask an administrator to import the scan."
)


def read_a_scan(data: bytes, name: str) -> Read:
    try:
        return read_and_parse(data, name)
    except Unreadable as refusal:
        if refusal.code != "no_text":
            raise
        if page_count(data) > MOST_SCANNED:
            raise Unreadable("no_text", TOO_LONG) from refusal
        return read_and_parse(data, name, scans=True)


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
    scan = forms.BooleanField(label="A scan among them may be read by machine; check every line then", required=False)
    text = forms.CharField(label="Or paste the text of the minutes", widget=forms.Textarea, required=False, strip=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ("council", "committee", "date"):
            self.fields[name].required = False
        if not ocr.is_possible():
            del self.fields["scan"]

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        files, text = given.get("file"), (given.get("text") or "").strip()
        if bool(files) == bool(text):
            wanted = "Bring either files or text, not both." if files else "Choose a file or paste the text."
            self.add_error("file", wanted)
        return given

    @property
    def reader(self) -> Reader:
        return read_a_scan if self.cleaned_data.get("scan") else read_and_parse

    def brought(self) -> list[tuple[str, bytes]]:
        """Name and bytes of each file, or of the text that was pasted."""
        files = self.cleaned_data.get("file")
        if files:
            return [(file.name, file.read()) for file in files]
        text = self.cleaned_data["text"].replace("\r\n", "\n")
        return [(f"Pasted on {timezone.localdate():%-d %B %Y}.txt", text.encode("utf-8", "replace"))]
