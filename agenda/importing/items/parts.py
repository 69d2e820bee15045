"""The parts of an item: decimals, letters and Roman numbers under a heading; not the numbers of its paragraphs."""

import re
from collections.abc import Sequence

from agenda.importing.blocks import Block
from agenda.importing.items.heads import PARAGRAPH, PART_FORMS, head_at
from agenda.importing.items.section import Head, with_ends
from agenda.importing.items.titles import BREAKS_OFF, is_title
from agenda.importing.marks import letter_of
from agenda.importing.resolutions.opening import read_opening
from agenda.importing.run_on import text_begins
from agenda.importing.wording.decisions import BEGINS_CLAUSE, OPEN_ENDED, OPENS_CLAUSES
from agenda.importing.wording.support import MOVER_LINE

Expected = dict[str, tuple[int, ...]]  # form of mark → the last that counted
ARISING = re.compile(r"(?i)(?:\w+ ){0,3}matters arising")
# Under these each brings a topic of their own
OTHERS = re.compile(
    r"(?i)(?:any )?other\b|(?:member|councillor)s?[’']?s? (?:other )?(?:matters|reports|business)"
    r"|(?:further|items for)\b"
)
LETTERS_RECEIVED = re.compile(r"(?i)(?:\w+ )?correspondence\b")  # what stands under it is a list of letters
ASKS = re.compile(r"(?:I|We) (?:will|shall|wish to|would like to) (?:ask|move)\b")  # its letters are one question's
DECIDED_WITHIN = 5  # paragraphs
SHORT_TITLE = 30  # letters
OPENING_WORDS = 3  # paragraphs between a heading and its first lettered part
STRUCK_OUT = 5  # letters between one part and the next: "h)", "m)"
LONGEST_TITLE = 14  # words; what "i." begins is often a sentence
LEFT_OUT = 9  # parts between one and the next that a writer may have numbered and struck out


def sub_heads(blocks: Sequence[Block], head: Head, end: int, run_in: bool = False) -> list[Head]:
    """“8.1 Swings. …”, “4a. LICENSES” and letters, with what is lettered or Roman under each of them."""
    parent = blocks[head.at].mark
    if parent is None:
        return []
    lettered = (
        lettered_parts(blocks, head, end, run_in)
        or _topics(blocks, head, end)
        or _numbered_paragraphs(blocks, head, end)
    )
    behind = lettered[-1].at if lettered else head.body + bool(head.cut)  # where text runs on, its number is none
    found = [*lettered, *_counted_parts(blocks, behind, end, parent.numbers, run_in)]
    inner = [part for sub, last in with_ends(found, end) for part in lettered_parts(blocks, sub, last, run_in)]
    return [*found, *inner]


def lettered_parts(blocks: Sequence[Block], head: Head, end: int, run_in: bool) -> list[Head]:
    """“4. Matters Arising / (a) Milestone …”: the heading has no text of its own, only lettered parts."""
    begin = _first_letter(blocks, head, end)
    first = blocks[begin].mark if begin is not None else None
    if begin is None or first is None:
        return []
    from_first = first.numbers == (1,) and first.printed.lower() in "ai"
    if not (from_first or ("letter" in first.form and ARISING.match(head.title))):
        return []  # of what arises the parts that are settled are left out: "b)", "c)", "f)"
    found: list[int] = []
    reached = (first.counted_in(first) or 1) - 1
    odd = 0
    for at in range(begin, end):
        block = blocks[at]
        number = block.mark.counted_in(first) if block.mark else None
        if number is None or not reached <= number <= reached + STRUCK_OUT:  # a clerk's list may hold "q)" twice
            continue
        if BEGINS_CLAUSE.match(block.body) or _numbers_motion(blocks, at):
            return []
        first_letter = block.body.lstrip("*")[:1]  # "b. 2019/20 funding" is as good as a capital
        odd += bool(block.body) and not (first_letter.isupper() or first_letter.isdigit())
        found.append(at)
        reached = number
    asked = sum(blocks[at].body.endswith("?") for at in found)
    if odd > len(found) / 5 or asked > len(found) / 2:
        return []
    heads = [head_at(blocks, at, run_in=run_in or len(found) == 1) for at in found]
    topics = 2 * sum(text_begins(blocks[at].body) is not None for at in found) >= len(found)
    small = head.title.isupper() and first.form in ("letter.", "roman.")
    business = small and not LETTERS_RECEIVED.match(head.title)  # "FINANCES / i. The accounts were read."
    if "roman" in first.form and blocks[found[0]].body and _mostly_sentences(heads) and not (topics or business):
        return []
    # A lone "A." is a heading where it is bold or has a title before its text, a small "a." also under capitals.
    several = len(found) > 1 or small or any(blocks[head.at].style == "bold" or head.cut > 2 for head in heads)
    return heads if several else []


def _first_letter(blocks: Sequence[Block], head: Head, end: int) -> int | None:
    """Right under the heading, or behind a sentence that comes to its end: “The meeting closed for public session.”"""
    if not head.at < head.body < end:
        return None
    for at in range(head.body, min(end, head.body + OPENING_WORDS)):
        mark, text = blocks[at].mark, blocks[at].text
        if mark and mark.form in PART_FORMS and (mark.numbers == (1,) or ARISING.match(head.title)):
            return at
        # "Councillors" above theirs, under a heading without a number
        names_them = not head.number and is_title(text) and len(text) < SHORT_TITLE
        leads_in = text[-1] in ":,;-–" or OPEN_ENDED.search(text) or BREAKS_OFF.search(text) or ASKS.match(text)
        if mark or (leads_in and not names_them and not OTHERS.match(head.title)):
            return None
    return None


