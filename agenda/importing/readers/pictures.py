"""A page of a PDF as a picture, for a person who compares it with what was read."""

import io

import pypdfium2 as pdfium
from PIL import Image

from agenda.importing.readers.package import DAMAGED
from agenda.importing.readers.pdf.letters import opened
from agenda.importing.readers.reading import Unreadable

NO_SUCH_PAGE = "The PDF has no page {page}."
COLOURS = 64  # enough for print and a crest, at a fifth of the bytes


def picture(data: bytes, page: int, longest: int) -> bytes:
    """PNG, its longer side of so many pixels whatever size the page claims to be."""
    document = opened(data)
    if not 1 <= page <= len(document):
        raise Unreadable("damaged", NO_SUCH_PAGE.format(page=page))
    try:
        sheet = document[page - 1]
        bitmap = sheet.render(scale=longest / max(*sheet.get_size(), 1.0))
    except pdfium.PdfiumError as error:
        raise Unreadable("damaged", DAMAGED) from error
    buffer = io.BytesIO()
    bitmap.to_pil().quantize(COLOURS, method=Image.Quantize.FASTOCTREE).save(buffer, "PNG")
    return buffer.getvalue()
