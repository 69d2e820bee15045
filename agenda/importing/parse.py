"""A reading as parsed minutes: the stages, one after another."""

from collections.abc import Sequence

from agenda.importing.blocks import Block, join
from agenda.importing.furniture import set_aside
from agenda.importing.items.section import Section
from agenda.importing.items.split import split
from agenda.importing.parsed import ParsedItem, ParsedMinutes
from agenda.importing.readers.reading import Reading
from agenda.importing.resolutions.find import Finding, find


def parse(reading: Reading) -> tuple[ParsedMinutes, ...]:
    kept, aside = set_aside(reading.lines)
    parts = split(join(kept))
    items = tuple(_item(section, parts.kind) for section in parts.sections)
    return (
        ParsedMinutes(
            "item" if parts.kind in ("item", "issue", "decision", "compact item") else "meeting",
            header=as_text(parts.header),
            items=items,
            closing=as_text(parts.closing),
            ignored=(*reading.ignored, *aside, *(one for section in parts.sections for one in section.ignored)),
            problems=reading.problems,
        ),
    )


def _item(section: Section, page: str) -> ParsedItem:
    head, text = section.head, as_text(section.body)
    found = find(section.body, page) if page != "agenda" else Finding([], page)
    return ParsedItem(
        head.title,
        text,
        (section.first, section.last),
        head.number,
        section.agenda_number,
        resolutions=tuple(found.resolutions),
        possible=tuple(found.possible),
        actions=tuple(found.actions),
    )


def as_text(blocks: Sequence[Block]) -> str:
    """Paragraphs with a blank line between them; lines that stood close together stay close."""
    text = ""
    for block in blocks:
        text += ("\n\n" if block.gap else "\n") * bool(text) + block.text
    return text
