"""Where a heading ends and the text under it begins, when both stand in one paragraph."""

import re
from dataclasses import dataclass

from agenda.importing.sentences import sentence_end
from agenda.importing.wording.headings import AGENDA_TEXT, ATTENDANCE, KNOWN, NOT_A_TITLE, TELLS
from agenda.importing.wording.pages import ATTACHMENT

LONGEST = 160  # letters of a heading; a longer paragraph is text
LONGEST_APPLICATION = 320  # letters
APPLICATION = re.compile(r"(?:\d{2}/\d{4,5}/|[A-Z]/\d/\d{4}/)\w+\b(?!:)")
TRIM = " .:;,-–—|\u00a0"
SUM = "0123456789.,£€$ "  # "Insurance: It was agreed to renew the policy for £284.60" ends with one
CAPITALS_ANYWAY = re.compile(r"COUNCILLORS? [A-Z]{4,} [A-Z]{5,}")  # "COUNCILLOR EMAIL ADDRESSES" names nobody
BEGINS_TEXT = {"Cllr", "Cllrs", "Councillor", "Councillors", "Members", "This", "These", "There", "After", "Miss"}
DASHES = {"-", "–", "—"}
SMALL = {"and", "of", "the", "for", "to", "in", "on", "or"}
RUN_IN = re.compile(
    r"(?:[^.:;?!]|(?<=\b[A-Z])\.(?=[A-Z]\b)){1,120}?(?:\s?:(?=\s|$|[A-Z])|\s?;(?=\s|$)|\s[-–—]\s?(?=\S)|(?<=\w)[-–—]\s(?=\S))"
)
GLUED = re.compile(
    r"[A-Z][^.:;?!]{4,80}?[a-z]{3}(?=(?:It|The|There|This|These|No|All|Cllr|Mrs?|Chairman|Clerk|Members)(?:[’']s)? )"
)
SECOND_DASH = re.compile(r"\s*([A-Z][^.:;?!–—]{2,60}?)\s[-–—]\s(?=\S)")
NAMED = re.compile(r"(?:Cllrs?|Councillors?|M(?:r|rs|s|iss)|Dr|PCSO|PC)\b")
DONE = re.compile(r"\b(?:now|[a-z]{3,}ed|done|same|following)\b")
SHALL = re.compile(r"[A-Z][\w ]{2,30} to [a-z]{3}")
COLON_BEHIND = re.compile(r"[^.:;?!]{1,120}?\s?:(?=\s\S)")
TO_DO = re.compile(r"(?i)to [a-z]+(?: and [a-z]+)?")  # "To approve: Letter about the old inn" is a heading as a whole
SAYS_LITTLE = re.compile(r"(?i)(?:none|nil|no|noted|agreed|approved|received|all|it|there|this|they|that)\b")
MORE_OF_IT = re.compile(r"(?:[Aa]ny|[Ff]or|to(?! be))\b")  # "Other reports - for information only" is all one heading
BREAKS_OFF = re.compile(r"(?:\b(?:and|of|the|for|to|in|at|on|with|by|or|from)|,|\s[A-Z]\.|\s&)$")
# Below a heading: "i", a sum, a quotation, a sentence, "| will ask …"
CONTINUES_NOT = re.compile(r".{0,3}$|.*(?:[£€$]|;|\.$)|[“\"‘']|\W*will (?:ask|move)\b")
INITIALS = re.compile(r"[A-Z]{1,4}(?:\W{1,3}[A-Z]{1,4})*\W?")  # "NC/JB" in a column of actions


@dataclass(frozen=True, slots=True)
class Title:
    words: str
    cut: int = 0  # letters of the paragraph that the heading takes; 0 where the text simply runs on
    surely: bool = False  # set apart by capitals, a colon or a paragraph of its own


def trimmed(title: str) -> str:
    if "pdf" in title.lower():
        title = ATTACHMENT.sub("", title)
    title = title.strip(TRIM)
    return f"{title}." if title[-2:-1] == "." and re.search(r"(?:\b[A-Z]\.){2}[A-Z]$", title) else title


def read_title(text: str, run_in: bool = False) -> Title:
    """The heading at the beginning of a paragraph; `run_in`: this writer sets a colon between heading and text."""
    if title := _application(text) or _capitals(text) or _glued(text) or _run_in(text, run_in):
        return title
    if is_title(text):
        return Title(trimmed(text), len(text), True)
    end = sentence_end(text)
    if end == len(text) and text[-1:] == "." and text.count(" ") < 3 and not SAYS_LITTLE.match(text):
        return Title(trimmed(text), end, True)  # "4. Festival." above its own list
    apart = end < len(text) and (end < 40 or KNOWN.fullmatch(trimmed(text[:end])))
    return Title(trimmed(text[:end]), end if apart else 0, bool(apart))


def _application(text: str) -> Title | None:
    """“26/00114/F – Two dwellings: change of condition 4”: what is applied for is named up to its full stop."""
    if not APPLICATION.match(text):
        return None
    end = sentence_end(text)
    return Title(trimmed(text[:end]), end, True) if end < LONGEST_APPLICATION else None


def _glued(text: str) -> Title | None:
    """“Matters arisingIt was agreed …”, where a web page lost what stood between heading and text."""
    found = GLUED.match(text)
    if found is None or NOT_A_TITLE.match(text):
        return None
    return Title(trimmed(found[0]), found.end(), True)


def _run_in(text: str, habit: bool) -> Title | None:
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


def is_title(text: str) -> bool:
    """A short line that ends without a full stop, and is no list entry, label, name or motion."""
    if not text or len(text) > LONGEST or NOT_A_TITLE.match(text):
        return False
    if INITIALS.fullmatch(text) or "; " in text:
        return False
    if sentence_end(text) < len(text):
        return False
    if text[-1] in ".;," and not KNOWN.fullmatch(text.rstrip(".")):
        return len(text) < 60 and bool(re.search(r"\b[A-Z]\.[A-Z]\.$|\betc\.$", text))
    if text[-1] == ":" and text.count(" ") > 11:
        return False
    return text[0].isupper() or text[0].isdigit() or text[0] in "“‘\"'(#" or bool(KNOWN.fullmatch(text))


def goes_on(heading: str, below: str) -> bool:
    """“… (to be referred to Home and” above “Social Development Committee)”; “… West Pavement” above “improvement …”"""
    if max(len(heading), len(below)) > LONGEST or KNOWN.fullmatch(heading):
        return False
    if CONTINUES_NOT.match(below) or NOT_A_TITLE.match(below):
        return False
    if heading.count("(") > heading.count(")"):
        return below.count(")") >= below.count("(")
    whole = sentence_end(heading) == len(heading) and sentence_end(below) == len(below)
    return whole and (bool(BREAKS_OFF.search(heading)) or below[0].islower())


def _capitals(text: str) -> Title | None:
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


def before_agenda_text(title: str) -> int:
    """How much of a cell's first line is the title: “Exclusion of the Public To confirm which items …”."""
    found = AGENDA_TEXT.search(title)
    return found.start() if found else len(title)
