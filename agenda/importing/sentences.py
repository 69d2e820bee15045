"""Where a sentence ends, and a paragraph as sentences."""

import re
from collections.abc import Iterable, Iterator

from agenda.importing.wording.headings import ABBREVIATION, STARTS_SENTENCE

NO_END = re.compile(r".[.?!]\s+[a-z]|\d\.\s\d\d\b")  # "9.00 a.m. on Monday", "£1210. 00"
SENTENCE_END = re.compile(r"[.?!][”\"’)]*(?=\s|$)")


def speaks_of(text: str, stems: Iterable[str]) -> bool:
    """Whether one of the stems stands in the text, in capitals or small: most text is spared the patterns."""
    small = text.lower()
    return any(stem in small for stem in stems)


def sentences(text: str) -> Iterator[str]:
    begin = 0
    while begin < len(text):
        end = sentence_end(text, begin)
        if sentence := text[begin:end].strip():
            yield sentence
        begin = end


def sentence_end(text: str, begin: int = 0) -> int:
    """The end of the sentence that begins here: a dot behind an initial or an abbreviation ends none."""
    for found in SENTENCE_END.finditer(text, begin):
        if NO_END.match(text, max(begin, found.start() - 1)):
            continue
        if found[0][0] != "." or not ABBREVIATION.search(text[max(begin, found.start() - 12) : found.start() + 1]):
            return found.end()
        if STARTS_SENTENCE.match(text, found.end()):
            return found.end()
    return len(text)
