"""Parsed minutes made by hand, as the parser would give them."""

from typing import Any

from agenda.importing.lines import Line
from agenda.importing.parsed import ParsedItem, ParsedMinutes, ParsedResolution
from agenda.importing.readers import Reading
from agenda.importing.save.drafts import Taken, save
from agenda.importing.save.placing import Given
from agenda.models.sources import fingerprint

ASHCOMBE = "Ashcombe Borough Council"
HIGHWAYS = "Highways and Parking Sub-Committee"


def clause(text: str = "That two bays be marked out.", **fields: Any) -> ParsedResolution:
    return ParsedResolution(text, fields.pop("lines", (3, 3)), **{"outcome": "agreed", **fields})


def item(title: str = "Mill Lane", *clauses: ParsedResolution, **fields: Any) -> ParsedItem:
    text, lines = fields.pop("text", "The Engineer reported."), fields.pop("lines", (1, 3))
    return ParsedItem(title, text, lines, resolutions=clauses, **fields)


def minutes(*items: ParsedItem, **fields: Any) -> ParsedMinutes:
    """Of a whole meeting, unless `kind` says otherwise."""
    stated = {"kind": "meeting", "council": ASHCOMBE, "committee": HIGHWAYS}
    return ParsedMinutes(**{**stated, "items": items or (item(),), **fields})


def keep(
    *parts: ParsedMinutes, data: bytes = b"", words: str = "", given: Given | None = None, by: Any = None
) -> Taken:
    """Stored as if read from a file; other parts have other bytes, other bytes other words, unless told otherwise."""
    data = data or repr(parts).encode()
    told = words or f"RESOLVED: two bays, see {fingerprint(data)}."
    reading = Reading("text", (Line(1, "Mill Lane"), Line(2, "The Engineer reported."), Line(3, told)))
    return save(parts, reading, data, "minutes.txt", given or Given(), by=by)
