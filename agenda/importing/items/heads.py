"""A candidate's paragraph as a heading: its number, its title, and the sub-headings under it."""

from collections.abc import Sequence

from agenda.importing.blocks import Block
from agenda.importing.items.nesting import Candidate
from agenda.importing.items.section import Head
from agenda.importing.items.titles import LONGEST, Title, goes_on, is_title, read_title, trimmed
from agenda.importing.resolutions.opening import read_opening
from agenda.importing.sentences import sentence_end
from agenda.importing.wording.decisions import BEGINS_CLAUSE

MOST_LINES = 4  # of a heading that breaks off

Expected = dict[str, tuple[int, ...]]


def numbered_heads(blocks: Sequence[Block], chain: Sequence[Candidate]) -> list[Head]:
    """The main headings with their sub-headings, in order."""
    if _titles_stand_before(blocks, chain):
        return [_head_before(blocks, candidate.at) for candidate in chain]
    run_in = _text_runs_in(blocks, chain)
    main = [head_at(blocks, candidate.at, run_in) for candidate in chain]
    ends = [*[head.at for head in main[1:]], len(blocks)]
    subs = [sub for head, end in zip(main, ends, strict=True) for sub in sub_heads(blocks, head, end, run_in)]
    return sorted([*main, *subs], key=lambda head: head.at)


def _titles_stand_before(blocks: Sequence[Block], chain: Sequence[Candidate]) -> bool:
    """“APOLOGIES / LIC27/19 / Apologies were …”: the number stands under its title."""
    if not all(candidate.family[1] and candidate.at for candidate in chain):
        return False
    before = sum(is_title(blocks[candidate.at - 1].text) for candidate in chain)
    after = sum(is_title(blocks[candidate.at + 1].text) for candidate in chain if candidate.at + 1 < len(blocks))
    return before > 0.8 * len(chain) and after < 0.5 * len(chain)


def _head_before(blocks: Sequence[Block], at: int) -> Head:
    mark = blocks[at].mark
    return Head(at - 1, at + 1, read_title(blocks[at - 1].text).words, number=mark.printed if mark else None)


def _text_runs_in(blocks: Sequence[Block], chain: Sequence[Candidate]) -> bool:
    """Whether this writer sets a colon between heading and text: then "Planning: None" is no title of three words.

    "Budget 2019/20: Parking Income" with its text in paragraphs below does not tell of such a habit.
    """
    ends = [*(candidate.at for candidate in chain[1:]), len(blocks)]
    telling = [
        blocks[candidate.at].body
        for candidate, end in zip(chain, ends, strict=True)
        if end - candidate.at == 1 or not is_title(blocks[candidate.at].body)
    ]
    return sum(body.find(":", 0, 90) > 0 for body in telling) >= max(2, 0.4 * len(chain))


def head_at(blocks: Sequence[Block], at: int, run_in: bool = False) -> Head:
    block = blocks[at]
    number = block.mark.printed if block.mark else None
    lead = len(block.text) - len(block.body)
    number_at, alone = at, not block.body and at + 1 < len(blocks)
    if alone:
        at, lead = at + 1, 0
    words = blocks[at].text[lead:]
    title = _all_bold(blocks[at], words) or read_title(words, run_in)
    if not 0 < title.cut < len(words) and (whole := _over_lines(blocks, at, lead)):
        return Head(number_at, at + whole.cut, whole.words, number=number)
    if alone and is_title(words):
        return Head(number_at, at + 1, trimmed(words), number=number)
    if title.cut >= len(words):
        return Head(number_at, at + 1, title.words, number=number)
    return Head(number_at, at, title.words, lead + title.cut if title.words else 0, number)


def _all_bold(block: Block, words: str) -> Title | None:
    """“**3. Further reports - for information only, and date of next meeting:**”: it ends where its bold ends."""
    is_heading = (
        block.style == "bold" and words.endswith(":") and len(words) < LONGEST and sentence_end(words) == len(words)
    )
    return Title(trimmed(words), len(words), True) if is_heading else None


