"""Rich Text: striprtf gives the text; what it publishes without asking is looked for beside it."""

import re

from striprtf.striprtf import rtf_to_text

from agenda.importing.problems import problem
from agenda.importing.readers.package import DAMAGED
from agenda.importing.readers.paragraphs import ROW_NUMBER, Paragraph, reading_of
from agenda.importing.readers.reading import Reading, Unreadable

# Tracked deletions: striprtf gives their words as text, and cannot tell them apart.
DELETED = re.compile(rb"\\deleted(?!\w)")
BULLETS = "\u2022\u00b7\u25aa\u25cf-"


def read_rtf(data: bytes) -> Reading:
    try:
        text: str = rtf_to_text(data.decode("latin-1"), "cp1252", "replace")  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, LookupError, UnicodeError) as error:
        raise Unreadable("damaged", DAMAGED) from error
    problems = [problem("deletions_included")] if DELETED.search(data) else []
    return reading_of("rtf", map(paragraph, text.split("\n")), problems)


def paragraph(line: str) -> Paragraph:
    """A line of the text; a list number before it is one that Word wrote out for programs that cannot count."""
    if line.rstrip().endswith("|"):  # striprtf ends each cell of a table with a bar
        cells = [cell.strip() for cell in line.split("|")]
        return Paragraph(" | ".join(cell for cell in cells if cell), "table")
    number, tab, rest = line.strip().partition("\t")
    number = number.strip()
    if tab and (number in BULLETS or ROW_NUMBER.fullmatch(number)):
        return Paragraph(rest, "list", number)
    return Paragraph(line)
