"""The original of a file, served so that no browser runs it."""

import logging

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from agenda.clerk.access import for_clerks, source_of

log = logging.getLogger(__name__)

# Our own names for what was read, never the sender's. A saved web page is bytes here, or a browser would open it.
TYPES = {
    "text": "text/plain",
    "markdown": "text/plain",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "rtf": "application/rtf",
    "doc": "application/msword",
}
# For every answer that is made of somebody's bytes: no browser takes it for another type, or runs a thing in it.
INERT = {"Content-Security-Policy": "sandbox; default-src 'none'", "X-Content-Type-Options": "nosniff"}


@for_clerks("GET", "HEAD")
def original(request: HttpRequest, pk: int) -> HttpResponse:
    source = source_of(request.user, pk)
    try:
        data = source.data()
    except OSError as error:
        log.error("The original of source %s cannot be opened: %s", source.pk, error)
        raise Http404("The original is not on the disk any more.") from error
    return HttpResponse(
        data,
        content_type=TYPES.get(source.format, "application/octet-stream"),
        headers={**INERT, "Content-Disposition": content_disposition_header(True, source.name) or "attachment"},
    )
