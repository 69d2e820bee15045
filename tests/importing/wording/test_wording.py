"""Each table of wording beside what it must not take: a match and a look-alike in one row, with why."""

import pytest

from agenda.importing.marks import read_mark
from agenda.importing.resolutions.motions import read_motion
from agenda.importing.resolutions.opening import read_opening
from agenda.importing.wording import decisions, headings, notes, pages

OPENERS = [
    ("RESOLVED: That the report be noted", "The dispute was resolved", "capitals, or the first word"),
    ("R E S O L V E D – T H A T a camera", "R E S T", "letter-spaced print"),
    ("Resolved unanimously:", "Resolving the dispute took a year", "another form of the verb"),
    ("The Committee UNANIMOUSLY RESOLVED that", "The Committee resolved to visit", "prose may be a plan"),
    ("The Board accordingly AGREED:-", "The Board agreed with him", "prose"),
    ("AGREED –", "Agreed unanimously.", "that is the fate of the motion before it"),
    ("Agreed to write to the owner", "Agreement was reached", "a noun"),
    ("RECOMMENDED – T H A T the report", "Recommendations were made", "a report of them"),
    ("PENDERFYNWYD:", "Penderfyniadau eraill", "a noun"),
    ("23/141   RESOLVED:", "23/141 Sealing of the road", "only a number"),
]

MOTIONS = [
    (
        "It was proposed by Mr Reed and seconded by Mrs Moss that the bill be paid",
        "He proposed to meet all groups",
        "a plan",
    ),
    ("Mr Reed proposed, and Mrs Moss seconded, that the hedge be cut", "The Mayor proposed a toast", "no motion"),
    (
        "Councillor A moved and Councillor B seconded to adopt it",
        "The bench had been moved to the pond",
        "a thing moved",
    ),
    (
        "The minutes were proposed by Mr A, seconded by Mr B and adopted",
        "The motion was proposed by Mr A, seconded by Mr B",
        "no text",
    ),
    (
        "Payment of the bills was proposed by Mr A, seconded by Mr B and agreed",
        "The Notice of Motion was proposed by Mr A, seconded by Mr B and agreed",
        "no text",
    ),
]

MARKS = [
    ("61. Forward Plan", "number.", "6.30pm in the Hall", "a time"),
    ("LIC27/19 APOLOGIES", "prefix", "14/00219/F - porch", "a planning reference"),
    ("41/23    MINUTES", "yearly", "11/13/18 minutes", "a date"),
    ("8.1Swings and slides", "decimal", "7.30PM in the Hall", "a time"),
    ("26/09/2 Fees", "dated", "26/09/2026 Fees", "a date"),
    ("8.1 Swings", "decimal", "2.4 % of homes", "a share"),
    ("4a. LICENSES", "lettered", "4th Avenue", "an ordinal"),
    ("A.   That the policy be approved", "LETTER.", "A. Smith moved", "a person"),
    ("Item 3 : Noise", "item", "Item 3 in the list", "a sentence"),
    ("Item 3: Noise", "item", "Item 3 was taken first", "a sentence"),
    ("·    a bullet", "bullet", "-5 degrees", "a number below zero"),
]

HEADINGS = [
    ("Declarations of Interest", "Correspondence was taken as noted", "a sentence that begins like a heading"),
    ("Any other business", "Any other person may attend", "a sentence"),
    ("Clerk’s Report", "Clerk’s cat", "no heading of minutes"),
    ("Date of next meeting", "Date of birth", "no heading of minutes"),
]

PAGES = [
    (pages.CLOSES, "The meeting closed at 9.05 pm", "The meeting closed for public participation", "it went on"),
    (pages.CLOSES, "There being no further business", "The road will be closed", "a road"),
    (pages.ATTACHMENT, "Work Programme pdf icon PDF 92 KB", "The PDF was lost", "a word"),
    (pages.LABELS["minutes"], "Minutes:", "Minutes of the last meeting:", "a heading"),
    (notes.TRUNCATED, "view the full minutes text for item 3a", "view the full plans", "another text"),
    (
        notes.EXEMPT,
        "EXEMPT ITEM",
        "exempt information as defined in Paragraph 3",
        "the resolution to exclude the public",
    ),
    (notes.PROCEDURAL, "Apologies for Absence", "Apologies to the residents of Mill Lane", "no formality"),
    (decisions.RECOMMENDS, "OFFICER'S RECOMMENDATION", "Recommendations of the Task Group", "another body's"),
    (headings.ATTENDANCE, "Officers: Mr Dale", "Official Announcements", "business of its own"),
]


@pytest.mark.parametrize(("opens", "looks_alike", "why"), OPENERS)
def test_an_opener_is_told_from_prose(opens: str, looks_alike: str, why: str) -> None:
    assert read_opening(opens) is not None
    assert read_opening(looks_alike) is None, why


@pytest.mark.parametrize(("moves", "looks_alike", "why"), MOTIONS)
def test_a_motion_is_told_from_prose(moves: str, looks_alike: str, why: str) -> None:
    assert read_motion(moves)
    motion = read_motion(looks_alike)
    assert motion is None or motion.seconder is None, why


@pytest.mark.parametrize(("marked", "form", "looks_alike", "why"), MARKS)
def test_a_mark_is_told_from_figures(marked: str, form: str, looks_alike: str, why: str) -> None:
    mark, other = read_mark(marked), read_mark(looks_alike)
    assert mark is not None and mark.form == form
    assert other is None or other.form != form, why


@pytest.mark.parametrize(("heading", "looks_alike", "why"), HEADINGS)
def test_a_usual_heading_is_told_from_a_sentence(heading: str, looks_alike: str, why: str) -> None:
    assert headings.KNOWN.fullmatch(heading)
    assert not headings.KNOWN.fullmatch(looks_alike), why


@pytest.mark.parametrize(("table", "matches", "looks_alike", "why"), PAGES)
def test_words_of_a_page_are_told_from_words_of_the_minutes(
    table: object, matches: str, looks_alike: str, why: str
) -> None:
    assert table.search(matches)  # type: ignore[attr-defined]
    assert not table.match(looks_alike), why  # type: ignore[attr-defined]
