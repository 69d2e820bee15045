"""Where every line of a document went: the laws of the importer, checked for one document."""

import re
from collections.abc import Iterator, Sequence

from agenda.importing.parse import parse
from agenda.importing.parsed import ParsedMinutes
from agenda.importing.readers import Reading, Unreadable
from agenda.importing.readers.text import read_text


def keeps_the_laws(data: bytes, name: str) -> None:
    """Any bytes are read or refused with a sentence; no line is lost; the same bytes give the same answer."""
    try:
        reading = read_text(data, name)
    except Unreadable as refused:
        assert refused.message.endswith(".")
        return
    meetings = parse(reading)
    assert list(broken_laws(reading, meetings)) == []
    assert parse(read_text(data, name)) == meetings


def broken_laws(reading: Reading, meetings: Sequence[ParsedMinutes]) -> Iterator[str]:
    """Every line that is not blank lies in the header, in one item, in the closing or among what was set aside."""
    spans = sorted(item.lines for minutes in meetings for item in minutes.items)
    yield from (f"an item ends before it begins: {lines}" for lines in spans if lines[1] < lines[0])
    for before, after in zip(spans, spans[1:], strict=False):
        if after[0] <= before[1]:
            yield f"items overlap: {before} and {after}"
    held = {number for first, last in spans for number in range(first, last + 1)}
    aside = {number for m in meetings for one in m.ignored for number in range(one.lines[0], one.lines[1] + 1)}
    around = " ".join(_plain(f"{minutes.header} {minutes.closing}") for minutes in meetings)
    for line in reading.lines:
        if not line.blank and line.number not in held | aside and _plain(line.text) not in around:
            yield f"line {line.number} is lost: {line.text[:60]!r}"
    for minutes in meetings:
        yield from _lost_words(reading, minutes)


def _lost_words(reading: Reading, minutes: ParsedMinutes) -> Iterator[str]:
    """What an item's lines say stands in its number, its title, its text or among what was set aside."""
    aside = " ".join(_plain(one.text) for one in minutes.ignored)
    for item in minutes.items:
        said = _plain(f"{item.number or ''} {item.title} {item.text}") + aside
        for line in reading.lines[item.lines[0] - 1 : item.lines[1]]:
            lost = [word for word in re.findall(r"\w+", line.text) if _plain(word) not in said]
            if lost:
                yield f"line {line.number} loses {lost[:3]}"


def _plain(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())
