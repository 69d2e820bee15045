"""Parts of items in the middle of a line: “5.1 Chairman’s Report. 5.1.1 Cemetery …”, “i. Rules … ii. Charges …”"""

import re
from collections.abc import Callable, Iterator

from agenda.importing.lines import Line, cut_at
from agenda.importing.readers.counting import roman

# A whole number only behind a sentence, and with its dot: not “item 5. The …”
GLUED_PART = re.compile(
    r"(?<=\s)(\d{1,2}(?:\.\d{1,2}){1,2}) (?=[A-Z“]|\d+(?![\d.]))|(?<=[.?!:)”]\s)(\d{1,2})\\?\.\s(?=[A-Z])"
)
DEEP = 3  # numbers of a part that nothing else looks like
PART_BEHIND_SENTENCE = re.compile(r"(?<=[.?!)]\s)(\d{1,2}\.\d{1,2}\.\d{1,2}) (?=[A-Z“])")
BEGINS_NUMBER = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2}){0,2})\\?\.?\s")
GLUED_CHAPTER = re.compile(r"([A-Z][\w’' -]{2,50}\.)\s+(?=\d{1,2}\.1(?:\.1)? [A-Z])")


def part_glued_chapters(lines: list[Line]) -> Iterator[Line]:
    """“Finance. 6.1 Accounts. …”: a heading that has lost its own number."""
    for line in lines:
        chapter = GLUED_CHAPTER.match(line.text)
        yield from cut_at(line, [chapter.end()]) if chapter else (line,)


# "… wants mending. PUBLIC PARTICIPATION • A resident …"
GLUED_FORUM = re.compile(
    r"(?<=[.?!]\s)(?=(?:PUBLIC (?:PARTICIPATION|FORUM|SESSION|QUESTIONS?|COMMENTS?)|OPEN (?:FORUM|SESSION))\b"
    r"(?! [A-Z]{2}))"
)


def part_glued_forum(lines: list[Line]) -> Iterator[Line]:
    """The heading in capitals that has no number: what people said once the council’s own items were done."""
    for line in lines:
        cuts = (
            [found.start() for found in GLUED_FORUM.finditer(line.text)]
            if "PUBLIC" in line.text or "OPEN" in line.text
            else []
        )
        yield from cut_at(line, cuts) if cuts else (line,)


ROMANS = tuple(map(roman, range(1, 13)))
GLUED_ROMAN = re.compile(rf"(?:^|(?<=[.:;?!)A-Z] )|(?<=\w ))({'|'.join(ROMANS)})\. (?=[A-Z])")
ROMAN_REACH = 15  # lines within which the next of them stands


def part_glued_romans(lines: list[Line]) -> Iterator[Line]:
    """“POLICIES i. Rules. It was agreed to adopt them. ii. Charges. …”, also where the next stands lines below."""
    cuts: dict[int, list[int]] = {}
    run: list[tuple[int, int]] = []
    for place, line in enumerate(lines):
        for found in GLUED_ROMAN.finditer(line.text) if ". " in line.text else ():
            due = len(run) < len(ROMANS) and found[1] == ROMANS[len(run)]
            near = not run or place - run[-1][0] <= ROMAN_REACH
            if found[1] == "i" or not (due and near):
                run = []
            if found[1] == ROMANS[len(run)]:
                run.append((place, found.start()))
                for at, cut in run if len(run) == 2 else run[-1:] if len(run) > 2 else ():
                    cuts.setdefault(at, []).append(cut)
    for place, line in enumerate(lines):
        here = [cut for cut in cuts.get(place, ()) if cut]
        yield from cut_at(line, here) if here else (line,)


GLUED_LETTER = re.compile(r"(?<=\s)([a-z])\. (?=\\?\*?[A-Z“‘\d])")
IN_CAPITALS = re.compile(r"(?:[^a-z]|\b(?:and|of|the|for|to|in)\b)+")


