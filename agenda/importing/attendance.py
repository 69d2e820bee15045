"""Who was there: the names of a header, each with its part. What cannot be told apart stays in the header's text."""

from collections.abc import Iterator, Sequence

from agenda.importing.blocks import Block
from agenda.importing.parsed import Attendee, Part
from agenda.importing.wording.people import (
    LABELS,
    NAME_IN_BRACKETS,
    NOT_A_NAME,
    POST_NOMINALS,
    ROLE_ALONE,
    ROLE_BEHIND,
    SEPARATOR,
    TITLES,
)

FURTHEST = 80  # paragraphs
LONGEST = 60  # letters of a name


def attendance(header: Sequence[Block]) -> tuple[Attendee, ...]:
    part: Part | None = None
    found: list[Attendee] = []
    for block in header[:FURTHEST]:
        label = next(((part, match) for part, pattern in LABELS if (match := pattern.match(block.text))), None)
        if label:
            part, words = label[0], block.text[label[1].end() :]
        elif part and _is_list_of_names(block):
            words = block.body
        else:
            part = None
            continue
        found += _attendees(words, part)
    return tuple(found)


def _is_list_of_names(block: Block) -> bool:
    """Names follow their label; a sentence ends the list."""
    return bool(TITLES.match(block.body)) or (
        len(block.text) < LONGEST and block.text[-1] not in ".:?" and block.body[:1].isupper()
    )


def _attendees(words: str, part: Part) -> Iterator[Attendee]:
    for entry in _entries(words):
        name, role = _name_and_role(entry)
        if name and len(name) <= LONGEST and not NOT_A_NAME.search(name):
            yield Attendee(name, role, part)


def _entries(words: str) -> list[str]:
    """“Mr Love, OBE, Mrs Foy” are two: letters behind a name belong to it; so do words in brackets."""
    entries: list[str] = []
    depth = 0
    for piece in SEPARATOR.split(words):
        if entries and ROLE_ALONE.fullmatch(piece.strip(" .")):
            entries[-1] += f" ({piece.strip(' .')})"
        elif depth > 0 or POST_NOMINALS.fullmatch(piece.strip(" .")):
            if entries:
                entries[-1] += f", {piece.strip()}"
        else:
            entries.append(piece.strip())
        depth = max(0, depth + piece.count("(") - piece.count(")"))
    return [entry for entry in entries if entry]


def _name_and_role(entry: str) -> tuple[str, str | None]:
    if found := NAME_IN_BRACKETS.fullmatch(entry):  # "Deputy Chief Executive (Mr. P. Dowling)"
        return found["name"].strip(" ."), found["role"].strip(" .")
    if found := ROLE_BEHIND.fullmatch(entry):  # "Councillor G. Ruddock (Chairman)", "Cllr D Sowter - Chairman"
        return _without_title(found["name"]), (found["bracket"] or found["dash"]).strip(" .")
    return _without_title(entry), None


def _without_title(name: str) -> str:
    return TITLES.sub("", name.strip(" .;:"), count=1).strip(" .;:")
