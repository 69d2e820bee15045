"""A scan, read by tesseract where it is found and only where it is asked for: what it gives is a guess, and says so."""

import shutil
from collections.abc import Callable, Iterator

from agenda.importing.problems import problem
from agenda.importing.readers.paragraphs import Paragraph, reading_of
from agenda.importing.readers.reading import Reading, Unreadable

PROGRAM = "tesseract"
LONGEST = 2_200  # pixels of the longer side: an A4 page at 190 dots an inch
MOST_PAGES = 100  # at several seconds a page
SECONDS = 60  # for one page
NO_PROGRAM = (
    "This PDF is a scan, and reading it needs tesseract, which this machine does not have. "
    "Scan it again with text recognition switched on."
)
TOO_MANY = f"A scan of more than {MOST_PAGES} pages is not read at once. Save the minutes as a PDF of their own."


def is_possible() -> bool:
    return shutil.which(PROGRAM) is not None


def read_scan(pages: int, picture: Callable[[int], bytes], run: Callable[[list[str], bytes], bytes]) -> Reading:
    """`picture` gives a page as PNG, `run` what a program makes of it; both from the box, a page at a time."""
    program = shutil.which(PROGRAM)
    if program is None:
        raise Unreadable("no_text", NO_PROGRAM)
    if pages > MOST_PAGES:
        raise Unreadable("too_many_parts", TOO_MANY)
    paragraphs = [
        paragraph
        for page in range(1, pages + 1)
        for paragraph in paragraphs_of(run([program, "stdin", "stdout", "-l", "eng"], picture(page)), page)
    ]
    return reading_of("pdf", paragraphs, [problem("machine_read")])


def paragraphs_of(output: bytes, page: int) -> Iterator[Paragraph]:
    """tesseract parts paragraphs by blank lines, and pages by a form feed."""
    for block in output.decode("utf-8", "replace").replace("\f", "").split("\n\n"):
        if block.strip():
            yield Paragraph(block.strip(), page=page)
