"""How a document was set: whether the page's width broke its lines, and whether blank lines part its paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agenda.importing.lines import Line
from agenda.importing.marks import read_mark
from agenda.importing.wording.layout import BEGINS_ANEW

DANGLING = re.compile(r"\b(?:and|or|of|the|an?|to|that|by|with|for|in|on|at|be|is|are|was|were)$")
UNWRAPPED = 130  # letters; a page's width breaks a line before that
SENTENCE_ENDS = (".", ";", "?", "!", "”", '"', ":", "|")
LATE = 300  # few meetings have so many items; "… the Plan 2022- / 2028. He …" has a year
# Forms that a line in the middle of a sentence may begin with: "… on average / 1.8 kg", "… in May / 2016. The …"
DOUBTFUL_MARKS = {
    "plain",
    "number",
    "letter",
    "letter.",
    "LETTER.",
    "roman.",
    "ROMAN.",
    "yearly",
    "number :",
    "number,",
    "item",
}


@dataclass(frozen=True, slots=True)
class Layout:
    width: int  # where a line was full; 0 in a text whose lines are whole paragraphs
    doubled: bool = False  # a blank line stands after every line, so it parts nothing

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Layout":
        lengths = sorted(len(line.text.rstrip()) for line in lines if not line.blank and line.style != "table")
        if len(lengths) < 8:
            return cls(0)
        letters = sum(lengths)
        if sum(length for length in lengths if length > UNWRAPPED) > 0.2 * letters:
            return cls(0)
        width = lengths[int(len(lengths) * 0.95)]
        full = sum(length > 0.7 * width for length in lengths)
        if width < 45 or full < 0.15 * len(lengths):
            return cls(0)
        return cls(width, _doubled(lines, width))

    def goes_on(self, line: Line, after: Line, gap: int, page_break: bool) -> bool:
        """Whether `after` only stands on a line of its own because the one before was full."""
        if not self.width or line.style != after.style or line.style[:1] == "h" or line.style == "table":
            return False
        ended, begun = line.text.rstrip(), after.text.lstrip()
        if gap > self.doubled and not page_break and not (gap == 1 and self._breaks_off(ended, begun)):
            return False
        if _centred(line, self.width) or _centred(after, self.width) or BEGINS_ANEW.match(begun):
            return False
        lower = begun[0].islower()
        if self.doubled and _is_word(ended, begun) and (lower or len(begun.split()) < 5):
            # a line of one word, as a stretched heading leaves it; not "QUESTIONS" above "10."
            return not _is_mark(begun)
        words = len(ended) + 1 + len(begun.split(maxsplit=1)[0])
        if begins_with_mark(begun, ended):
            return False
        if ended[-1] == "-" and ended[-2:-1].isalpha() and begun[0].isalpha():
            return True
        if _capitals(ended) and _capitals(begun):
            return self.doubled or words > 0.6 * self.width
        if _capitals(ended, 4) or _capitals(begun, 4):
            return False
        if gap == 0 and DANGLING.search(ended):
            return True
        if page_break and not ended.endswith(SENTENCE_ENDS):
            return lower or words > 0.85 * self.width
        if ended.endswith(":"):
            return lower and words > 0.9 * self.width
        if ended.endswith(SENTENCE_ENDS):
            return words > (0.95 if self.doubled else 0.85) * self.width
        return words > (0.5 if lower else 0.8) * self.width

    def _breaks_off(self, ended: str, begun: str) -> bool:
        """“… be deferred to the next Meeting pending / / consideration of …”: a scan's blank line inside a sentence."""
        inside = begun[0].islower() or ended.count("“") > ended.count("”")
        return len(ended) > 0.8 * self.width and ended[-1].isalpha() and inside


def begins_with_mark(begun: str, ended: str) -> bool:
    mark = read_mark(begun)
    if not mark:
        return False
    above = read_mark(ended.lstrip())
    if above and above.form == "bullet" and above.printed == mark.printed:
        return True  # "- invite candidates, / - tell members"
    late = mark.form == "number." and mark.numbers[0] > LATE
    if late or mark.form in DOUBTFUL_MARKS or begun[mark.rest : mark.rest + 1].islower():
        return ended.endswith(SENTENCE_ENDS) or len(ended) < 45
    return True


def _is_word(text: str, below: str) -> bool:
    """Also the year in “… Growth Plan / 2030 / Programme”; in a table another number stands below it."""
    return text.isalpha() or (text.isdigit() and below.isalpha())


def _is_mark(text: str) -> bool:
    """“10.” or “(i)” alone on its line, or before its words."""
    mark = read_mark(text)
    if not mark or not mark.numbers or mark.numbers[0] > LATE:
        return False
    return mark.form not in DOUBTFUL_MARKS or mark.rest == len(text)


def _centred(line: Line, width: int) -> bool:
    """“            Amendment lost.”: set in the middle or at the right edge."""
    return len(line.text) - len(line.text.lstrip()) > 0.35 * width


def _capitals(text: str, least: int = 1) -> bool:
    mark = read_mark(text)
    words = text[mark.rest :] if mark else text
    return words.isupper() and sum(sign.isalpha() for sign in words) >= least


def _doubled(lines: Sequence[Line], width: int) -> bool:
    """A sentence goes on across many of the single blank lines."""
    before, gap, single, broken, close = "", 0, 0, 0, 0
    for line in lines:
        if line.style == "aside":
            continue
        if line.blank:
            gap += 1
            continue
        if before and gap == 1:
            single += 1
            full = len(before) > 0.75 * width or line.text.lstrip()[0].islower()
            broken += full and not before.endswith(SENTENCE_ENDS)
        close += gap == 0
        before, gap = line.text.rstrip(), 0
    return single > 3 * close and broken > 0.15 * single
