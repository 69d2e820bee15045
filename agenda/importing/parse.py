"""A reading as parsed minutes: the stages, one after another."""

from collections.abc import Sequence
from dataclasses import replace

from agenda.importing.attendance import attendance
from agenda.importing.blocks import Block, join
from agenda.importing.doubts import doubts
from agenda.importing.evidence import is_minutes
from agenda.importing.furniture import set_aside
from agenda.importing.header import read_header
from agenda.importing.items.pages import meetings_of
from agenda.importing.items.section import Section
from agenda.importing.items.split import ONE_ITEM, Parts, kind_of, split
from agenda.importing.mentions import acronyms, municipal_years, references
from agenda.importing.parsed import Ignored, ParsedItem, ParsedMinutes, Problem
from agenda.importing.problems import problem
from agenda.importing.readers.reading import Reading
from agenda.importing.resolutions.find import Finding, find
from agenda.importing.wording.notes import PROCEDURAL


def parse(reading: Reading) -> tuple[ParsedMinutes, ...]:
    """Every meeting that a document tells of; a text that is not minutes gives one with the kind None."""
    kept, aside = set_aside(reading.lines)
    blocks = join(kept)
    ignored = (*reading.ignored, *aside)
    kind = kind_of(blocks)
    front_matter = "\n".join(line.text for line in reading.lines if line.style == "front matter")
    if kind == "printed" and not is_minutes(blocks, front_matter):
        problems = (*reading.problems, problem("not_minutes"))
        return (ParsedMinutes(None, header=as_text(blocks), ignored=ignored, problems=problems),)
    meetings = meetings_of(blocks) if kind == "issue" else [blocks]
    title = blocks[1].text if len(blocks) > 1 else ""
    first = _minutes(front_matter, split(meetings[0], kind), meetings[0], ignored, reading.problems)
    return (first, *(_minutes(front_matter, split(part, kind, title), part, (), ()) for part in meetings[1:]))


def _minutes(
    front_matter: str,
    parts: Parts,
    blocks: Sequence[Block],
    ignored: tuple[Ignored, ...],
    problems: tuple[Problem, ...],
) -> ParsedMinutes:
    """`ignored` and `problems` are the whole document's; the first of several meetings carries them."""
    stated = read_header(parts.kind, parts.header, _first_words(parts.sections), front_matter)
    items = tuple(_item(section, parts.kind) for section in parts.sections)
    if stated.item and len(items) == 1 and items[0].number is None:
        items = (replace(items[0], number=stated.item),)
    return ParsedMinutes(
        "item" if parts.kind in ONE_ITEM else "meeting",
        stated.council,
        stated.committee,
        stated.date,
        stated.start_time,
        stated.venue,
        stated.standing,
        header=as_text(parts.header),
        attendance=attendance(parts.header),
        items=items,
        closing=as_text(parts.closing),
        ignored=(*ignored, *(one for section in parts.sections for one in section.ignored)),
        problems=(*problems, *stated.problems, *doubts(parts.kind, blocks, parts.sections)),
        acronyms=acronyms(blocks),
        references=references(blocks),
        municipal_years=municipal_years(blocks),
    )


def _first_words(sections: Sequence[Section]) -> list[Block]:
    """Where minutes tell the hour at which the meeting was called to order, or a decision page its fields."""
    if len(sections) == 1:
        return list(sections[0].body)
    return [block for section in sections[:2] for block in section.body[:2]]


def _item(section: Section, page: str) -> ParsedItem:
    head = section.head
    found = find(section.body, head.title, page) if page != "agenda" else Finding([], head.title, page)
    return ParsedItem(
        head.title,
        as_text(section.body),
        (section.first, section.last),
        head.number or section.agenda_number,  # "(Item 4)" is the number where no minute number is printed
        section.agenda_number,
        bool(PROCEDURAL.match(head.title)),
        tuple(found.resolutions),
        tuple(found.possible),
        tuple(found.actions),
    )


def as_text(blocks: Sequence[Block]) -> str:
    """Paragraphs with a blank line between them; lines that stood close together stay close."""
    apart = (("\n\n" if block.gap else "\n") + block.text for block in blocks[1:])
    return "".join((blocks[0].text, *apart)) if blocks else ""
