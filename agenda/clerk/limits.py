"""How much anybody may send: a body by its head, before a byte of it is kept on the disk; a number by its digits."""

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

from agenda.importing.readers import MOST_BYTES

MOST_SENT = 2 * MOST_BYTES  # between one file's limit and this, the form can still say so kindly


def number(sent: str) -> int:
    """Of a record or a page, as our own pages send it; 0 where somebody else did. Python refuses 4,301 digits."""
    return int(sent) if sent.isascii() and sent.isdecimal() and len(sent) < 12 else 0


class LimitedUpload(FileUploadHandler):
    """First of the upload handlers; passes everything on to the next. A form is read before its sender is known."""

    def handle_raw_input(
        self, input_data: Any, META: dict[str, str], content_length: int, *rest: Any, **more: Any
    ) -> None:
        if content_length > MOST_SENT:
            raise RequestDataTooBig(f"More than {MOST_SENT // 1024**2} MB were sent at once.")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None
