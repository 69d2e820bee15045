"""A heading ends at its colon or dash, where its text follows: “Planning: None”, “Lark Row - All was mended.”"""

import re

from agenda.importing.items.titles import Title, is_title, trimmed
from agenda.importing.sentences import sentence_end
from agenda.importing.wording.headings import ATTENDANCE, KNOWN, NOT_A_TITLE, TELLS

SUM = "0123456789.,£€$ "  # "Insurance: It was agreed to renew the policy for £284.60" ends with one
RUN_IN = re.compile(
    r"(?:[^.:;?!]|(?<=\b[A-Z])\.(?=[A-Z]\b)){1,120}?(?:\s?:(?=\s|$|[A-Z])|\s?;(?=\s|$)|\s[-–—]\s?(?=\S)|(?<=\w)[-–—]\s(?=\S))"
)
SECOND_DASH = re.compile(r"\s*([A-Z][^.:;?!–—]{2,60}?)\s[-–—]\s(?=\S)")
NAMED = re.compile(r"(?:Cllrs?|Councillors?|M(?:r|rs|s|iss)|Dr|PCSO|PC)\b")
DONE = re.compile(r"\b(?:now|[a-z]{3,}ed|done|same|following)\b")
SHALL = re.compile(r"[A-Z][\w ]{2,30} to [a-z]{3}")
COLON_BEHIND = re.compile(r"[^.:;?!]{1,120}?\s?:(?=\s\S)")
TO_DO = re.compile(r"(?i)to [a-z]+(?: and [a-z]+)?")  # "To approve: Letter about the old inn" is a heading as a whole
MORE_OF_IT = re.compile(r"(?:[Aa]ny|[Ff]or|to(?! be))\b")  # "Other reports - for information only" is all one heading


def before_sign(text: str, habit: bool) -> Title | None:
    """“Planning: None”, “Planning; Mr Hewitt …”, “Date of next meeting - Wednesday …”"""
    found = RUN_IN.match(text)
    if found is None or (NOT_A_TITLE.match(text.rstrip(SUM)) and not ATTENDANCE.match(found[0])):
        return None
    words, sign = trimmed(found[0]), found[0].rstrip()[-1]
    if sign in "-–—" and (second := SECOND_DASH.match(text, found.end())) and _names_place(words, second[1]):
        return Title(trimmed(text[: second.end()]), second.end(), True)
    if TO_DO.fullmatch(words):
        return None
    known = KNOWN.fullmatch(words) or ATTENDANCE.match(found[0])
    if words.endswith(("Proposed", "Seconded")) or (sign in "-–—" and text[-1] == ":" and is_title(text)):
        return None  # "Minutes of 4 May Proposed - Mr Reed", "Village hall - way forward:"
    if sign in "-–—" and (whole := COLON_BEHIND.match(text)) and not TELLS.search(whole[0]):
        return Title(trimmed(whole[0]), whole.end(), True)  # "Public forum – Local Government Act 1972: None came."
    if sign in "-–—" and is_title(text) and MORE_OF_IT.match(text, found.end()):
        return None
    if not (known or habit) and is_title(text) and sign not in "-–—":
        return None
    if len(words) < 4 and not known:
        return None  # "Re: the agreement"
    if known or (sign == ":" and words.count(" ") < 16) or (sign == ";" and words.count(" ") < 2):
        return Title(words, found.end(), True)
    return Title(words, found.end(), True) if sign in "-–—" and _dash_parts(text, found.end()) else None


def _names_place(first: str, second: str) -> bool:
    """“Potholes - Mill Lane - to be watched”: what stands between two dashes says which ones."""
    person = NAMED.match(first) or NAMED.match(second) or ATTENDANCE.match(f"{first}:")
    return not person and not TELLS.search(second) and not DONE.search(second)


def _dash_parts(text: str, end: int) -> bool:
    """“Closed churchyard - Borough Council have …” parts there; “Fen Report – M. Pogmore” is all one heading."""
    rest = text[end:].strip()
    if is_title(text):
        # "Manor House Update - no further update", "Loose kerb - Highways to lay it again"
        return rest[:1].islower() or bool(TELLS.search(rest) or SHALL.match(rest))
    return text[-1:] == "." or sentence_end(text) < len(text) or len(rest.split()) >= 6
