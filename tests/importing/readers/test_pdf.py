"""PDF: from the places of letters to lines. Pages are laid out here word by word, or printed by Chromium."""

from dataclasses import replace

import pytest

from agenda.importing.readers import Unreadable
from agenda.importing.readers.paragraphs import reading_of
from agenda.importing.readers.pdf import in_order, read_pdf, words_of
from agenda.importing.readers.pdf.flow import paragraphs_of
from agenda.importing.readers.pdf.furniture import furniture_of, without_line_numbers
from agenda.importing.readers.pdf.letters import Page, Word
from agenda.importing.readers.pdf.rows import rows_of
from tests.importing.readers.files import one_page_pdf, pdf, shown, stream

LETTER, HEIGHT, LEADING = 6.0, 10.0, 12.0
WIDE, HIGH = 600.0, 800.0


def line(text: str, y: float, x: float = 70, *, bold: bool = False, size: float = 1, slant: bool = False) -> list[Word]:
    """One printed line: each letter six points wide; a tab is a wide gap."""
    words: list[Word] = []
    for piece in text.replace("\t", " \t ").split(" "):
        if piece == "\t":
            x += 24
        elif piece:
            right = x + LETTER * size * len(piece)
            words.append(Word(piece, x, right, y, y + HEIGHT * size, bold, slant, breaks=not words))
            x = right + LETTER / 2
    return words


def page(*lines: str, number: int = 1, top: float = 700) -> Page:
    """Lines one below the other; an empty one is a gap between paragraphs."""
    words = [word for at, text in enumerate(lines) for word in line(text, top - LEADING * at)]
    return Page(number, WIDE, HIGH, tuple(words), drawn=True)


def text_of(*pages: Page) -> list[str]:
    rows = {one.number: rows_of(one) for one in pages}
    return [paragraph.shown for _, paragraph in paragraphs_of(rows, words_of(rows))]


FULL = "The Committee considered a report of the Chief Planning Officer about the works"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # A line that ends where no word had room goes on in the next
        ([FULL, "at Mill Lane."], [f"{FULL} at Mill Lane."]),
        # A line that its writer ended stays a line
        (["Mrs Dale", "Mr Frith", FULL], [f"Mrs Dale\nMr Frith\n{FULL}"]),
        ([FULL, "", "Next."], [FULL, "Next."]),
        # A number that hangs before the text begins a paragraph
        ([FULL, "7.\tPlanning", "8.\tTrees"], [FULL, "7.\tPlanning", "8.\tTrees"]),
        ([f"(a) {FULL}", "(b) Trees"], [f"(a) {FULL}", "(b) Trees"]),
        # Numbers without a dot count on
        ([f"3 {FULL}", "4 Trees", "4.1 Oaks", "5 Bins"], [f"3 {FULL}", "4 Trees", "4.1 Oaks", "5 Bins"]),
        # "Mr." and a section number at the start of a line are no list
        ([f"It was put to {FULL}", "Mr. Frith and to section"], [f"It was put to {FULL} Mr. Frith and to section"]),
        ([f"As laid down in {FULL}", "5.100. This is clear."], [f"As laid down in {FULL} 5.100. This is clear."]),
        # A rule across the page is a line of its own
        ([FULL, "_" * 70], [f"{FULL}\n{'_' * 70}"]),
    ],
)
def test_rows_flow_into_the_paragraphs_that_were_typed(lines, expected):
    assert text_of(page(*lines)) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # The document writes “committee” elsewhere
        ([f"{FULL} of the commit-", "tee, by the committee."], f"{FULL} of the committee, by the committee."),
        # It nowhere writes “nonnative”
        ([f"{FULL} of the trees non-", "native to the county."], f"{FULL} of the trees non-native to the county."),
        ([f"{FULL} of the years 2024-", "25 and later."], f"{FULL} of the years 2024-25 and later."),
        # A dash between words is no hyphen
        ([f"{FULL} of the trees -", "all of them."], f"{FULL} of the trees - all of them."),
    ],
)
def test_words_split_at_the_end_of_a_line_are_joined(lines, expected):
    assert text_of(page(*lines)) == [expected]


def test_a_paragraph_goes_on_over_the_end_of_a_page():
    assert text_of(page(FULL), page("at Mill Lane.", number=2)) == [f"{FULL} at Mill Lane."]


def test_bold_and_size_become_styles():
    words = [*line("MINUTES", 700, size=2), *line("Planning", 640, bold=True), *line(FULL, 600)]
    rows = {1: rows_of(Page(1, WIDE, HIGH, tuple(words), drawn=True))}
    assert [paragraph.style for _, paragraph in paragraphs_of(rows, set())] == ["h1", "bold", ""]


