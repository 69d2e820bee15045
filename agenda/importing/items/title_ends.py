"""Where a heading ends and the text under it begins, when both stand in one paragraph."""

import re

from agenda.importing.items.capitals import in_capitals
from agenda.importing.items.run_in import MORE_OF_IT, before_sign
from agenda.importing.items.titles import DASHES, Title, is_title, trimmed
from agenda.importing.sentences import sentence_end
from agenda.importing.wording.headings import KNOWN, NOT_A_TITLE

SPACED_DASH = re.compile(r"\s[-–—]\s(?=\S)")
# Before its dash a name would say too little: "Circulated, report – Roads", "Meeting of Ashcombe – Marl"
SAYS_TOO_LITTLE = re.compile(r"(?s)Circulated|.*\bof(?: the)? [A-Z][a-z]+$")
SHORTEST_NAME = 4  # letters
LONGEST_APPLICATION = 320  # letters
APPLICATION = re.compile(r"(?:\d{2}/\d{4,5}/|[A-Z]/\d/\d{4}/)\w+\b(?!:)")
GLUED = re.compile(
    r"[A-Z][^.:;?!]{4,80}?[a-z]{3}(?=(?:It|The|There|This|These|No|All|Cllr|Mrs?|Chairman|Clerk|Members)(?:[’']s)? )"
)
SAYS_LITTLE = re.compile(r"(?i)(?:none|nil|no|noted|agreed|approved|received|all|it|there|this|they|that)\b")


def read_title(text: str, run_in: bool = False) -> Title:
    """The heading at the beginning of a paragraph; `run_in`: this writer sets a colon between heading and text."""
    if title := _application(text) or in_capitals(text) or _glued(text) or before_sign(text, run_in):
        return title
    if is_title(text):
        return Title(trimmed(text), len(text), True)
    end = sentence_end(text)
    if end == len(text) and text[-1:] == "." and text.count(" ") < 3 and not SAYS_LITTLE.match(text):
        return Title(trimmed(text), end, True)  # "4. Festival." above its own list
    apart = end < len(text) and (end < 40 or KNOWN.fullmatch(trimmed(text[:end])))
    return Title(trimmed(text[:end]), end if apart else 0, bool(apart))


def before_only_dash(text: str, title: Title) -> Title:
    """“b) Parish Review - Notice of new proposals”: what is lettered or a decimal is named before its dash."""
    dashes = list(SPACED_DASH.finditer(title.words))
    if len(dashes) != 1 or dashes[0].start() < SHORTEST_NAME or MORE_OF_IT.match(title.words, dashes[0].end()):
        return title
    if APPLICATION.match(text) or text[: title.cut].rstrip()[-1:] in DASHES:
        return title
    if SAYS_TOO_LITTLE.match(title.words[: dashes[0].start()]):
        return title
    first = SPACED_DASH.search(text)
    return Title(trimmed(text[: first.start()]), first.end(), True) if first else title


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
