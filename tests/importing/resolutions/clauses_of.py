"""The resolutions of a whole text, as its reader and parser find them."""

from agenda.importing.parse import parse
from agenda.importing.parsed import ParsedResolution
from agenda.importing.readers import read


def clauses_of(text: str, name: str = "minutes.txt") -> list[ParsedResolution]:
    (minutes,) = parse(read(text.encode(), name))
    return [clause for item in minutes.items for clause in item.resolutions]
