"""Where a sentence ends, and a paragraph as sentences."""

import re
from collections.abc import Iterator

from agenda.importing.wording.headings import ABBREVIATION, STARTS_SENTENCE

NO_END = re.compile(r".[.?!]\s+[a-z]|\d\.\s\d\d\b")  # "9.00 a.m. on Monday", "£1210. 00"
SENTENCE_END = re.compile(r"[.?!][”\"’)]*(?=\s|$)")


def sentences(text: str) -> Iterator[str]:
    while text:
        end = sentence_end(text)
        yield text[:end].strip()
        text = text[end:].lstrip()


def sentence_end(text: str) -> int:
    """The end of the first sentence: a dot behind an initial or an abbreviation ends none."""
    for found in SENTENCE_END.finditer(text):
        if NO_END.match(text, max(0, found.start() - 1)):
            continue
        if found[0][0] != "." or not ABBREVIATION.search(text[max(0, found.start() - 12) : found.start() + 1]):
            return found.end()
        if STARTS_SENTENCE.match(text, found.end()):
            return found.end()
    return len(text)
