"""The body of an OpenDocument text, paragraph by paragraph, as it stands once all tracked changes are accepted."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from agenda.importing.readers.odt.lists import Counts, Lists, whole
from agenda.importing.readers.odt.styles import Styles
from agenda.importing.readers.package import within
from agenda.importing.readers.paragraphs import Look, Paragraph, row

CONTAINERS = {"section", "index-body", "index-title", "numbered-paragraph", "text-box", "list-item", "list-header"}
CONTENTS = {"table-of-content", "alphabetical-index", "illustration-index", "table-index", "user-index"}
ROWS = {"table-header-rows", "table-rows", "table-row-group"}
UNSEEN = {"annotation", "tracked-changes", "title", "desc", "script", "object", "event-listeners", "forms", "ruby-text"}
MOST_SPACES = 200  # of `<text:s text:c="1500000000"/>`
SPACES = re.compile(r"[ \t\r\n]+")


@dataclass(slots=True)
class Walk:
    """One pass through a document: the counters move on, and what is left out is counted."""

    styles: Styles
    lists: Lists
    paged: bool = False
    page: int = 1
    left_out: Counter[str] = field(default_factory=Counter)
    notes: list[Paragraph] = field(default_factory=list)
    _boxes: list[_Element] = field(default_factory=list)
    _look: Look = field(default_factory=Look)

    def blocks(self, parent: _Element) -> Iterator[Paragraph]:
        for child in parent:
            if child.tag in ("p", "h"):
                yield from self.paragraph(child)
            elif child.tag == "list":
                yield from self.list(child, 1, "", None)
            elif child.tag == "table":
                for line in within(child, "table-row", ROWS):
                    yield from row([list(self.blocks(cell)) for cell in line.iterfind("table-cell")])
            elif child.tag in CONTENTS:
                yield from (replace(one, ignored="table of contents") for one in self.blocks(child))
            elif child.tag == "soft-page-break":
                self.page += 1
            elif child.tag == "tracked-changes":
                self.left_out["deletions"] += len(child.findall(".//deletion"))
            elif child.get("display") == "none":
                self.left_out["hidden"] += 1
            elif child.tag in CONTAINERS or child.tag in ("frame", "custom-shape", "rect"):
                yield from self.blocks(child)

    def list(self, element: _Element, depth: int, style: str, counts: Counts | None) -> Iterator[Paragraph]:
        style = element.get("style-name") or style or self.style_within(element)
        if counts is None:
            counts = self.lists.begun(element, style)
        for item in element:
            if item.tag not in ("list-item", "list-header"):
                continue
            for at, child in enumerate(item):
                if child.tag == "list":
                    yield from self.list(child, depth + 1, style, counts)
                elif child.tag in ("p", "h"):
                    # Only what an entry begins with has a number: a paragraph behind a list inside it has none.
                    numbered = at == 0 and item.tag == "list-item"
                    label = self.lists.label(style, depth, counts, item.get("start-value")) if numbered else ""
                    yield from self.paragraph(child, label, in_list=True)

    def style_within(self, element: _Element) -> str:
        first = element.find(".//p")
        return "" if first is None else self.styles.list_style(first.get("style-name"))

    def paragraph(self, element: _Element, label: str = "", *, in_list: bool = False) -> Iterator[Paragraph]:
        style = element.get("style-name")
        if self.styles.hidden(style) or element.find(".//hidden-paragraph[@is-hidden='true']") is not None:
            self.left_out["hidden"] += 1
            return
        outer, self._boxes, self._look = self._boxes, [], Look()
        text = "".join(self.text(element, bool(self.styles.bold(style)))).strip(" ")
        if element.tag == "h" and not in_list and element.get("is-list-header") != "true":
            label = self.lists.heading(whole(element.get("outline-level"), 1), element.get("start-value"))
        page = (self._look.page or self.page) if self.paged else None
        look = self._look.style(self.heading(element, style), label)
        yield Paragraph(text, look, label, page, lead=self._look.lead)
        boxes, self._boxes = self._boxes, outer
        for box in boxes:
            yield from self.blocks(box)

    def heading(self, element: _Element, style: str | None) -> str:
        if element.tag == "h":
            return f"h{min(max(whole(element.get('outline-level'), 1), 1), 6)}"
        return "h1" if self.styles.heads(style) else ""

    def text(self, parent: _Element, bold: bool) -> Iterator[str]:
        yield self.words(parent.text, bold)
        for child in parent:
            yield from self.inline(child, bold)
            yield self.words(child.tail, bold)

    def words(self, text: str | None, bold: bool) -> str:
        self._look.add(text or "", bold=bold, page=self.page)
        return SPACES.sub(" ", text or "")

    def inline(self, child: _Element, bold: bool) -> Iterator[str]:
        match child.tag:
            case "s":
                yield " " * min(whole(child.get("c"), 1), MOST_SPACES)
            case "tab":
                yield "\t"
            case "line-break":
                yield "\n"
            case "soft-page-break":
                self.page += 1
            case "note":
                yield self.note(child)
            case "frame" | "custom-shape" | "rect" | "text-box":
                self._boxes.append(child)
            case "annotation":
                self.left_out["comments"] += 1
            case tag if tag not in UNSEEN:
                yield from self.span(child, bold)

    def span(self, child: _Element, bold: bool) -> Iterator[str]:
        style = child.get("style-name")
        if self.styles.hidden(style) or (child.tag == "hidden-text" and child.get("is-hidden") == "true"):
            self.left_out["hidden"] += 1
            return
        own = self.styles.bold(style)
        yield from self.text(child, bold if own is None else own)

    def note(self, note: _Element) -> str:
        """A footnote stands at the end of the document, behind the mark that its place in the text shows."""
        citation, body = note.find("note-citation"), note.find("note-body")
        mark = f"[{'' if citation is None else ''.join(map(str, citation.itertext())).strip()}]"
        outer = self._boxes, self._look
        text = " ".join(one.shown.strip() for one in self.blocks(body)) if body is not None else ""
        self._boxes, self._look = outer
        self.notes.append(Paragraph(text, label=mark))
        return mark
