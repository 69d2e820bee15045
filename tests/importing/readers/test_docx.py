"""Word files: the numbers that Word would show, and the text as it stands once all changes are accepted."""

import pytest

from agenda.importing.readers import Unreadable
from agenda.importing.readers.docx import read_docx
from tests.importing.readers.files import level, paragraph, run, shown, word

TWO_LEVELS = level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)")
FIRST = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
SECOND = FIRST.replace('"1"', '"2"')
OVERRIDE = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
RESTARTED = SECOND.replace("</w:num>", OVERRIDE)
LIST = f'<w:abstractNum w:abstractNumId="7">{TWO_LEVELS}</w:abstractNum>{FIRST}'


def labels(body: str, **parts: str) -> list[str]:
    return [line.label for line in read_docx(word(body, **parts)).lines if line.text]


def items(*levels: tuple[str, int]) -> str:
    return "".join(paragraph("Text", list_id=list_id, level=depth) for list_id, depth in levels)


@pytest.mark.parametrize(
    ("paragraphs", "numbering", "expected"),
    [
        # The next of the upper level begins the lower one anew
        ([("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 1)], LIST, ["1.", "(a)", "(b)", "2.", "(a)"]),
        # Two lists that share one abstract list go on counting
        ([("1", 0), ("2", 0), ("1", 0)], LIST + SECOND, ["1.", "2.", "3."]),
        # A start override begins anew, once
        ([("1", 0), ("2", 0), ("2", 0), ("1", 0)], LIST + RESTARTED, ["1.", "1.", "2.", "3."]),
        # numId 0 takes a paragraph out of its list
        ([("1", 0), ("0", 0), ("1", 0)], LIST, ["1.", "", "2."]),
        # A list that the file does not define has no numbers
        ([("9", 0)], LIST, [""]),
    ],
)
def test_numbers_count_as_word_counts(paragraphs, numbering, expected):
    assert labels(items(*paragraphs), numbering=numbering) == expected


@pytest.mark.parametrize(
    ("form", "pattern", "start", "expected"),
    [
        ("decimal", "PL.24/%1", 41, "PL.24/41"),
        ("upperRoman", "%1.", 4, "IV."),
        ("lowerRoman", "(%1)", 9, "(ix)"),
        ("upperLetter", "%1)", 27, "AA)"),  # Word's letters double; they do not count on as AB
        ("lowerLetter", "%1", 28, "bb"),
        ("ordinal", "%1", 22, "22nd"),
        ("ordinal", "%1", 12, "12th"),
        ("decimalZero", "%1", 7, "07"),
        ("bullet", "\uf0b7", 1, "\N{BULLET}"),
        ("none", "Item", 1, "Item"),
    ],
)
def test_each_form_of_number_is_written_as_word_writes_it(form, pattern, start, expected):
    numbering = LIST.replace(TWO_LEVELS, level(0, form, pattern, start=start))
    assert labels(items(("1", 0)), numbering=numbering) == [expected]


def test_a_legal_level_writes_the_levels_above_it_in_digits():
    levels = level(0, "upperRoman", "Article %1") + level(1, "decimal", "%1.%2", more="<w:isLgl/>")
    numbering = LIST.replace(TWO_LEVELS, levels)
    assert labels(items(("1", 0), ("1", 1)), numbering=numbering) == ["Article I", "1.1"]


def test_a_style_can_hold_the_list_and_a_style_based_on_it_inherits_it():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Late"><w:basedOn w:val="Item"/></w:style>'
    )
    body = paragraph("Apologies", style="Item") + paragraph("Minutes", style="Late")
    assert labels(body, numbering=LIST, styles=styles) == ["1.", "2."]


def test_a_line_shows_its_number_and_knows_its_page_style_and_label():
    body = paragraph("Apologies", list_id="1", bold=True) + paragraph("Councillor Hale was ill.")
    reading = read_docx(word(body, numbering=LIST))
    assert [(line.text, line.style, line.label) for line in reading.lines] == [
        ("1.\tApologies", "bold", "1."),
        ("", "", ""),
        ("Councillor Hale was ill.", "", ""),
    ]


def test_headings_are_known_by_their_outline_level_through_the_styles():
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="H"/></w:style>'
    )
    reading = read_docx(word(paragraph("Planning", style="Own") + paragraph("Text"), styles=styles))
    assert [line.style for line in reading.lines if line.text] == ["h2", ""]


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        # A tracked insertion is part of the text; python-docx drops it
        (run("For: ") + "<w:ins>" + run("7") + "</w:ins>", "For: 7"),
        # A content control, a link and a smart tag only wrap
        ("<w:sdt><w:sdtContent>" + run("Mill Lane") + "</w:sdtContent></w:sdt>", "Mill Lane"),
        ("<w:hyperlink>" + run("the plan") + "</w:hyperlink>", "the plan"),
        ("<w:moveTo>" + run("moved here") + "</w:moveTo>", "moved here"),
        (run("non") + "<w:r><w:noBreakHyphen/></w:r>" + run("stop"), "non-stop"),
        (run("co") + "<w:r><w:softHyphen/></w:r>" + run("operate"), "cooperate"),
        (run("A") + "<w:r><w:tab/></w:r>" + run("B"), "A\tB"),
        # The older copy of a text box is not a second text
        (
            f"<w:AlternateContent><w:Choice/><w:Fallback>{run('old')}</w:Fallback></w:AlternateContent>{run('new')}",
            "new",
        ),
    ],
)
def test_what_a_reader_sees_is_kept(runs, expected):
    assert shown(read_docx(word(paragraph(runs)))) == [expected]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (paragraph(run("Stays") + "<w:del><w:r><w:delText>Goes</w:delText></w:r></w:del>"), "deletions_left_out"),
        (paragraph(run("Stays") + "<w:moveFrom>" + run("Goes") + "</w:moveFrom>"), "deletions_left_out"),
        (paragraph(run("Stays") + run("Goes", "<w:vanish/>")), "hidden_left_out"),
        # A whole document inside this one, which Word shows and we cannot
        (paragraph("Stays") + "<w:altChunk/>", "embedded_left_out"),
    ],
)
def test_what_is_left_out_is_counted(body, code):
    reading = read_docx(word(body))
    assert shown(reading) == ["Stays"]
    assert [(problem.code, ": 1." in problem.message) for problem in reading.problems] == [(code, True)]


