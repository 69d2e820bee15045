"""What a text names on its way: acronyms with their long forms, other minutes, municipal years."""

import re
from collections.abc import Iterator, Sequence

from agenda.importing.blocks import Block
from agenda.importing.parsed import Acronym, Reference
from agenda.importing.sentences import speaks_of
from agenda.importing.wording.notes import ACRONYM, MUNICIPAL_YEAR, REFERENCE, REFERENCE_STEMS

SMALL_WORDS = {"of", "and", "the", "for", "in", "to", "on", "with", "at", "a", "&", "y", "ar", "o", "i", "yr"}
WORDS_MOST = 3  # small words that a long form may hold beside those that its letters count


def acronyms(blocks: Sequence[Block]) -> tuple[Acronym, ...]:
    """“Multi Agency Safeguarding Hub (MASH)”, each once, where it is first spelled out."""
    found: dict[str, Acronym] = {}
    for block in blocks:
        for match in ACRONYM.finditer(block.text) if "(" in block.text else ():
            long = _long_form(match[1], block.text[max(0, match.start() - 200) : match.start()])
            if long:
                found.setdefault(match[1], Acronym(match[1], long, block.first))
    return tuple(found.values())


def _long_form(short: str, before: str) -> str | None:
    """The words right before the bracket whose first letters spell it."""
    words = re.findall(r"[\w’'&-]+", before)
    letters = [sign.lower() for sign in short if sign.isalpha() and sign.isupper()]
    taken: list[str] = []
    for word in reversed(words):
        if not letters or len(taken) > len(short) + WORDS_MOST:
            break
        initials = [part[:1].lower() for part in word.split("-") if part]
        if letters[-len(initials) :] == initials:
            del letters[-len(initials) :]
        elif initials[:1] == letters[-1:]:
            letters.pop()
        elif word.lower() not in SMALL_WORDS:
            return None
        taken.append(word)
    return " ".join(reversed(taken)) if not letters and len(taken) > 1 else None


def references(blocks: Sequence[Block]) -> tuple[Reference, ...]:
    return tuple(
        Reference(match[1], match[2], block.first)
        for block in blocks
        if speaks_of(block.text, REFERENCE_STEMS)
        for match in REFERENCE.finditer(block.text)
    )


def municipal_years(blocks: Sequence[Block]) -> tuple[str, ...]:
    """“2019/20”, “2019-2020”: two years of which the second follows the first."""
    return tuple(dict.fromkeys(year for block in blocks for year in _years(block.text)))


def _years(text: str) -> Iterator[str]:
    for match in MUNICIPAL_YEAR.finditer(text):
        if (int(match[1]) + 1) % 100 == int(match[2]) % 100:
            yield f"{match[1]}/{int(match[2]) % 100:02}"
