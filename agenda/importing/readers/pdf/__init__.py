"""PDF: lines from the places of the letters, since a PDF knows no lines.

letters     pages as words with their places (the only file here that knows pdfium)
rows        words → rows, in reading order
furniture   running heads and feet, page and line numbers, watermarks
flow        rows → paragraphs
"""

import re
from collections.abc import Iterator

from agenda.importing.parsed import Problem
from agenda.importing.problems import problem
from agenda.importing.readers.paragraphs import Paragraph, reading_of
from agenda.importing.readers.pdf.flow import paragraphs_of
from agenda.importing.readers.pdf.furniture import Furniture, furniture_of, without_line_numbers
from agenda.importing.readers.pdf.letters import Page, pages_of
from agenda.importing.readers.pdf.rows import Row, rows_of
from agenda.importing.readers.reading import Reading, Unreadable

NO_TEXT = (
    "This PDF holds pictures of pages and no text. Scan it again with text recognition switched on, "
    "or upload the file that it was printed from."
)


def read_pdf(data: bytes) -> Reading:
    pages, margins = [], {}
    for page in pages_of(data):
        page, numbers = without_line_numbers(page)
        pages.append(page)
        margins[page.number] = numbers
    if not any(sign.isalnum() for page in pages for word in page.words for sign in word.text):
        raise Unreadable("no_text", NO_TEXT)
    rows = {page.number: rows_of(page) for page in pages}
    found = furniture_of(pages, rows)
    return reading_of("pdf", in_order(rows, found, margins), empty_pages(pages))


def in_order(rows: dict[int, list[Row]], found: Furniture, margins: dict[int, list[str]]) -> Iterator[Paragraph]:
    """The text, and after the last paragraph that begins on a page what was set aside on it."""
    body = {page: [row for row in on_page if id(row) not in found.rows] for page, on_page in rows.items()}
    waiting = sorted(rows)
    for first, paragraph in paragraphs_of(body, words_of(body)):
        while waiting and waiting[0] < first.page:
            yield from set_aside(waiting.pop(0), rows, found, margins)
        yield paragraph
    for page in waiting:
        yield from set_aside(page, rows, found, margins)


def set_aside(
    page: int, rows: dict[int, list[Row]], found: Furniture, margins: dict[int, list[str]]
) -> Iterator[Paragraph]:
    for row in rows[page]:
        if id(row) in found.rows:
            yield Paragraph(row.text, page=page, ignored=found.rows[id(row)])
    for words, why in ((margins[page], "line numbers"), (found.watermarks.get(page), "watermark")):
        if words:
            yield Paragraph(" ".join(words), page=page, ignored=why)


def words_of(rows: dict[int, list[Row]]) -> set[str]:
    return {word for on_page in rows.values() for row in on_page for word in re.findall(r"\w+", row.text.casefold())}


def empty_pages(pages: list[Page]) -> Iterator[Problem]:
    empty = [str(page.number) for page in pages if page.drawn and not page.words]
    if empty:
        yield problem("pages_without_text", pages=", ".join(empty))