def part_glued_letters(lines: list[Line]) -> Iterator[Line]:
    """“7. LETTERS a. Newsletters: three. b. An email on …”: right behind capitals."""
    for line in lines:
        begun = BEGINS_NUMBER.match(line.text) if ". " in line.text else None
        cuts: list[int] = []
        for found in GLUED_LETTER.finditer(line.text, begun.end()) if begun else ():
            if found[1] == chr(ord("a") + len(cuts)):
                cuts.append(found.start())
        headed = begun is not None and cuts != [] and IN_CAPITALS.fullmatch(line.text, begun.end(), cuts[0])
        yield from cut_at(line, cuts) if headed else (line,)


ROMAN_ALONE = re.compile(r"\s*\d{1,2}\\?\.\s+([A-Z][^a-z]{3,60}?:?\s)(?=i\. [A-Z])")


def part_roman_behind_capitals(lines: list[Line]) -> Iterator[Line]:
    """“8. TREES i. None fell.”, though no “ii.” follows."""
    for line in lines:
        alone = ROMAN_ALONE.match(line.text)
        yield from cut_at(line, [alone.end()]) if alone else (line,)


BRACKETED = re.compile(r"\s*([a-z]{1,5})\)\s")
GLUED_BRACKETED = re.compile(r"(?<=[.:;?!”’)\d]\s)([a-z]{1,5})\) (?=[A-Z“‘])")


def part_glued_brackets(lines: list[Line]) -> Iterator[Line]:
    """“a) The weir. It leaks. b) The bridge. …”, behind a sentence; also Roman ones, of which “i)” may be a letter."""
    for line in lines:
        begun = BRACKETED.match(line.text) if ") " in line.text else None
        last = begun[1] if begun else ""
        cuts: list[int] = []
        for found in GLUED_BRACKETED.finditer(line.text, begun.end()) if begun else ():
            if found[1] in _next_of(last):
                cuts.append(found.start())
                last = found[1]
        yield from cut_at(line, cuts) if cuts else (line,)


def _next_of(printed: str) -> set[str]:
    after = {chr(ord(printed) + 1)} if len(printed) == 1 else set()
    if printed in ROMANS[:-1]:
        after.add(ROMANS[ROMANS.index(printed) + 1])
    return after


def part_glued_parts(lines: list[Line]) -> Iterator[Line]:
    """“5. Reports. 5.1 Chairman’s Report. 5.1.1 Cemetery … 6. Fees”: each that counts on from the line's own number."""
    last: list[int] = []
    for line in lines:
        begun = BEGINS_NUMBER.match(line.text)
        if begun:
            cuts, last = _part_cuts(line.text, _counted(begun[1]), GLUED_PART, _may_follow)
        else:
            cuts, last = _part_cuts(line.text, last, PART_BEHIND_SENTENCE, _next_beside)
        yield from cut_at(line, cuts) if cuts else (line,)


def _part_cuts(
    text: str, last: list[int], part: re.Pattern[str], due: Callable[[list[int]], list[list[int]]]
) -> tuple[list[int], list[int]]:
    """Where parts begin that count on from the last one, and the last of them."""
    cuts = []
    for found in part.finditer(text):
        number = _counted(found[found.lastindex or 1])
        if number in due(last):
            cuts.append(found.start())
            last = number
    return cuts, last


def _may_follow(last: list[int]) -> list[list[int]]:
    return [*(_after(last, depth) for depth in range(len(last) + 1)), [*last, 1, 1]]


def _next_beside(last: list[int]) -> list[list[int]]:
    """In a line that only goes on: “… as the Clerk said. 5.2.2 Visit. …”, the very next of the same depth."""
    return [_after(last, DEEP - 1)] if len(last) == DEEP else []


def _counted(number: str) -> list[int]:
    return [int(digits) for digits in number.split(".")]


def _after(number: list[int], depth: int) -> list[int]:
    """What may follow 5.1: 5.1.1 one deeper, 5.2 beside it; after 5.1.2 also 5.2."""
    return [*number, 1] if depth == len(number) else [*number[:depth], number[depth] + 1]