def _mostly_sentences(heads: Sequence[Head]) -> bool:
    return sum(len(head.title.split()) > LONGEST_TITLE for head in heads) > len(heads) / 2


def _topics(blocks: Sequence[Block], head: Head, end: int) -> list[Head]:
    """“9. Any other business / 1. The hedge. Mr Reed …”: a count inside the count, each with a title and its text."""
    if LETTERS_RECEIVED.match(head.title) or OPENS_CLAUSES.search(blocks[head.at].text):
        return []
    found: list[int] = []
    for at in range(head.body, end):
        mark = blocks[at].mark
        if mark and mark.form == "number." and mark.numbers == (len(found) + 1,) and blocks[at].style != "list":
            found.append(at)
        elif not found:
            return []
    if sum(blocks[at].body.endswith("?") for at in found) > len(found) / 2:
        return []
    heads = [head_at(blocks, at, run_in=True) for at in found]
    titled = sum(_has_text(blocks, one, last) for one, last in with_ends(heads, end))
    return heads if len(heads) > 1 and titled > len(heads) / 2 else []


def _numbered_paragraphs(blocks: Sequence[Block], head: Head, end: int) -> list[Head]:
    """“4. Matters arising / 1) The hedge was cut. / 2) Mr Reed gave a report …”: every paragraph has its number."""
    if LETTERS_RECEIVED.match(head.title) or OPENS_CLAUSES.search(blocks[head.at].text):
        return []
    found: list[int] = []
    for at in range(head.body, end):
        mark = blocks[at].mark
        if mark and mark.form == "number)" and mark.numbers == (len(found) + 1,) and blocks[at].body:
            if BEGINS_CLAUSE.match(blocks[at].body):
                return []
            found.append(at)
        elif not found:
            return []
    heads = [head_at(blocks, at) for at in found]
    return heads if len(heads) > 2 else []


def _has_text(blocks: Sequence[Block], head: Head, end: int) -> bool:
    text = sum(len(block.text) for block in blocks[head.body : end]) - head.cut
    return text > PARAGRAPH and (head.body > head.at or head.cut > 0)


def _counted_parts(blocks: Sequence[Block], begin: int, end: int, parent: tuple[int, ...], run_in: bool) -> list[Head]:
    """The numbers that count on under their parent's, and letters alone on their lines."""
    found: list[Head] = []
    expected: Expected = {}
    for at in range(begin, end):
        mark = blocks[at].mark
        if mark and (form := _form_in_count(blocks, at, parent, expected)):
            expected[form] = mark.numbers if form == mark.form else (expected[form][0] + 1,)
            if form == "(letter)":
                expected.pop("(roman)", None)
            found.append(head_at(blocks, at, run_in))
    numbers_paragraphs = any(read_opening(blocks[sub.at].body) for sub in found)  # "8.2 RESOLVED: …"
    return [] if numbers_paragraphs else found


def _form_in_count(blocks: Sequence[Block], at: int, parent: tuple[int, ...], expected: Expected) -> str | None:
    """The form in which this paragraph's mark counts on as a sub-heading's; None where it is none."""
    block, mark = blocks[at], blocks[at].mark
    if mark is None:
        return None
    if mark.form in ("decimal", "lettered", "compound"):
        last = expected.get(mark.form)
        if mark.numbers[1] - (last[1] if last and last[0] == mark.numbers[0] else 0) > LEFT_OUT:
            return None  # "6.47" in a column of sums
        slipped = mark.numbers == (parent[0] - 1, 1)  # "11. Reports" above "10.1", where an item was put in later
        on = (
            slipped
            or mark.numbers[:1] in (parent[:1], (parent[0] + 1,))
            or (last is not None and (mark.numbers[1:] == (last[1] + 1,) or mark.numbers[:2] == (last[0] + 1, 1)))
        )
        return mark.form if on and not BEGINS_CLAUSE.match(block.body) and not block.body[:1].islower() else None
    if block.body or at + 1 == len(blocks) or not blocks[at + 1].text[0].isupper():
        return None
    if _numbers_motion(blocks, at):
        return None
    letter, number = expected.get("(letter)", (0,))[0], expected.get("(roman)", (0,))[0]
    if mark.form == "(letter)" or (mark.form == "(roman)" and mark.printed == "i" and letter == 8):
        due = letter_of(mark.printed) == letter + 1
        return "(letter)" if due and (letter or _begins_parts(blocks, at)) else None
    due = mark.form == "(roman)" and mark.numbers == (number + 1,)
    return "(roman)" if due and (number or _begins_parts(blocks, at)) else None


def _numbers_motion(blocks: Sequence[Block], at: int) -> bool:
    """“(i) / Proposed by Mr Reed; / Seconded by Mrs Moss;”"""
    return not blocks[at].body and at + 1 < len(blocks) and bool(MOVER_LINE.match(blocks[at + 1].text))


def _begins_parts(blocks: Sequence[Block], at: int) -> bool:
    """Not the entries of a list: “REPLY: / (a)”, “… are as follows: / (a)”, unless each is decided by itself."""
    return not blocks[at - 1].text.endswith((":", ";", ",")) or _is_decided(blocks, at)


def _is_decided(blocks: Sequence[Block], at: int) -> bool:
    """“Minutes of these meetings: / (a) / Meeting of 4 March / Proposed by …”"""
    for block in blocks[at + 1 : at + DECIDED_WITHIN]:
        if block.mark and block.mark.form in PART_FORMS:
            return False
        if MOVER_LINE.match(block.text):
            return True
    return False
