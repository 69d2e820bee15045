"""The text of an item as paragraphs and lists: text, never HTML, and not a word of it lost."""

import re
from dataclasses import dataclass, field

# `·   Overall`, `- the byelaws`, `1\. Norfolk Link`, `(1) Noted`, `ii) the dog-free area`, `2.1 That the grants`;
# not `5 members`, `2.4 million`, `A. Smith moved`, `14/00219/F - extension`.
MARK = r"(?:[·•▪◦‣●○*–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{2,5})\\?[.)]|\d{1,2}\.\d{1,2})"
ENTRY = re.compile(rf"(?!\d+\.\d+\s+[^A-Z])(?P<mark>{MARK})\s+(?P<text>\S.*)")
BULLETS = "·•▪◦‣●○*–—-"
FULL_LINE = 60  # a shorter line was ended by its writer, not by the width of the page
LEADS = re.compile(r":\s*[-–—]?$")  # into a list, over a blank line too
COLUMNS = re.compile(r"\S(?: {3,}|\t)\S")  # `For the Motion       Against the Motion`


@dataclass(slots=True)
class Entry:
    """One entry of a list; the mark is as printed, and empty for a bullet."""

    mark: str
    text: str


@dataclass(slots=True)
class Paragraph:
    """Words, and the list that they lead into; either may be missing. Line ends stand where the writer put them."""

    text: str = ""
    entries: list[Entry] = field(default_factory=list)


def paragraphs(text: str) -> list[Paragraph]:
    """Blank lines part paragraphs; a list joins the paragraph that ends in a colon before it."""
    found: list[Paragraph] = []
    for block in re.split(r"\n\s*\n", text):
        above = ""
        for line in (line.strip() for line in block.splitlines()):
            if line:
                place(line, above, found)
                above = line
    return found


def place(line: str, above: str, found: list[Paragraph]) -> None:
    """Put a line where it belongs: a new entry, a new paragraph, or the end of what stands above it in its block."""
    entry = ENTRY.fullmatch(line)
    last = found[-1] if found else None
    if entry:
        if last is None or not (last.entries or above or LEADS.search(last.text)):
            found.append(Paragraph())
        found[-1].entries.append(Entry(entry["mark"].strip(BULLETS).replace("\\", ""), entry["text"]))
    elif not above or last is None:
        found.append(Paragraph(line))
    elif last.entries:
        last.entries[-1].text += glue(above) + line
    else:
        last.text += glue(above) + line


def glue(above: str) -> str:
    """A line that filled the page runs on; one that its writer ended stays a line of its own."""
    return " " if len(above) >= FULL_LINE and not COLUMNS.search(above) else "\n"