def marked(*lines: str) -> list[tuple[str, str]]:
    """Text and style of the paragraphs of a page whose bold words stand in `**`."""
    words, bold = [], False
    for at, text in enumerate(lines):
        for word in line(text, 700 - LEADING * at):
            bold = bold or word.text.startswith("**")
            words.append(replace(word, text=word.text.strip("*"), bold=bold))
            bold = bold and not word.text.endswith("**")
    rows = {1: rows_of(Page(1, WIDE, HIGH, tuple(words), drawn=True))}
    return [(paragraph.text, paragraph.style) for _, paragraph in paragraphs_of(rows, set())]


HEAD, TAIL = FULL.rsplit(" ", 1)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["**Trees**", "Text.", "**Bins**"], [("Trees", "bold"), ("Text.", ""), ("Bins", "bold")]),
        # The paragraph below a heading opens in bold itself
        (["**2. Trees**", "**Motion:** Text."], [("2. Trees", "bold"), ("Motion: Text.", "")]),
        # Numbered headings in bold under one that is not numbered
        (["**REPORTS**", "**1. Trees**", "Text."], [("REPORTS", "bold"), ("1. Trees", "bold"), ("Text.", "")]),
        (["**REPORTS**", "1. Trees"], [("REPORTS", "bold"), ("1. Trees", "")]),
        (["**Mrs Dale**", "**Mr Frith**"], [("Mrs Dale\nMr Frith", "bold")]),
        # A heading set in bold that runs into its text on the second line
        ([f"**{FULL}**", "**at Mill Lane:** Text."], [(f"{FULL} at Mill Lane: Text.", "")]),
        # Bold that goes on over the end of a line
        ([f"{HEAD} **{TAIL}**", "**at Mill Lane.**", "Text"], [(f"{FULL} at Mill Lane.", ""), ("Text", "")]),
        # Bold that begins a line in the middle of a sentence
        ([FULL, "**seconded** by Mrs Dale."], [(f"{FULL} seconded by Mrs Dale.", "")]),
        ([FULL, "**passed 5-0.**"], [(f"{FULL} passed 5-0.", "")]),
    ],
)
def test_bold_parts_a_heading_from_its_text_and_no_sentence(lines, expected):
    assert marked(*lines) == expected


def test_a_wide_gap_is_a_tab_but_not_in_a_row_that_is_stretched_as_a_whole():
    stretched = [Word(text, at * 60, at * 60 + 30, 700, 710) for at, text in enumerate(["a", "b", "c", "d", "e"])]
    parted = line("Income:\t£5", 680)
    rows = rows_of(Page(1, WIDE, HIGH, (*stretched, *parted), drawn=True))
    assert [row.text for row in rows] == ["a b c d e", "Income:\t£5"]


@pytest.mark.parametrize(("gap", "text"), [(10.8, "RP-1\tFees for the year"), (9, "RP-1 Fees for the year")])
def test_so_is_a_gap_of_more_than_three_of_the_spaces_of_its_row(gap, text):
    words = line("RP-1", 700) + line("Fees for the year", 700, 70 + 4 * LETTER + gap)
    assert rows_of(Page(1, WIDE, HIGH, tuple(words), drawn=True))[0].text == text


def test_columns_are_read_one_after_the_other_as_the_file_has_them():
    left = [word for at, text in enumerate(["Mrs Dale", "Mr Frith"]) for word in line(text, 700 - LEADING * at)]
    right = [word for at, text in enumerate(["Dr Hale", "Ms Odell"]) for word in line(text, 700 - LEADING * at, 320)]
    assert text_of(Page(1, WIDE, HIGH, (*left, *right), drawn=True)) == ["Mrs Dale\nMr Frith", "Dr Hale\nMs Odell"]


def test_a_file_that_holds_its_rows_in_no_order_is_read_by_place():
    rows = [line(f"Row {at}", 700 - LEADING * at) for at in (5, 1, 4, 2, 3, 0)]
    assert text_of(Page(1, WIDE, HIGH, tuple(sum(rows, [])), drawn=True)) == ["\n".join(f"Row {at}" for at in range(6))]


def printed(number: int, body: str, head: str = "Ashcombe Borough Council", foot: str = "") -> Page:
    words = line(head, 770) + line(body, 400) + line(foot or f"Page {number} of 3", 30)
    return Page(number, WIDE, HIGH, tuple(words), drawn=True)


