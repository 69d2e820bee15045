"""Lines joined to the paragraphs that their writer meant, whatever the width of the page made of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from agenda.importing.layout import Layout
from agenda.importing.lines import Line
from agenda.importing.marks import Mark, read_mark

SPACES = re.compile(r"[\s\u200b\u2060]+")
BLANKS = " \u00a0\t\u200b"


@dataclass(frozen=True)
class Block:
    """A paragraph, a heading or a list entry."""

    lines: tuple[Line, ...]
    gap: int = 0  # blank lines before it
    bordered: bool = False  # the border of a cell stands before it
    cut: int = 0  # letters at its beginning that are a heading, not its own words

    @cached_property
    def text(self) -> str:
        return self.whole[self.cut :].lstrip()

    @cached_property
    def whole(self) -> str:
        """Its words with single spaces; a hyphen at a line's end holds on to the next line."""
        text = ""
        for line in self.lines:
            part = SPACES.sub(" ", line.text).strip()
            text += part if not text or (text[-1] == "-" and text[-2:-1].isalpha()) else f" {part}"
        return text

    @cached_property
    def mark(self) -> Mark | None:
        return read_mark(self._begun)

    @cached_property
    def body(self) -> str:
        """Its words without the mark."""
        if not self.mark:
            return self.text
        printed = SPACES.sub(" ", self._begun[: self.mark.rest]).strip()
        return self.text[len(printed) :].lstrip()

    @cached_property
    def lead(self) -> str:
        """Its first words behind the mark, where they alone are bold or underlined."""
        lead = SPACES.sub(" ", self.lines[0].lead).strip()
        if not lead or self.cut:
            return ""
        if not self.body.startswith(lead):
            lead = lead[len(self.text) - len(self.body) :].lstrip()
        return lead if lead and self.body.startswith(lead) else ""

    @property
    def _begun(self) -> str:
        return self.text if self.cut else self.lines[0].text.lstrip(BLANKS)

    def without(self, letters: int) -> "Block":
        """The block behind a heading of so many letters."""
        return replace(self, cut=self.cut + letters)

    @property
    def first(self) -> int:
        return self.lines[0].number

    @property
    def last(self) -> int:
        return self.lines[-1].number

    @cached_property
    def style(self) -> str:
        first = self.lines[0].style
        return first if all(line.style == first for line in self.lines) else ""

    @cached_property
    def indent(self) -> int:
        return len(self.lines[0].text) - len(self._begun)


def join(lines: Sequence[Line]) -> list[Block]:
    """The paragraphs of a document; lines that were set aside are blank and have the style "aside"."""
    return list(_joined(lines, Layout.of(lines)))


def _joined(lines: Sequence[Line], layout: Layout) -> Iterator[Block]:
    held: list[Line] = []
    gap, gap_before, page_break, border, border_before = 0, 0, False, False, False
    for line in lines:
        if line.blank:
            page_break = page_break or line.style == "aside"
            border = border or line.style == "border"
            gap += line.style != "aside"
            continue
        if held and not border and layout.goes_on(held[-1], line, gap, page_break):
            held.append(line)
        else:
            if held:
                yield Block(tuple(held), gap_before, border_before)
            held, gap_before, border_before = [line], gap, border
        gap, page_break, border = 0, False, False
    if held:
        yield Block(tuple(held), gap_before, border_before)
