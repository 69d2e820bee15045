"""Plain text and markdown: bytes to lines."""

import re
from collections.abc import Iterator
from dataclasses import replace

from agenda.importing.lines import Line
from agenda.importing.parsed import Ignored
from agenda.importing.readers.decoding import decode
from agenda.importing.readers.light_markup import stars_head, underlined
from agenda.importing.readers.markdown import part_at_tags, read_marks
from agenda.importing.readers.parting.steps import parted
from agenda.importing.readers.reading import EMPTY, Format, Reading, Unreadable

FENCE = re.compile(r"-{3,}\s*|\+{3}\s*")
# "title: …" of YAML, "title = …" and "[extra]" of TOML
FRONT_FIELD = re.compile(
    r"[A-Za-z][\w -]{0,40}(?::|\s=)(?:\s.*)?|\[[\w.]{1,40}\]\s*|\s*-(?:\s.*)?|\s*|\s+\S.*|[\]}],?\s*"
)
FRONT_MOST = 60  # lines; a rule further down ends no front matter
# Marks that plain text does not have: an escaped number, a heading, a bold span, a link, an entity
MARKDOWN = re.compile(r"^\d{1,3}\\\.|^#{1,6} \S|^\*\*[^*\n]{1,200}\*\*|\]\(https?://|&nbsp;", re.M)


def read_text(data: bytes, name: str) -> Reading:
    text, problems = decode(data)
    if not text.strip():
        raise Unreadable("empty", EMPTY)
    raw = list(_paged(text))
    if (form := format_of(text, name)) == "text":
        return Reading("text", parted(raw)[0], (), tuple(problems))
    marked, hidden = _marked(raw)
    lines, now = parted(marked)
    ignored = [Ignored((now[number], now[number]), words, why) for number, words, why in hidden]
    return Reading(form, lines, tuple(ignored), tuple(problems))


def format_of(text: str, name: str) -> Format:
    if name.lower().endswith((".md", ".markdown")) or len(MARKDOWN.findall(text[:20_000])) >= 3:
        return "markdown"
    return "text"


def _paged(text: str) -> Iterator[Line]:
    """A form feed begins a new page; it may stand alone or before the first words of the page."""
    page = 1
    for number, part in enumerate(text.split("\n"), start=1):
        page += part.count("\f")
        yield Line(number, part.replace("\f", " ") if "\f" in part else part, page)


def _marked(raw: list[Line]) -> tuple[list[Line], list[tuple[int, str, str]]]:
    """Lines without their marks, and what was hidden with them: (line, words, why)."""
    front = _front_matter(raw)
    lines = [replace(line, style="front matter") for line in raw[:front]]
    hidden = []
    starred, headed = stars_head(raw[front:]), underlined(raw[front:])
    styles = {raw[front + at].number: style for at, style in headed.items()}
    for line in part_at_tags(raw[front:]):
        marked = read_marks(line.text, starred)
        marked.style = styles.get(line.number, marked.style)
        plain = marked.text == line.text and not marked.style
        lines.append(line if plain else replace(line, text=marked.text, style=marked.style, lead=marked.lead))
        hidden += [(line.number, words, why) for words, why in marked.hidden]
    return lines, hidden


def _front_matter(raw: list[Line]) -> int:
    """How many of the first lines are fields about the document: fenced by rules, or before the first empty line."""
    texts = [line.text for line in raw[:FRONT_MOST]]
    if FENCE.fullmatch(texts[0]):
        for at, text in enumerate(texts[1:], start=1):
            if FENCE.fullmatch(text):
                return at + 1
            if not FRONT_FIELD.fullmatch(text):
                return 0
        return 0
    if re.match(r"(?i)title: \S", texts[0]):
        fields = next((at for at, text in enumerate(texts) if not text.strip()), len(texts))
        return fields if all(FRONT_FIELD.fullmatch(text) for text in texts[:fields]) else 0
    return 0
