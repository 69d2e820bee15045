"""Every doubt that reading can raise: its code, and the sentence a clerk reads. No code is spelled twice."""

from agenda.importing.parsed import Problem

SENTENCES = {
    # The bytes
    "decoded_as_cp1252": "The file is not UTF-8; it was read as Windows-1252. Check accents and the £ sign.",
    "bad_bytes": "{count} bytes of the file are damaged; each is shown as \N{REPLACEMENT CHARACTER}.",
    "unsafe_characters": "{count} invisible control characters were left out.",
    "deletions_left_out": "Tracked deletions left out: {count}. Tracked insertions are part of the text.",
    "hidden_left_out": "Pieces of hidden text left out: {count}.",
    "comments_left_out": "Comments left out: {count}.",
    "embedded_left_out": "Other documents embedded in this one and not read: {count}. Import each by itself.",
    "headers_left_out": "Lines of page headers and footers set aside, since they belong to no item: {count}.",
    "damaged_letters": "Letters look damaged here (“{sample}”). The text is kept as it is.",
    "wrong_name": "The file is named “{name}” but is {really}; it was read as that.",
    "pages_without_text": "These pages are pictures without text and were not read: {pages}. Check them by eye.",
    "deletions_included": "The file has tracked deletions, and their words are still in this text. Save it as DOCX and "
    "import that.",
    "machine_read": "Machine-read from a scan, unchecked.",
    # The page
    "truncated": "The site that this page comes from cut the text off here. Save the full minutes and import those.",
    "exempt": "This text may be exempt from publication. Check it before it is published.",
    "agenda_only": "This is an agenda: it tells what was to be discussed, not what was decided.",
    "not_minutes": "This does not look like the minutes of a meeting.",
    "no_items": "No separate items were found; the whole text stands as one.",
    # What the document states
    "weekday_disagrees": "{date} was a {real}, but the document says {said}.",
    "impossible_date": "There is no such day as “{said}”.",
    "digits_read": "“{said}” was read as “{read}”.",
    "two_digit_year": "“{said}” was read as a day in {read}.",
    # The items and what was decided
    "number_missing": "Item {number} seems to be missing: {last} is followed by {next}.",
    "number_repeated": "Item number {number} stands here a second time.",
}


def problem(code: str, line: int | None = None, /, **values: object) -> Problem:
    return Problem(code, SENTENCES[code].format(**values), line)
