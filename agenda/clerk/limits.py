"""How much anybody may send: told from the head of the request, before a byte of it is kept on the disk."""

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

from agenda.importing.readers import MOST_BYTES

MOST_SENT = 2 * MOST_BYTES  # between one file's limit and this, the form can still say so kindly


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
