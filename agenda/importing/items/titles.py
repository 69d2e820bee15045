"""What may be a heading, and how its words are written."""

import re
from dataclasses import dataclass

from agenda.importing.sentences import sentence_end
from agenda.importing.wording.headings import AGENDA_TEXT, KNOWN, NOT_A_TITLE
from agenda.importing.wording.pages import ATTACHMENT

LONGEST = 160  # letters of a heading; a longer paragraph is text
TRIM = " .:;,-–—|\u00a0"
DASHES = {"-", "–", "—"}
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


def before_agenda_text(title: str) -> int:
    """How much of a cell's first line is the title: “Exclusion of the Public To confirm which items …”."""
    found = AGENDA_TEXT.search(title)
    return found.start() if found else len(title)