def test_hidden_text_that_says_it_is_not_hidden_is_text():
    assert shown(read_docx(word(paragraph(run("Seen", '<w:vanish w:val="0"/>'))))) == ["Seen"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs():
    first = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Mill ')}</w:p>"
    assert shown(read_docx(word(first + paragraph("Lane")))) == ["Mill Lane"]


def test_text_boxes_follow_the_paragraph_that_holds_them():
    box = (
        "<w:r><w:pict><w:textbox><w:txbxContent>"
        + paragraph("In the box")
        + "</w:txbxContent></w:textbox></w:pict></w:r>"
    )
    assert shown(read_docx(word(paragraph(run("Before") + box) + paragraph("After")))) == [
        "Before",
        "In the box",
        "After",
    ]


def cell(*paragraphs: str) -> str:
    return f"<w:tc>{''.join(map(paragraph, paragraphs))}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{one}</w:tr>' for one in rows)}</w:tbl>"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # Short cells stand side by side
        ([cell("Mrs Dale") + cell("Against")], ["Mrs Dale | Against"]),
        # A number stands before the title, as in a list of items
        ([cell("24.") + cell("Planning")], ["24.\tPlanning"]),
        # Minutes laid out as one table: the number joins the title, the rest follows in order
        (
            [cell("7") + cell("Planning", "The Clerk reported.", "RESOLVED that it be noted.") + cell("AB")],
            ["7\tPlanning", "The Clerk reported.", "RESOLVED that it be noted.", "AB"],
        ),
        ([cell("") + cell(""), cell("Mr Frith")], ["Mr Frith"]),
    ],
)
def test_tables_are_read_row_by_row(rows, expected):
    assert shown(read_docx(word(table(*rows)))) == expected


def test_a_deleted_row_is_left_out_and_counted():
    rows = f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{cell('Gone')}</w:tr><w:tr>{cell('Stays')}</w:tr></w:tbl>"
    reading = read_docx(word(rows))
    assert shown(reading) == ["Stays"]
    assert [problem.code for problem in reading.problems] == ["deletions_left_out"]


def test_footnotes_stand_at_the_end_behind_their_mark():
    note = f'<w:footnote w:id="2">{paragraph("See plan B.")}</w:footnote>'
    notes = f'<w:footnotes><w:footnote w:type="separator" w:id="-1"/>{note}</w:footnotes>'
    body = paragraph(run("Agreed") + '<w:r><w:footnoteReference w:id="2"/></w:r>') + paragraph("Closed.")
    assert shown(read_docx(word(body, parts={"footnotes": notes}))) == ["Agreed[2]", "Closed.", "[2]\tSee plan B."]


def test_page_headers_are_set_aside_with_why_and_told():
    head = f"<w:hdr>{paragraph('Ashcombe Borough Council')}</w:hdr>"
    reading = read_docx(word(paragraph("Text"), parts={"header1": head, "header2": head}))
    assert shown(reading) == ["Text"]
    assert [(one.text, one.why) for one in reading.ignored] == [("Ashcombe Borough Council", "page header")]
    assert [problem.code for problem in reading.problems] == ["headers_left_out"]


def test_a_table_of_contents_is_set_aside():
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    entries = f"<w:sdtContent>{paragraph('1 Apologies 3')}</w:sdtContent>"
    contents = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr>{entries}</w:sdt>"
    reading = read_docx(word(contents + paragraph("Text")))
    assert shown(reading) == ["Text"]
    assert [one.why for one in reading.ignored] == ["table of contents"]


def test_pages_are_known_where_word_has_noted_them():
    turn = "<w:r><w:lastRenderedPageBreak/></w:r>"
    reading = read_docx(word(paragraph("One") + paragraph(turn + run("Two"))))
    assert [line.page for line in reading.lines if line.text] == [1, 2]
    assert read_docx(word(paragraph("One"))).lines[0].page is None


def test_a_file_without_a_document_in_it_is_damaged():
    with pytest.raises(Unreadable) as refused:
        read_docx(word("").replace(b"word/document.xml", b"word/dacument.xml"))
    assert refused.value.code == "damaged"


def test_a_file_that_shows_nothing_but_pictures_is_refused_with_what_to_do():
    head = f"<w:hdr>{paragraph('Ashcombe Borough Council')}</w:hdr>"
    with pytest.raises(Unreadable, match="scan them again") as refused:
        read_docx(word(paragraph("<w:r><w:drawing/></w:r>"), parts={"header1": head}))
    assert refused.value.code == "no_text"
