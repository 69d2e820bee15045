"""Help for clerks: what each format needs, what each doubt means, which keys there are."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agenda.clerk.access import for_clerks
from agenda.clerk.editing.acts import KEYS
from agenda.clerk.publishing.kinds import KINDS


@dataclass(frozen=True, slots=True)
class Format:
    name: str
    needs: str


FORMATS = (
    Format(
        "Word (.docx)", "Nothing. Automatic numbers, tables and text boxes are read; tracked deletions are left out."
    ),
    Format("Word 97–2003 (.doc)", "LibreOffice on the archive’s machine. Without it, save the file as .docx."),
    Format("PDF", "A text layer: words that you can select. A scan is a picture; bring the file it was printed from."),
    Format("Web page (.html)", "Saved as “web page, HTML only”. Menus and buttons are set aside."),
    Format("OpenDocument (.odt)", "Nothing. It is read as Word files are."),
    Format("Rich Text (.rtf)", "No tracked deletions: their words would stay in the text. Save such a file as .docx."),
    Format("Plain text or markdown", "Any encoding; UTF-8 is safest."),
    Format("Zip", "Any of these inside, each of which becomes a draft. No zip within a zip."),
)


@dataclass(frozen=True, slots=True)
class Doubt:
    code: str  # as agenda.importing.problems has it
    name: str
    do: str


DOUBTS = (
    Doubt("decoded_as_cp1252", "Not UTF-8", "Look at accents and at the £ sign. If they are right, nothing is to do."),
    Doubt("bad_bytes", "Damaged bytes", "Look for � in the text; bring the file again from where it came."),
    Doubt("unsafe_characters", "Invisible characters", "They were left out; no word is lost."),
    Doubt("deletions_left_out", "Tracked deletions", "See that nothing you wanted was among them."),
    Doubt("hidden_left_out", "Hidden text", "See that nothing you wanted was among it."),
    Doubt("comments_left_out", "Comments", "They are not minutes; nothing is to do."),
    Doubt("embedded_left_out", "Documents inside", "Bring each by itself if it belongs to the minutes."),
    Doubt("headers_left_out", "Headers and footers", "They belong to no item; nothing is to do."),
    Doubt("damaged_letters", "Damaged letters", "Bring a better copy, or correct the words in the review."),
    Doubt("wrong_name", "A misleading name", "It was read as what it is. See that it is the file you meant."),
    Doubt(
        "pages_without_text", "Pages without text", "Compare those pages by eye; bring the file it was printed from."
    ),
    Doubt("deletions_included", "Deletions are in the text", "Save the file as .docx and bring that."),
    Doubt("machine_read", "Read from a scan", "Read every line against the scan: letters were guessed."),
    Doubt("truncated", "Cut off", "The site shows only the beginning. Save the full minutes and bring those."),
    Doubt("exempt", "Perhaps exempt", "See that nothing confidential is in it before you publish."),
    Doubt("agenda_only", "An agenda", "It says what was to be discussed. Bring the minutes when they are there."),
    Doubt("not_minutes", "Not minutes", "See that it is the file you meant."),
    Doubt("no_items", "No items", "Split the text where each item begins."),
    Doubt("weekday_disagrees", "The weekday disagrees", "One of the two is wrong: look up the date."),
    Doubt("impossible_date", "An impossible date", "Look up the date and fill it in."),
    Doubt("digits_read", "Letters for digits", "A scanner took 1 for l or 0 for O. See that the number is right."),
    Doubt("two_digit_year", "A short year", "See that the century is right."),
    Doubt("number_missing", "A number is missing", "Either an item is missing from the file, or a number is wrong."),
    Doubt("number_repeated", "A number stands twice", "Join the two, or correct the number."),
    Doubt("same_text", "The same words", "They are here in another file. Leave one of them out."),
    Doubt("same_meeting", "The same meeting", "Leave it out, or say that it is another sitting or a newer draft."),
    Doubt("same_item", "The same item", "Leave one of them out, or keep both."),
    Doubt("several_sittings", "Several sittings", "See with which of that day’s sittings the page belongs."),
    Doubt(
        "council_disagrees", "Another council", "What was given and what the document says differ: see which is right."
    ),
    Doubt("committee_disagrees", "Another committee", "What was given and what the document says differ."),
    Doubt("date_disagrees", "Another date", "What was given and what the document says differ."),
)


# What only the check before publication finds.
CHECKS = [about for code, about in KINDS.items() if code not in {doubt.code for doubt in DOUBTS}]


@for_clerks("GET", "HEAD")
def help_page(request: HttpRequest) -> HttpResponse:
    return render(request, "clerk/help.html", {"formats": FORMATS, "doubts": DOUBTS, "checks": CHECKS, "keys": KEYS})