def _over_lines(blocks: Sequence[Block], at: int, lead: int) -> Title | None:
    """A heading that breaks off in the middle and goes on below; its cut counts paragraphs."""
    words = blocks[at].text[lead:]
    for below in range(at + 1, min(at + MOST_LINES, len(blocks))):
        after = blocks[below]
        if not goes_on(words, after.text) or (after.mark and after.mark.numbers):
            return Title(trimmed(words), below - at, True) if below - at > 1 else None
        words = f"{words} {after.text}"
    return None


def whole_head(blocks: Sequence[Block], at: int) -> Head:
    title = read_title(blocks[at].text)
    return Head(at, at + 1, title.words or blocks[at].text)


def part_head(block: Block, at: int, title: Title) -> Head:
    return Head(at, at + 1, title.words) if title.cut >= len(block.text) else Head(at, at, title.words, title.cut)


def sub_heads(blocks: Sequence[Block], head: Head, end: int, run_in: bool = False) -> list[Head]:
    """“8.1 Swings. …”, “4a. LICENSES” and a bracketed letter on a line of its own; not the numbers of paragraphs."""
    parent = blocks[head.at].mark
    if parent is None:
        return []
    if parts := _lettered_parts(blocks, head, end, run_in):
        return parts
    found: list[Head] = []
    expected: Expected = {}
    for at in range(head.body + bool(head.cut), end):  # where text runs on behind the heading, its own number is none
        mark = blocks[at].mark
        if mark and _is_sub_number(blocks, at, parent.numbers, expected):
            expected[mark.form] = mark.numbers
            found.append(head_at(blocks, at, run_in))
    numbers_paragraphs = any(read_opening(blocks[sub.at].body) for sub in found)  # "8.2 RESOLVED: …"
    return [] if numbers_paragraphs else found


PART_FORMS = ("(letter)", "letter)", "letter.", "LETTER.", "(roman)", "roman)", "roman.")


def _lettered_parts(blocks: Sequence[Block], head: Head, end: int, run_in: bool) -> list[Head]:
    """“4. Matters Arising / (a) Milestone …”: the heading has no text of its own, only lettered parts."""
    first = blocks[head.body].mark if head.at < head.body < end else None
    if first is None or first.form not in PART_FORMS or first.numbers != (1,) or first.printed.lower() not in "ai":
        return []
    found: list[int] = []
    for at in range(head.body, end):
        block = blocks[at]
        if block.mark and block.mark.form == first.form and block.mark.numbers == (len(found) + 1,):
            if BEGINS_CLAUSE.match(block.body) or not (block.body[:1].isupper() or not block.body):
                return []
            found.append(at)
    several = len(found) > 1 or any(blocks[at].style == "bold" for at in found)  # a lone "A." in bold is a heading too
    return [head_at(blocks, at, run_in) for at in found] if several else []


def _is_sub_number(blocks: Sequence[Block], at: int, parent: tuple[int, ...], expected: Expected) -> bool:
    block, mark = blocks[at], blocks[at].mark
    if mark is None:
        return False
    if mark.form in ("decimal", "lettered"):
        last = expected.get(mark.form)
        on = mark.numbers[:1] in (parent[:1], (parent[0] + 1,)) or (
            last is not None and mark.numbers[1:] == (last[1] + 1,)
        )
        return on and not BEGINS_CLAUSE.match(block.body) and not block.body[:1].islower()
    alone = mark.form == "(letter)" and not block.body and at + 1 < len(blocks) and blocks[at + 1].text[0].isupper()
    due = mark.numbers == (expected.get(mark.form, (0,))[0] + 1,)
    return alone and due and (mark.numbers != (1,) or _begins_parts(blocks, at))


def _begins_parts(blocks: Sequence[Block], at: int) -> bool:
    """Not the entries of a list: “REPLY: / (a)”, “… are as follows: / (a)”"""
    return not blocks[at - 1].text.endswith((":", ";", ","))
