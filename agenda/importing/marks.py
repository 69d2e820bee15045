"""The number, letter or bullet that a paragraph begins with: "61.", "PLA146/14", "(a)", "iv)", "8.1", "·"."""

import re
from dataclasses import dataclass

GAP = r"(?:[ \u00a0\t\u200b]*\t[ \u00a0\t\u200b]*|[ \u00a0\u200b]{2,})"  # a column's width between number and title
READ_AS = {"number.": str.maketrans("lIO", "110")}  # a scanner's "1O3." counts 103
ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50}
BULLETS = "·•▪◦‣●○■□►➢✓\uf0b7\uf0a7\uf02d\uf0fc"


@dataclass(frozen=True, slots=True)
class Mark:
    form: str  # a key of FORMS
    printed: str  # as it stands, without closing dot or bracket: "8.1", "a", "PLA146/14"
    rest: int  # where the words after it begin

    @property
    def numbers(self) -> tuple[int, ...]:
        """What it counts: (8, 1) of "8.1", (4, 1) of "4a", (146,) of "PLA146/14"."""
        return COUNTS[self.form](self.printed)

    def counted_in(self, opener: "Mark") -> int | None:
        """What it counts in the list that `opener` begins: "(i)" is the ninth of letters, the first of romans."""
        if self.form == opener.form:
            return self.numbers[-1] if self.numbers else None
        same = self.form.replace("roman", "letter").replace("ROMAN", "LETTER") == opener.form
        return letter_of(self.printed) if same and len(self.printed) == 1 else None


# Tried from above; the first that fits is taken. Each has one group: the mark as printed. What it must not match
# stands beside it.
FORMS = {
    "item": r"(?:Item|ITEM|[TI]TEM|Agenda [Ii]tem|AGENDA ITEM|Eitem|EITEM) (?:No\.? ?)?(\d{1,3}[a-z]?"
    r"(?:/\d{1,3}){0,3})"  # Item 3:, ITEM 3 MINUTES, Item 15/03/1 Public Forum; not "Item 3 was"
    r"(?:\s?[.):]|\s*[-–—]\s|\s*$|(?<=/\d)\s|(?<=/\d\d)\s|\s(?=[A-Z]{3}))\s*",
    # Proposal SCP-4: Title; not "Motion 4"
    "proposal": r"(?:Proposal|Issue|Motion) #?([A-Z]{0,5}-?\d{1,4})[.:]\s*(?=\S)",
    # LIC27/19, AM/11/31; not 14/00219/F
    "prefix": r"([A-Z]{1,6}[ /-]?\d{0,4}/\d{1,4}(?:/\d{1,4})?)(?![/\d])[.:)]?(?:\s+|\s*$)",
    "code": r"([A-Z]{2,4}-\d{1,3})(?:\s*$|[.:)]?(?:\t|\s{2,})|[.:)]\s)",  # CM-1; not "RP-1 and"
    "yearly": r"(\d{1,4}/\d{2,4})(?![/\d.:])[.:)]?(?:\s+|\s*$)(?!and\b|to\b)",  # 77/21; not 11/13/18
    # 26/09/2 Fees; whether it is a date ("12/03/26 Letter from"), the document's sequence tells
    "dated": r"(\d{2}/\d{1,2}/\d{1,2})(?![/\d])[.:)]?\s*(?=[A-Z])",
    "decimal": r"(\d{1,4}/\d{2}\.\d{1,2}|\d{1,3}(?:\.\d{1,3}){1,3}(?:[a-z](?:/[a-z])?)?)(?:[.):]\s*|\s+"
    r"|\s*$|(?=[A-Z][A-Za-z]{3}))(?!%|\d(?!\d{3}(?:/\d{2,4})? [A-Z]|\d/\d{3,5}/))",
    # 8.1, 6.1a/b, 6.1 2026 Budget, 8.4Lamps; not 2.4 %, 2.4 5
    "compound": r"(\d{1,2} ?\([a-z]\))(?:\s*[-–—:.]\s*|\s+|\s*$)(?=[A-Z(“]|$)",  # 5 (b) – Accounts; not "5 (b) and"
    "lettered": r"(\d{1,3}[a-z])(?:[.):]\s*|\s+|\s*$)(?=[A-Z(]|$)",  # 4a. LICENSES
    "dotted": r"([A-Z]{1,3}\.\d{1,4})(?:\s{2,}|\s*$)",  # H.10   APOLOGY
    # 61. Title, 9.Title, an editor's "1. 4. Title"; not "6.30pm", "2. the wall is"
    "number.": r"(?:1\\?\.\s+(?=\d{1,3}\\?\.\s))?(\d[\dlIO]{0,3})\\?\.(?!\d)\s*(?![a-z]{3})"
    r"(?![ivxIVX]{1,4}\)\s)",
    "number,": r"(\d{1,2}), (?=[A-Z][A-Za-z’' ]{3,40}:)",  # 2, Matters arising: a slip; not "12, Mill Lane"
    "(number)": r"\((\d{1,3})\)\s*",
    "number)": r"(\d{1,3})\)\s*",
    "number": rf"(\d{{1,4}})(?:{GAP}(?=\S)|$|\s+[-–—]\s)",  # "4    Apologies"; not "7 members of the public"
    "(roman)": r"\(([ivxl]{2,6}|[ivx])\)\s*",
    "(letter)": r"\(([a-z]|[A-H])\)\s*",
    "roman)": r"(?:\d{1,2}\\?\.\s+)?([ivxl]{2,6}|[ivx]|I(?=\)\s))\)\s*",  # i), an editor's "1. ii)"
    "letter)": r"([a-z]|[A-H])\)\s*",
    "ROMAN.": r"([IVXL]{2,6}|[IVX])\.\s+",
    "roman.": r"([ivxl]{2,6}|[ivx])\.(?:\s+|$)",
    "LETTER.": r"([A-H])[.:](?:\t|\s{2,})",  # a tab or two spaces: "A. Smith moved" is a person
    "letter.": r"([a-h])\.\s+",
    "letter": rf"([a-h]){GAP}(?=\S)",
    "number :": r"(\d{1,3})\s?[:\-–]\s+(?=[A-Z])",
    # "3 Challenge to the Chair"; not "12 March 2019"
    "plain": r"(\d{1,3}(?:\.\d{1,2}){0,2}) (?=[A-Z])(?![A-Z][a-z]+ \d{4})",
    "bullet": rf"([{BULLETS}]|[*+–—-](?=\s+\S)|[eo¢»](?=\s[A-Z€£$]))\s*",
}
ANY_FORM = re.compile("|".join(FORMS.values()))
FORM_OF_GROUP = dict(enumerate(FORMS, start=1))
# What every form begins with; spares most prose the table.
BEGINS = re.compile(
    rf"[(\d{BULLETS}*+–—»¢-]|[A-Z]{{1,6}}[ /-]?\d|[A-Za-z][.):\s]|[ivxlIVXL]{{2,6}}[.)]"
    r"|(?i:agenda |e?item |issue |motion |proposal )|[TI]TEM "
)


