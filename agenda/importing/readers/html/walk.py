"""A page, element by element in the order of its text, into paragraphs; without recursion, since pages nest at will."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree
from lxml.etree import _Element

from agenda.importing.readers.counting import counted_letters, roman, upper
from agenda.importing.readers.paragraphs import SETS_APART, Look, Paragraph, row

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
LISTS = {"ol", "ul", "li", "dl", "dt", "dd"}
TABLES = {"table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"}
PARTS = {"body", "main", "article", "section", "aside", "header", "footer", "nav", "div", "form", "fieldset", "details"}
BLOCKS = HEADINGS | LISTS | TABLES | PARTS
BLOCKS |= {"p", "pre", "blockquote", "address", "center", "hr", "figure", "figcaption", "legend", "summary", "title"}
BOLD = frozenset(["b", "strong", "th", "u"])
LIST_STYLE = re.compile(r"(?i)list-style(?:-type)?\s*:\s*(?:[^;]*\s)?([a-z-]+)")
SPACES = re.compile(r"[ \t\n\r\f]+")
MOST_SCRIPT = 80  # letters of a script that are kept to tell it by
# The number of a list item by the list's `type`, or by its style.
NUMBERS: dict[str, Callable[[int], str]] = {
    "1": str,
    "a": counted_letters,
    "A": upper(counted_letters),
    "i": roman,
    "I": upper(roman),
    "decimal": str,
    "lower-alpha": counted_letters,
    "lower-latin": counted_letters,
    "upper-alpha": upper(counted_letters),
    "upper-latin": upper(counted_letters),
    "lower-roman": roman,
    "upper-roman": upper(roman),
}
BULLET = "\N{BULLET}"
DEEPEST = 8  # lists in lists that are shown set in


@dataclass(slots=True)
class List:
    ordered: bool
    style: str
    next: int
    step: int = 1

    def label(self, item: _Element) -> str:
        style = list_style(item) or item.get("type") or self.style
        if style == "none":
            return ""
        if not self.ordered:
            return BULLET
        self.next = whole(item.get("value"), self.next)
        number, self.next = self.next, self.next + self.step
        return f"{NUMBERS.get(style, str)(number)}."


@dataclass(slots=True)
class Walk:
    aside: dict[_Element, str]
    done: list[list[Paragraph]] = field(
        default_factory=lambda: [[]]
    )  # what is finished; a cell opens a list of its own
    rows: list[list[list[Paragraph]]] = field(default_factory=list)
    lists: list[List] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    look: Look = field(default_factory=Look)
    later: list[Paragraph] = field(default_factory=list)  # set aside inside a paragraph; stands after it
    label: str = ""
    heading: str = ""
    bold: int = 0
    verbatim: int = 0

    def paragraphs(self, root: _Element) -> list[Paragraph]:
        walk = etree.iterwalk(root, events=("start", "end", "comment"))
        for event, element in walk:
            if event == "comment":
                self.add(element.tail)
            elif event == "start" and element in self.aside:
                self.set_aside(element)
                walk.skip_subtree()
            elif event == "start":
                self.start(element)
            else:
                if element not in self.aside:
                    self.end(element)
                self.add(element.tail)
        self.flush()
        return self.done[0]

    def start(self, element: _Element) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self.flush()
        if tag in HEADINGS:
            self.heading = str(tag)
        self.bold += is_bold(element)
        self.verbatim += tag == "pre"
        if tag in ("ol", "ul"):
            self.lists.append(list_of(element))
        elif tag == "li":
            self.label = self.lists[-1].label(element) if self.lists else BULLET
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.done.append([])
        elif tag == "br":
            self.words.append("\n")
        self.add(element.text)

    def end(self, element: _Element) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self.flush()
        if tag in HEADINGS:
            self.heading = ""
        self.bold -= is_bold(element)
        self.verbatim -= tag == "pre"
        if tag in ("ol", "ul") and self.lists:
            self.lists.pop()
        elif tag == "li":
            self.label = ""
        elif tag == "tr" and self.rows:
            self.done[-1].extend(row(self.rows.pop()))
        elif tag in ("td", "th") and len(self.done) > 1:
            cell = self.done.pop()
            if self.rows:
                self.rows[-1].append(cell)
            else:  # a cell outside any row, in a broken page
                self.done[-1].extend(cell)

    def add(self, text: str | None) -> None:
        if not text:
            return
        self.words.append(text if self.verbatim else SPACES.sub(" ", text))
        self.look.add(text, bold=self.bold > 0)

    def flush(self) -> None:
        text = "".join(self.words)
        if not self.verbatim:
            text = re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", text)).strip(" ")
        if text.strip() or (self.label and self.later):
            style = self.look.style(self.heading, self.label)
            self.done[-1].append(Paragraph(text, style, self.label, depth=self.depth, lead=self.look.lead))
            self.label = ""
        self.done[-1].extend(self.later)
        self.words, self.look, self.later = [], Look(), []

    @property
    def depth(self) -> int:
        return min(max(len(self.lists) - 1, 0), DEEPEST)

    def set_aside(self, element: _Element) -> None:
        """A menu as one paragraph; a stretch of a sentence, such as the size of a file, without breaking it."""
        if element.tag in BLOCKS:
            self.flush()
        why = self.aside[element]
        text = SPACES.sub(" ", " ".join(map(str, element.itertext()))).strip()
        if why in ("script", "style sheet") and len(text) > MOST_SCRIPT:
            text = text[:MOST_SCRIPT] + "…"
        if text:
            self.later.append(Paragraph(text, ignored=why))


def is_bold(element: _Element) -> bool:
    return element.tag in BOLD or bool(SETS_APART.search(element.get("style", "")))


def list_of(element: _Element) -> List:
    backwards = element.get("reversed") is not None
    first = len(element.findall("li")) if backwards else 1
    style = list_style(element) or element.get("type", "")
    return List(element.tag == "ol", style, whole(element.get("start"), first), -1 if backwards else 1)


def list_style(element: _Element) -> str:
    found = LIST_STYLE.search(element.get("style", ""))
    return found[1].casefold() if found else ""


def whole(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text.strip()) else default