def test_running_heads_and_page_numbers_are_set_aside_but_the_first_head_stands_as_a_title():
    pages = [printed(1, "Apologies."), printed(2, "Minutes."), printed(3, "Trees.")]
    rows = {one.number: rows_of(one) for one in pages}
    reading = reading_of("pdf", in_order(rows, furniture_of(pages, rows), {1: [], 2: [], 3: []}))
    assert shown(reading) == ["Ashcombe Borough Council", "Apologies.", "Minutes.", "Trees."]
    assert [(one.text, one.why) for one in reading.ignored] == [
        ("Page 1 of 3", "page number"),
        ("Ashcombe Borough Council", "running head"),
        ("Page 2 of 3", "page number"),
        ("Ashcombe Borough Council", "running head"),
        ("Page 3 of 3", "page number"),
    ]


def test_what_stands_on_one_page_only_is_no_running_head():
    pages = [
        printed(1, "Apologies.", head="MINUTES"),
        printed(2, "Minutes.", head="Annex A"),
        printed(3, "x", head="Annex B"),
    ]
    rows = {one.number: rows_of(one) for one in pages}
    assert set(furniture_of(pages, rows).rows.values()) == {"page number"}


def test_a_number_amid_the_page_is_no_page_number():
    pages = [Page(1, WIDE, HIGH, tuple(line("61", 400) + line("Apologies", 380)), drawn=True)]
    assert furniture_of(pages, {1: rows_of(pages[0])}).rows == {}


def numbered(numbers: list[int]) -> Page:
    words = []
    for at, number in enumerate(numbers):
        words += line(str(number), 700 - LEADING * at, 40 - LETTER * len(str(number)))
        words += [
            Word(word.text, word.left, word.right, word.bottom, word.top) for word in line("Text", 700 - LEADING * at)
        ]
    return Page(1, WIDE, HIGH, tuple(words), drawn=True)


@pytest.mark.parametrize(
    ("numbers", "aside"),
    [
        (list(range(1, 31)), 30),
        (list(range(5, 61, 5)), 12),
        ([61, 62, 63], 0),  # three items of a meeting
        ([1, 2, 1, 2, 1, 2, 1, 2, 1, 2], 0),
    ],
)
def test_line_numbers_down_the_margin_are_set_aside(numbers, aside):
    page, found = without_line_numbers(numbered(numbers))
    assert len(found) == aside
    assert len(page.words) == 2 * len(numbers) - aside


def test_a_watermark_across_the_page_is_set_apart():
    pages = [Page(1, WIDE, HIGH, (*line("Apologies.", 700), *line("DRAFT", 400, slant=True)), drawn=True)]
    rows = {1: rows_of(pages[0])}
    reading = reading_of("pdf", in_order(rows, furniture_of(pages, rows), {1: []}))
    assert shown(reading) == ["Apologies."]
    assert [(one.text, one.why) for one in reading.ignored] == [("DRAFT", "watermark")]


def test_a_page_turned_on_its_side_reads_as_it_is_shown():
    assert shown(read_pdf(one_page_pdf("Apologies", rotate=90))) == ["Apologies"]


def of_two_fonts(text: str) -> bytes:
    """A page whose second font does not say which letter its only sign, (A), is."""
    return pdf(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
            " /Resources << /Font << /F1 3 0 R /F2 6 0 R >> >> >>",
            stream(f"BT 72 700 Td {text} ET"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>",
            stream("1 beginbfchar <41> <0000> endbfchar"),
        ]
    )


SIGN, WORDS = "/F2 12 Tf (A) Tj 20 0 Td", "/F1 12 Tf ({}) Tj"


def test_a_sign_that_no_font_names_is_a_bullet_before_a_line_and_never_lost():
    assert shown(read_pdf(of_two_fonts(SIGN + WORDS.format("Mrs Dale")))) == ["• Mrs Dale"]
    reading = read_pdf(of_two_fonts(WORDS.format("Fee") + " 30 0 Td " + SIGN + WORDS.format("40")))
    assert shown(reading) == ["Fee \N{REPLACEMENT CHARACTER} 40"]


def test_a_pdf_of_such_signs_alone_holds_no_text():
    with pytest.raises(Unreadable) as refused:
        read_pdf(of_two_fonts(SIGN))
    assert refused.value.code == "no_text"


def test_a_pdf_without_text_is_refused_with_what_to_do():
    with pytest.raises(Unreadable, match="Scan it again") as refused:
        read_pdf(one_page_pdf("", drawing="0 0 100 100 re f"))
    assert refused.value.code == "no_text"


def test_pages_without_text_among_others_are_named():
    reading = read_pdf(one_page_pdf("Apologies", more_pages=["0 0 100 100 re f", ""]))
    assert [problem.message for problem in reading.problems] == [
        "These pages are pictures without text and were not read: 2. Check them by eye."  # the third is blank
    ]


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\x00" * 1000])
def test_a_damaged_pdf_is_refused(data):
    with pytest.raises(Unreadable) as refused:
        read_pdf(data)
    assert refused.value.code == "damaged"
