"""A reading as parsed minutes: the stages, one after another."""

from collections.abc import Sequence

from agenda.importing.blocks import Block, join
from agenda.importing.evidence import is_minutes
from agenda.importing.furniture import set_aside
from agenda.importing.header import read_header
from agenda.importing.items.section import Section
from agenda.importing.items.split import kind_of, split
from agenda.importing.parsed import Ignored, ParsedItem, ParsedMinutes
from agenda.importing.problems import problem
from agenda.importing.readers.reading import Reading
from agenda.importing.resolutions.find import Finding, find


def parse(reading: Reading) -> tuple[ParsedMinutes, ...]:
    """Every meeting that a document tells of; a text that is not minutes gives one with the kind None."""
    kept, aside = set_aside(reading.lines)
    blocks = join(kept)
    ignored = (*reading.ignored, *aside)
    if kind_of(blocks) == "printed" and not is_minutes(blocks):
        doubt = problem("not_minutes")
        return (ParsedMinutes(None, header=as_text(blocks), ignored=ignored, problems=(*reading.problems, doubt)),)
    return (_minutes(reading, blocks, ignored),)


def _minutes(reading: Reading, blocks: Sequence[Block], ignored: tuple[Ignored, ...]) -> ParsedMinutes:
    parts = split(blocks)
    front_matter = "\n".join(line.text for line in reading.lines if line.style == "front matter")
    stated = read_header(parts.kind, parts.header, _first_words(parts.sections), front_matter)
    return ParsedMinutes(
        "item" if parts.kind in ("item", "issue", "decision", "compact item") else "meeting",
        stated.council,
        stated.committee,
        stated.date,
        stated.start_time,
        stated.venue,
        stated.standing,
        header=as_text(parts.header),
        items=tuple(_item(section, parts.kind) for section in parts.sections),
        closing=as_text(parts.closing),
        ignored=(*ignored, *(one for section in parts.sections for one in section.ignored)),
        problems=(*reading.problems, *stated.problems),
    )


def _first_words(sections: Sequence[Section]) -> list[Block]:
    return [block for section in sections[:2] for block in section.body[:2]] + (
        list(sections[0].body) if len(sections) == 1 else []
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