def read_mark(text: str) -> Mark | None:
    found = ANY_FORM.match(text) if BEGINS.match(text) else None
    if found is None or found.lastindex is None:
        return None
    form = FORM_OF_GROUP[found.lastindex]
    printed = found[found.lastindex]
    return Mark(form, printed.translate(READ_AS[form]) if form in READ_AS else printed, found.end())


def roman(text: str) -> int | None:
    """The value of a roman numeral; None for letters that make none ("iix", "ll")."""
    total, highest = 0, 0
    for sign in reversed(text.lower()):
        digit = ROMAN_DIGITS.get(sign)
        if digit is None:
            return None
        total += digit if digit >= highest else -digit
        highest = max(highest, digit)
    return total if total > 0 and _written(total) == text.lower() else None


def _written(number: int) -> str:
    written = ""
    for value, sign in ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        written += sign * (number // value)
        number %= value
    return written


def letter_of(printed: str) -> int:
    """1 for "a" and "A", 26 for "z"."""
    return ord(printed.lower()) - 96


def _digits(printed: str) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"\d+", printed))


def _item(printed: str) -> tuple[int, ...]:
    """Item 15/03/2 counts 2: year and month stand before it."""
    return _digits(printed)[-1:] if "/" in printed else _lettered(printed)


def _lettered(printed: str) -> tuple[int, ...]:
    return (int(printed[:-1]), letter_of(printed[-1])) if printed[-1].isalpha() else (int(printed),)


def _prefix(printed: str) -> tuple[int, ...]:
    """LIC27/19 counts 27; AM/11/31 counts 31; PE2223/004 counts 4: the year stands first where it stands first."""
    found = _digits(printed)
    return found[:1] if re.match(r"[A-Z]+ ?\d+/\d{2}$", printed) and len(found) == 2 else found[-1:]


def _yearly(printed: str) -> tuple[int, ...]:
    """77/21 counts 77; 20/49 counts 49 where years stand first: which of the two, the document's sequence tells."""
    return _digits(printed)


def _roman(printed: str) -> tuple[int, ...]:
    value = roman(printed)
    return (value,) if value else ()


def _letter(printed: str) -> tuple[int, ...]:
    return (letter_of(printed),)


def _none(printed: str) -> tuple[int, ...]:
    return ()


COUNTS = dict.fromkeys(FORMS, _digits) | {
    "item": _item,
    "prefix": _prefix,
    "code": _digits,
    "dated": lambda printed: _digits(printed)[-1:],
    "yearly": _yearly,
    "lettered": _lettered,
    "compound": lambda printed: (*_digits(printed), letter_of(printed[-2])),
    "bullet": _none,
    **{form: _roman for form in FORMS if "roman" in form.lower()},
    **dict.fromkeys(("(letter)", "letter)", "LETTER.", "letter.", "letter"), _letter),
}
