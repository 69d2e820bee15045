"""LibreOffice counts too: its numbers and ours, over hundreds of list entries that restart, share and nest."""

import random
import re
from pathlib import Path

from agenda.importing.readers.docx import read_docx
from agenda.importing.readers.odt import read_odt
from agenda.importing.readers.reading import Reading
from tests.importing.readers.files import level
from tests.importing.readers.office import Entry, converted, needs_office, word_document

# Each abstract list with its levels; the lists that use it stand below.
MINUTES = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)")
RESOLUTIONS = level(0, "lowerLetter", "(%1)") + level(1, "lowerRoman", "(%2)") + level(2, "upperLetter", "%3.")
PREFIXED = level(0, "decimal", "PL.24/%1", start=41) + level(1, "upperRoman", "%2)") + level(2, "decimal", "%1.%2.%3")
ABSTRACT = "".join(
    f'<w:abstractNum w:abstractNumId="{at}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    for at, levels in enumerate((MINUTES, RESOLUTIONS, PREFIXED))
)
OVERRIDE = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def used(list_id: int, abstract: int, override: str = "") -> str:
    return f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'


NUMBERING = ABSTRACT + used(1, 0) + used(2, 1) + used(3, 2)
NUMBERING += used(4, 1, OVERRIDE.format(start=1)) + used(5, 0, OVERRIDE.format(start=61))
NUMBERING += used(6, 1, OVERRIDE.format(start=1))
NUMBERS = 600


def entries() -> list[Entry]:
    """The same every time: lists change seldom, levels often, and text without a number stands between."""
    chance, found, list_id, depth = random.Random(1894), [], "1", 0
    while len(found) < NUMBERS:
        if chance.random() < 0.15:
            list_id, depth = chance.choice("123456"), 0
        else:
            depth = min(chance.choice((0, depth, depth, depth + 1)), 2)
        found.append((f"Entry{len(found)}", list_id, depth))
        if chance.random() < 0.2:
            found.append((f"Text{len(found)}", None, 0))
    return found


def numbers_of(text: str) -> dict[str, str]:
    """The number before each entry, as it stands in a text."""
    return {entry: number.strip() for number, entry in re.findall(r"^(.*?)\s*(Entry\d+)\s*$", text, re.M)}


def text_of(reading: Reading) -> str:
    return "\n".join(line.text for line in reading.lines)


@needs_office
def test_libreoffice_gives_the_same_numbers(tmp_path: Path) -> None:
    data = word_document(entries(), NUMBERING)
    ours = numbers_of(text_of(read_docx(data)))
    theirs = numbers_of(converted(data, "docx", "txt", tmp_path).decode("utf-8-sig"))
    assert len(ours) > 500
    assert ours == theirs


@needs_office
def test_an_open_text_made_by_libreoffice_gives_the_same_numbers(tmp_path: Path) -> None:
    data = word_document(entries(), NUMBERING)
    open_text = converted(data, "docx", "odt", tmp_path)
    assert numbers_of(text_of(read_odt(open_text))) == numbers_of(text_of(read_docx(data)))
