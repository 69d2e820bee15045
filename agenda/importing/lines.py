"""A line of a document as every reader gives it, and the steps that part what an export glued together.

The steps run before the lines are numbered, so that each line belongs to one part of the minutes only.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

LONGEST = 10_000  # characters; a longer line is cut at a space, so that no pattern ever meets more


@dataclass(frozen=True, slots=True)
class Line:
    number: int  # counts from 1 in the reader's text; records quote it
    text: str
    page: int | None = None
    # What the format knows: "h1" … "h6", "bold", "list", "quote", "table", "rule", "front matter"; "aside" for what
    # the reader set aside: its words stay here for people to see, and Reading.ignored says why.
    style: str = ""
    # The automatic list number with which the text begins: "1.\tApologies" has the label "1.".
    label: str = ""
    lead: str = ""  # its first words, where they alone are bold or underlined: a heading that text runs on behind

    @property
    def blank(self) -> bool:
        return not self.text or self.text.isspace()


def parted(lines: Iterable[Line]) -> tuple[tuple[Line, ...], dict[int, int]]:
    """Every step in written order, then new numbers; and the first new number of each old one."""
    for step in STEPS:
        lines = step(list(lines))
    numbered: list[Line] = []
    now: dict[int, int] = {}
    for number, line in enumerate(lines, start=1):
        now.setdefault(line.number, number)
        numbered.append(
            line if line.number == number else Line(number, line.text, line.page, line.style, line.label, line.lead)
        )  # replace() takes three times as long, and a long text has hundreds of thousands of lines
    return tuple(numbered), now


def _parts(line: Line, texts: list[str]) -> Iterator[Line]:
    return (replace(line, text=text, lead="" if at else line.lead) for at, text in enumerate(texts))


def _at(line: Line, cuts: list[int]) -> Iterator[Line]:
    ends = zip([0, *cuts], [*cuts, len(line.text)], strict=True)
    return _parts(line, [line.text[begin:end] for begin, end in ends])


def cut_overlong(lines: list[Line]) -> Iterator[Line]:
    for line in lines:
        if len(line.text) <= LONGEST:
            yield line
            continue
        cuts = [0]
        while len(line.text) - cuts[-1] > LONGEST:
            cuts.append(line.text.rfind(" ", cuts[-1] + LONGEST // 2, cuts[-1] + LONGEST) + 1 or cuts[-1] + LONGEST)
        yield from _at(line, cuts[1:])


# A table saved without its lines: "Work Programme PDF 92 KB Minutes: Members considered … |"
CELL_BORDER = re.compile(r"[|\s]*\|[|\s]*")
CELL_NUMBER = re.compile(r"\s*(\d{1,4}\.)\s*\|\s*(?=\S)")  # "1. | Election of Vice-Chairman Minutes: …"
CELL_END = re.compile(r"\s*\|\s*$")


def part_cells(lines: list[Line]) -> Iterator[Line]:
    """In a page saved with pipes, a border stands on a line of its own."""
    piped = [line.text for line in lines if "|" in line.text]
    borders = sum(CELL_BORDER.fullmatch(text) is not None for text in piped)
    if borders < 2 and sum(CELL_NUMBER.match(text) is not None for text in piped) < 2:
        yield from lines
        return
    for line in lines:
        if number := CELL_NUMBER.match(line.text):
            line = replace(line, text=f"{number[1]}    {line.text[number.end() :]}")
        if line.style == "table" or CELL_BORDER.fullmatch(line.text) or not CELL_END.search(line.text):
            yield line
        else:
            yield replace(line, text=CELL_END.sub("", line.text))
            yield replace(line, text="|")


LABEL_WORDS = (
    "Minutes|Decisions?|Additional documents|Supporting documents|Reasons? for decision"
    "|Cofnodion|Penderfyniad|Dogfennau ychwanegol|Dogfennau ategol"
)
# "… PDF 304 KB Additional documents: Minutes: The …", "… as a correct record. Minutes: The …"
INLINE_LABEL = re.compile(rf"(?<=[.?!)\]:BM])[ \u00a0]+(?=(?:{LABEL_WORDS}):(?:[ \u00a0]|$))")
INLINE_LABEL_IN_CELL = re.compile(rf"[ \u00a0]+(?=(?:{LABEL_WORDS}):(?:[ \u00a0]|$))")
LEADING_LABEL = re.compile(rf"^((?:{LABEL_WORDS}):)[ \u00a0]+(?=\S)")

OF_A_SITE = re.compile(
    r"(?i)\bPDF \d[\d.,]* ?[KM]B\b|^(?:agenda item|eitem agenda)\s*$|\b(?:supporting|additional) documents:"
)


def _of_a_site(text: str) -> bool:
    small = text.lower()  # spares nearly every line the pattern
    return ("pdf " in small or "agenda" in small or "documents:" in small) and bool(OF_A_SITE.search(text))


def part_labels(lines: list[Line]) -> Iterator[Line]:
    """A label that a compact page left in the middle of a line stands on a line of its own."""
    celled = any(line.text == "|" for line in lines)
    if not celled and not any(_of_a_site(line.text) for line in lines):
        yield from lines
        return
    inline = INLINE_LABEL_IN_CELL if celled else INLINE_LABEL
    for line in lines:
        parts = inline.split(line.text) if ":" in line.text else [line.text]
        if len(parts) == 1:
            yield line
            continue
        for part in parts:
            label = LEADING_LABEL.match(part)
            if label:
                yield replace(line, text=label[1])
                part = part[label.end() :]
            yield replace(line, text=part)


INLINE_BULLET = re.compile(r"\s(?=[•·▪\uf0b7]\s)")


def part_bullets(lines: list[Line]) -> Iterator[Line]:
    """“… forward items • It was agreed … • The Clerk …”: each bullet of a paragraph on a line of its own."""
    for line in lines:
        if line.text.count("•") + line.text.count("\uf0b7") > 1:
            yield from _parts(line, INLINE_BULLET.split(line.text))
        else:
            yield line


# "… see attached tree report 114/20 To Approve …": a whole page on one line, its minute numbers in the middle
YEARLY = re.compile(r"\s*(\d{1,4})/(\d{2})\s")
GLUED_YEARLY = re.compile(r"(?<=\s)(\d{1,4})/(\d{2}) (?=[A-Z])")
GLUED_PLAIN = re.compile(r"(?<=\s)(\d{1,2})(?:\\?\.(\d{1,2})\s|\\?\. ?)(?=[A-Z“])")
GLUED_BARE = re.compile(r"(?:^|(?<=\s))(\d{1,2}) (?=[A-Z])")
# What such a page is about in any council, in the order of most agendas
USUAL = re.compile(
    r"(?i)(?:apolog|absen|declarations? of|minutes|matters arising|reports?\b|planning|financ|accounts|correspond"
    r"|highways|chair|any other|date of|public)"
)
GLUED_LINE = 300  # characters; a shorter line names a number, it does not hold items


def part_glued_numbers(lines: list[Line]) -> Iterator[Line]:
    """A long line is parted before each number that goes on counting from the one before."""
    yearly: dict[str, int] = {}
    plain = bare = 0  # how far each count has come in the lines above
    for line in lines:
        if start := YEARLY.match(line.text):
            yearly[start[2]] = int(start[1])
        cuts: list[int] = []
        if len(line.text) >= GLUED_LINE:
            cuts = _yearly_cuts(line.text, yearly)
            if not cuts:
                cuts, plain = _plain_cuts(line.text, plain)
            if not cuts:
                cuts, bare = _bare_cuts(line.text, bare)
        yield from _at(line, cuts)


def _yearly_cuts(text: str, last: dict[str, int]) -> list[int]:
    """“… 114/20 To Approve …”: the first may begin anywhere, if its successor stands further on."""
    found = list(GLUED_YEARLY.finditer(text))
    named = {(int(match[1]), match[2]) for match in found}
    cuts = []
    for match in found:
        number, year = int(match[1]), match[2]
        begins = year not in last and (number + 1, year) in named
        if begins or (year in last and 0 <= number - last[year] <= 2):
            cuts.append(match.start())
            last[year] = number
    return cuts


def _plain_cuts(text: str, reached: int) -> tuple[list[int], int]:
    """“1. … 2. … 3. …”, at least four, and “4.1 …” between 4 and 5; a shorter run is a list in a sentence.

    Behind such a line the next one may count on.
    """
    cuts: list[int] = []
    whole, part, main = reached, 0, 0
    for found in GLUED_PLAIN.finditer(text):
        number, minor = int(found[1]), int(found[2] or 0)
        if minor == 0 and 0 < number - whole <= (2 if whole else 1):
            whole, part, main = number, 0, main + 1
        elif minor and number == whole and 0 < minor - part <= 2:
            part = minor
        else:
            continue
        cuts.append(found.start())
    return (cuts, whole) if main >= (2 if reached else 4) else ([], reached)


def _bare_cuts(text: str, reached: int) -> tuple[list[int], int]:
    """“Minutes 1 Apologies None 2 Planning …”: several of them before usual headings; counts on in the lines below."""
    cuts: list[int] = []
    number, usual = reached, 0
    for found in GLUED_BARE.finditer(text):
        if int(found[1]) == number + 1:
            number += 1
            usual += bool(USUAL.match(text, found.end()))
            cuts.append(found.start())
    if not reached and (number < 4 or usual < 3):
        return [], 0
    return [cut for cut in cuts if cut], number


# A whole number only behind a sentence, and with its dot: not “item 5. The …”
GLUED_PART = re.compile(r"(?<=\s)(\d{1,2}(?:\.\d{1,2}){1,2}) (?=[A-Z“\d])|(?<=[.?!:)”]\s)(\d{1,2})\\?\.\s(?=[A-Z])")
BEGINS_NUMBER = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2}){0,2})\\?\.?\s")


def part_glued_parts(lines: list[Line]) -> Iterator[Line]:
    """“5. Reports. 5.1 Chairman’s Report. 5.1.1 Cemetery … 6. Fees”: each that counts on from the line's own number."""
    for line in lines:
        begun = BEGINS_NUMBER.match(line.text)
        cuts = _part_cuts(line.text, _counted(begun[1])) if begun else []
        yield from _at(line, cuts) if cuts else (line,)


