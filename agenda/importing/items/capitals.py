"""A heading in capitals ends where its capitals end: “FINANCE. A cheque was signed.”"""

import re

from agenda.importing.items.titles import DASHES, TRIM, Title, is_title, trimmed
from agenda.importing.wording.headings import KNOWN, NOT_A_TITLE

CAPITALS_ANYWAY = re.compile(r"COUNCILLORS? [A-Z]{4,} [A-Z]{5,}")  # "COUNCILLOR EMAIL ADDRESSES" names nobody
BEGINS_TEXT = {"Cllr", "Cllrs", "Councillor", "Councillors", "Members", "This", "These", "There", "After", "Miss"}
SMALL = {"and", "of", "the", "for", "to", "in", "on", "or"}


def in_capitals(text: str) -> Title | None:
    """“APOLOGIES FOR ABSENCE were received …”, “FINANCE. A cheque …”: the heading ends where its capitals end."""
    words: list[str] = []
    every = text.split(" ", 60)[:60]
    for word in every:
        if any(sign.islower() for sign in word) and not (
            words and word in SMALL and _goes_on_in_capitals(every, len(words))
        ):
            break
        words.append(word)
        if len(word) > 5 and (word[-1] == "." or (word[-1] == ":" and not text.isupper())):
            break  # "FESTIVAL GARDEN. RESOLVED that …"; not "PERFORMANCE: QUARTER THREE"
    if not words:
        return None
    if len(words) < len(every) and len(words) > 1 and len(words[-1].strip(TRIM)) == 1:
        words.pop()  # the "A" of "A cheque"
    title = " ".join(words)
    acronym = len(words) == 1 < len(every) and title[-1].isalpha() and not KNOWN.fullmatch(title)
    if acronym and (is_title(text) or _is_acronym(title) or every[1] in DASHES or _names(every[:3])):
        return None  # "RIVER Action Team", "CCTV Camera on the …", "MALC - Dates of …", "CARE Lamp Pledge This …"
    if max(map(len, re.findall(r"[^\W\d_]+", title)), default=0) < 4 or len(title) > 300:
        return None
    if NOT_A_TITLE.match(title.rstrip(TRIM)) and not CAPITALS_ANYWAY.match(title):
        return None
    return Title(trimmed(title), len(title), True)


def _is_acronym(word: str) -> bool:
    """“CCTV”, “BC&WN”: nobody could say it as a word."""
    return len(word) < 8 and not set(word) & set("AEIOUY")


def _names(words: list[str]) -> bool:
    """A short word in capitals before two with a capital each is the first word of a name."""
    named = all(word.istitle() and len(word) > 3 for word in words[1:])
    return len(words) == 3 and len(words[0]) < 6 and named and words[1] not in BEGINS_TEXT


def _goes_on_in_capitals(words: list[str], at: int) -> bool:
    """“HIGHWAYS and STREETLIGHTING”"""
    return at + 1 < len(words) and words[at + 1].isupper() and len(words[at + 1]) > 3
