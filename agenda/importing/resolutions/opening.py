"""The words that open a decision: which they are, how it was decided, and where what was decided begins."""

from dataclasses import dataclass

from agenda.importing.sentences import speaks_of
from agenda.importing.wording.decisions import HOW, OPENERS, OPENS, PUNCTUATION, RESOLUTION_CODE, RESOLVED_NUMBER

REACH = 200  # letters within which every opener ends


@dataclass(frozen=True, slots=True)
class Opening:
    name: str
    end: int  # where the words behind it begin
    number: str | None = None
    vote: str | None = None
    mover: str | None = None
    seconder: str | None = None


def read_opening(text: str) -> Opening | None:
    """The opener at the beginning of a paragraph."""
    if not speaks_of(text[:REACH].replace(" ", ""), OPENS):
        return None
    if numbered := RESOLVED_NUMBER.match(text):
        return Opening("resolved", numbered.end(), numbered["number"])
    number, end = None, 0
    for name, pattern in OPENERS:
        found = pattern.match(text, end)
        if not found:
            continue
        if name == "number":
            number, end = found[0].strip(), found.end()
            continue
        return _with_how(name, text, found.end(), number)
    return None


def _with_how(name: str, text: str, end: int, number: str | None) -> Opening:
    told: dict[str, str | None] = {}
    for _, pattern in HOW:
        if found := pattern.match(text, end):
            told |= {key: value.strip() for key, value in found.groupdict().items() if value}
            end = found.end()
    if punctuation := PUNCTUATION.match(text, end):
        end = punctuation.end()
    if code := RESOLUTION_CODE.match(text, end):
        number, end = code[0].strip(), len(text)
    return Opening(name, end, number, told.get("vote"), told.get("mover"), told.get("seconder"))
