"""Where a heading ends: in its line, and over several lines."""

import pytest

from agenda.importing.items.title_ends import read_title
from agenda.importing.items.titles import goes_on

# The heading, the line below it, whether that belongs to it, and why.
BROKEN_OFF = [
    ("Motion by Cllr Foss (to be referred to Parks and", "Leisure Committee)", True, "an open bracket"),
    ("Motion by Cllr Foss (not moved)", "Leisure Committee", False, "a bracket that is closed"),
    ("Report of the Director of", "Parks and Lamps", True, "a word that wants another"),
    ("Report of the Director", "Parks and Lamps", False, "nothing that wants another"),
    ("Motion by Councillors A. Reed, B. Foss, C.", "Tull and D. Lisle", True, "an initial without its name"),
    (
        "Improvement of the Mill Lane Pavement",
        "between the bridge and the green",
        True,
        "a line that goes on in small letters",
    ),
    ("Apologies", "received from Mr Reed", False, "a usual heading that is whole"),
    ("Report of the Director of", "Members asked whether it was safe.", False, "a sentence below"),
    ("Question by Cllr Foss about", "“Will the Mayor open the bridge?”", False, "a quotation below"),
    ("Grants to", "£200", False, "a sum below"),
    (
        "Motion by Cllr Foss, seconded by",
        "I will move at the next meeting that the well be dug",
        False,
        "a motion below",
    ),
]


@pytest.mark.parametrize(("heading", "below", "together", "why"), BROKEN_OFF, ids=[why for *_, why in BROKEN_OFF])
def test_a_heading_that_breaks_off_goes_on_below(heading: str, below: str, together: bool, why: str) -> None:
    assert goes_on(heading, below) is together


HEADINGS = [
    (
        "Public Forum – Local Act, Section 100(1): None came.",
        "Public Forum – Local Act, Section 100(1)",
        "a colon behind the dash",
    ),
    (
        "Potholes - Mill Lane, Ash Road - to be watched",
        "Potholes - Mill Lane, Ash Road",
        "which of them, between two dashes",
    ),
    ("PCSO - Speed checks - two were made in May.", "PCSO", "an officer before two dashes"),
    ("Allotments - Mrs Moss went there - all is let.", "Allotments", "a person between two dashes"),
    ("Lamp Row - All was mended - thanks to all.", "Lamp Row", "what was done between two dashes"),
    (
        "26/00114/F – Two houses, Mill Lane: change of condition 4",
        "26/00114/F – Two houses, Mill Lane: change of condition 4",
        "what is applied for, with dash and colon",
    ),
    ("26/00114/F: A letter came from the mill.", "26/00114/F", "a colon right behind the application"),
    ("Loose kerb - Highways to lay it again", "Loose kerb", "who shall do what behind a dash"),
    ("Matters arisingIt was agreed that it stay.", "Matters arising", "what a web page lost between heading and text"),
    ("Appointment of R.F.O: It was put off.", "Appointment of R.F.O.", "a colon behind an abbreviation"),
    ("Oak Road sign - to be chased up", "Oak Road sign", "what is to be done behind a dash"),
    ("Mill Lane path - Highways are to inspect it", "Mill Lane path", "a sentence behind a dash"),
    (
        "Minutes of 4 May Proposed - Mr Reed, and all agreed. Signed.",
        "Minutes of 4 May Proposed - Mr Reed, and all agreed",
        "a dash behind “Proposed”",
    ),
    (
        "RIVER Action Team for the Lower Reach",
        "RIVER Action Team for the Lower Reach",
        "a name that begins with an acronym",
    ),
    ("APOLOGIES Mr Reed, Mrs Dale", "APOLOGIES", "a usual heading before names"),
    ("APOLOGIES FOR ABSENCE were received from Mr Reed.", "APOLOGIES FOR ABSENCE", "capitals before a sentence"),
    ("TRAINING: No new requests", "TRAINING", "a word in capitals with its colon"),
    ("LAMPS: THE THIRD QUARTER", "LAMPS: THE THIRD QUARTER", "a colon inside a heading all in capitals"),
    ("FINANCE: TUESDAY’S bill was paid.", "FINANCE", "a colon before text that begins in capitals"),
    ("Insurance: It was agreed to renew it for £284.60", "Insurance", "text that ends in a sum"),
    ("Motion: Mr Foss moved to close the road.", "Motion: Mr Foss moved to close the road", "a motion is no heading"),
    ("FINANCE. A cheque was signed.", "FINANCE", "a word in capitals with its full stop"),
    (
        "To Approve: Letter on the old inn. Mr Reed had",
        "To Approve: Letter on the old inn",
        "what is to be done with it",
    ),
    ("Apologies accepted from: Mr Reed", "Apologies accepted from", "a usual heading that goes on"),
    ("Lamp Row - mended.", "Lamp Row", "a dash before a word"),
    ("Other reports - for information only", "Other reports - for information only", "more of a usual heading"),
    ("Hut on the Green - Offers for its Roof", "Hut on the Green - Offers for its Roof", "a dash between two names"),
    ("COUNCILLOR EMAIL ADDRESSES These are made.", "COUNCILLOR EMAIL ADDRESSES", "nobody's name"),
    ("CARE Lamp Pledge This was read.", "CARE Lamp Pledge This was read", "a name that begins with a short word"),
    ("MOLES Cllr Reed told of them.", "MOLES", "a short word before a person"),
    ("Item 9 of 10 April - The survey is still to come.", "Item 9 of 10 April", "an item of the last minutes"),
    ("Festival.", "Festival", "one word with its full stop"),
    ("PROPOSED HOUSES AT THE MILL This was heard.", "PROPOSED HOUSES AT THE MILL", "a plan and no motion"),
    (
        "Circulated, copy of the minutes - Upper Marl",
        "Circulated, copy of the minutes - Upper Marl",
        "no heading to a dash",
    ),
]


@pytest.mark.parametrize(("text", "words", "why"), HEADINGS, ids=[why for *_, why in HEADINGS])
def test_capitals_end_a_heading_where_text_runs_on(text: str, words: str, why: str) -> None:
    assert read_title(text).words == words
