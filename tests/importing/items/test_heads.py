"""Lettered parts of an item, as a word processor numbers them: “A.”, a tab, a heading in bold."""

import pytest

from agenda.importing.parse import parse
from agenda.importing.readers import read
from tests.importing.readers.files import level, paragraph, word

LEVELS = level(0, "upperRoman", "%1.") + level(1, "upperLetter", "%2.")
LISTS = (
    f'<w:abstractNum w:abstractNumId="7">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
)
LONG = "The Manager told the commissioners of the letters that had come in about the wall along the footpath."


@pytest.mark.parametrize(
    ("parts", "bold", "numbers"),
    [
        (["Boat Launch", "Eckman Lake"], True, ["I", "A", "B", "II", "III"]),
        (["Boat Launch"], True, ["I", "A", "II", "III"]),
        (["Boat Launch"], False, ["I", "II", "III"]),  # one entry is no list, and nothing sets it apart
    ],
)
def test_parts_have_the_letters_that_word_counts(parts: list[str], bold: bool, numbers: list[str]) -> None:
    body = [paragraph("Minutes of the meeting of Thornby Harbour Board held on 4 March 2019")]
    body.append(paragraph("OLD BUSINESS", list_id="1", bold=True))
    for part in parts:
        body += [paragraph(part, list_id="1", level=1, bold=bold), paragraph(LONG)]
    for title in ("COMMISSIONERS' COMMENTS", "ADJOURNMENT"):
        body += [paragraph(title, list_id="1", bold=True), paragraph(LONG)]
    (minutes,) = parse(read(word("".join(body), numbering=LISTS), "minutes.docx"))
    assert [item.number for item in minutes.items] == numbers


BOLD = [
    (
        "**2. Reports - to be told, and date of next meeting:**",
        "Reports - to be told, and date of next meeting",
        "to its end",
    ),
    ("**2. To weigh the offers:**A talk took place on colours.", "To weigh the offers", "no space behind the colon"),
    ("**2. Empty seat:** No names had come.", "Empty seat", "text behind it"),
    ("**2. Reports.** Mr Reed spoke - at length - of the wall.", "Reports", "a sentence"),
    ("**2. Play equipment** The swings were mended and painted by Mr Reed.", "Play equipment", "no colon"),
    ("**2.** **Street** **Lights** Mr Hale told of two.", "Street Lights", "bold in pieces"),
    ("**2.** **Mill****Lane** Mr Hale told of two.", "MillLane", "bold in pieces that a page glued"),
    ("2. <b><u>A bin for the green</u></b>It was bought.", "A bin for the green", "bold tags, one in the other"),
    ("2. **Resolved** to mend it. It was cold.", "Resolved to mend it", "a bold opener is no heading"),
]


@pytest.mark.parametrize(("heading", "title", "why"), BOLD)
def test_a_bold_heading_ends_where_its_bold_ends(heading: str, title: str, why: str) -> None:
    title_line = "# Minutes of the meeting of Thornby Parish Council on 4 March 2019"
    text = f"{title_line}\n\n**1. Apologies**\n\nNone.\n\n{heading}\n"
    [minutes] = parse(read(text.encode(), "minutes.md"))
    assert minutes.items[1].title == title, why