def _part_cuts(text: str, last: list[int]) -> list[int]:
    cuts = []
    for found in GLUED_PART.finditer(text):
        number = _counted(found[1] or found[2])
        if number in (_after(last, depth) for depth in range(len(last) + 1)) or number == [*last, 1, 1]:
            cuts.append(found.start())
            last = number
    return cuts


def _counted(number: str) -> list[int]:
    return [int(digits) for digits in number.split(".")]


def _after(number: list[int], depth: int) -> list[int]:
    """What may follow 5.1: 5.1.1 one deeper, 5.2 beside it; after 5.1.2 also 5.2."""
    return [*number, 1] if depth == len(number) else [*number[:depth], number[depth] + 1]


GLUED_PAGE = re.compile(r"\s*(Page \d{1,3} of \d{1,3})\s+")


def part_page_numbers(lines: list[Line]) -> Iterator[Line]:
    """“Page 1 of 7” in the middle of a page that is one line."""
    for line in lines:
        if len(line.text) > GLUED_LINE and "Page " in line.text:
            yield from _parts(line, [part for part in GLUED_PAGE.split(line.text) if part])
        else:
            yield line


STEPS: tuple[Callable[[list[Line]], Iterator[Line]], ...] = (
    cut_overlong,
    part_cells,
    part_labels,
    part_page_numbers,
    part_glued_numbers,
    part_glued_parts,
    part_bullets,
)
