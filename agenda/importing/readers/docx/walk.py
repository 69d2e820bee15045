"""The body of a Word file, paragraph by paragraph, as it stands once all tracked changes are accepted."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from agenda.importing.readers.docx.numbering import LEVELS, Numbering, whole
from agenda.importing.readers.docx.styles import Styles, switched, value
from agenda.importing.readers.package import within
from agenda.importing.readers.paragraphs import Look, Paragraph, row

# Elements that only wrap what a reader sees.
CONTAINERS = {"sdt", "sdtContent", "customXml", "smartTag", "hyperlink", "fldSimple", "dir", "bdo", "ruby", "rubyBase"}
WRAPPERS = CONTAINERS | {"ins", "moveTo", "AlternateContent", "Choice", "oMath", "oMathPara"}
BODY_TEXT = 9  # outline level of what is no heading
DELETED = frozenset(["del", "moveFrom"])
GLYPHS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
# Characters of the Symbol and Wingdings fonts that minutes use; the font has them at F0xx.
SYMBOLS = {0xB7: "•", 0xA7: "▪", 0xA8: "□", 0xFC: "✓", 0xFE: "☑", 0xE0: "→", 0xD8: "➢", 0x2D: "-"}


@dataclass(slots=True)
class Walk:
    """One pass through a document: the counters move on, and what is left out is counted."""

    styles: Styles
    numbering: Numbering
    paged: bool = False  # Word has noted where its pages broke
    page: int = 1
    left_out: Counter[str] = field(default_factory=Counter)
    _boxes: list[_Element] = field(default_factory=list)
    _carried: str = ""  # text before a deleted paragraph mark runs on into the next paragraph
    _look: Look = field(default_factory=Look)

    def blocks(self, parent: _Element) -> Iterator[Paragraph]:
        for child in parent:
            if child.tag == "p":
                yield from self.paragraph(child)
            elif child.tag == "tbl":
                yield from self.table(child)
            elif child.tag == "sdt" and value(child, "sdtPr/docPartObj/docPartGallery") == "Table of Contents":
                yield from self.contents(child)
            elif child.tag in WRAPPERS:
                yield from self.blocks(child)
            elif child.tag in DELETED:
                self.left_out["deletions"] += 1
            elif child.tag == "altChunk":
                self.left_out["embedded"] += 1

    def table(self, table: _Element) -> Iterator[Paragraph]:
        for line in within(table, "tr", WRAPPERS):
            if line.find("trPr/del") is not None:
                self.left_out["deletions"] += 1
                continue
            yield from row([list(self.blocks(cell)) for cell in within(line, "tc", WRAPPERS)])

    def contents(self, block: _Element) -> Iterator[Paragraph]:
        for one in self.blocks(block):
            yield replace(one, ignored="table of contents")

    def paragraph(self, element: _Element) -> Iterator[Paragraph]:
        outer, self._boxes, self._look = self._boxes, [], Look()
        style = value(element, "pPr/pStyle") or self.styles.default
        text = self._carried + "".join(self.text(element, style))
        if element.find("pPr/rPr/del") is not None:
            self._carried = text
        else:
            self._carried = ""
            label = self.label(element, style)
            page = (self._look.page or self.page) if self.paged else None
            ignored = "table of contents" if self.styles.name(style).startswith("toc ") else ""
            look = self._look.style(self.heading(style, element), label)
            yield Paragraph(text, look, label, page, ignored, lead=self._look.lead)
        boxes, self._boxes = self._boxes, outer
        for box in boxes:
            yield from self.blocks(box)

    def heading(self, style: str, element: _Element) -> str:
        outline = value(element, "pPr/outlineLvl") or self.styles.inherited(style, "pPr/outlineLvl")
        if outline and whole(outline) < BODY_TEXT:
            return f"h{min(whole(outline) + 1, 6)}"
        return "h1" if self.styles.name(style) in ("title", "subtitle") else ""

    def label(self, element: _Element, style: str) -> str:
        number_id = value(element, "pPr/numPr/numId")
        depth = value(element, "pPr/numPr/ilvl")
        if number_id is None:
            number_id = self.styles.inherited(style, "pPr/numPr/numId")
            if depth is None and number_id is not None:
                depth = str(self.style_depth(number_id, style))
        if number_id in (None, "0") or whole(depth) >= LEVELS:
            return ""
        return self.numbering.label(number_id or "", whole(depth))

    def style_depth(self, number_id: str, style: str) -> int:
        said = self.styles.inherited(style, "pPr/numPr/ilvl")
        return whole(said) if said is not None else self.numbering.level_of_style(number_id, style)

    def text(self, parent: _Element, style: str) -> Iterator[str]:
        for child in parent:
            if child.tag == "r":
                yield from self.run(child, style)
            elif child.tag in WRAPPERS:
                yield from self.text(child, style)
            elif child.tag in DELETED:
                self.left_out["deletions"] += 1

    def run(self, run: _Element, style: str) -> Iterator[str]:
        if self.switched(run, style, "vanish"):
            self.left_out["hidden"] += any(one.text for one in run.iterfind("t"))
            return
        text = "".join(self.glyphs(run))
        if text.strip():
            self._look.add(text, bold=self.switched(run, style, "b"), page=self.page)
        yield text

    def switched(self, run: _Element, style: str, name: str) -> bool:
        """Whether a run is bold or hidden: by itself, or by its own style or that of its paragraph."""
        look = run.find("rPr")
        own = switched(look, name)
        if own is not None:
            return own
        styles = (value(look, "rStyle"), style)
        return any(self.styles.inherited_switch(one, f"rPr/{name}") for one in styles)

    def glyphs(self, run: _Element) -> Iterator[str]:
        for child in run:
            if child.tag == "t":
                yield child.text or ""
            elif child.tag in GLYPHS:
                yield GLYPHS[child.tag]
            elif child.tag == "br":
                yield "" if child.get("type") in ("page", "column") else "\n"
            elif child.tag == "lastRenderedPageBreak":
                self.page += 1
            elif child.tag == "sym":
                yield symbol(child.get("char", ""))
            elif child.tag in ("footnoteReference", "endnoteReference"):
                yield f"[{child.get('id', '')}]" if child.tag[0] == "f" else f"[e{child.get('id', '')}]"
            elif child.tag in ("drawing", "pict", "object", "AlternateContent"):
                self._boxes.extend(boxes_in(child))


def boxes_in(drawing: _Element) -> Iterator[_Element]:
    """The text boxes of a drawing, once: the same box stands again in `Fallback` for older programs."""
    for child in drawing:
        if child.tag == "txbxContent":
            yield child
        elif child.tag != "Fallback":
            yield from boxes_in(child)


def symbol(code: str) -> str:
    try:
        place = int(code, 16)
    except ValueError:
        return "\N{REPLACEMENT CHARACTER}"
    return SYMBOLS.get(place & 0xFF, "\N{REPLACEMENT CHARACTER}") if place >= 0xF000 else chr(place)
