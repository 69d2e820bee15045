"""Whole numbers in the middle of a line that is a page: “… see the plan 114/20 To Approve …”"""

import re
from collections import defaultdict
from collections.abc import Iterator

from agenda.importing.lines import Line, cut_at
from agenda.importing.wording.headings import USUAL

GLUED_LINE = 300  # characters; a shorter line names a number, it does not hold items
# "… see attached tree report 114/20 To Approve …": a whole page on one line, its minute numbers in the middle
YEARLY = re.compile(r"\s*(\d{1,4})/(\d{2})\s")
GLUED_YEARLY = re.compile(r"(?<=\s)(\d{1,4})/(\d{2}) (?=[A-Z])")
# "… as told. 5. Fees", "… 5. 5.1 Fees", "… 6. 2026/27 Budget"
GLUED_PLAIN = re.compile(
    r"(?<=\s)(\d{1,2})(?:\\?\.(\d{1,2})\s|\\?\. ?)(?=[A-Z“]|(?<=\. )\1\.1 [A-Z]|(?<=\. )\d{4}(?:/\d{2})? [A-Z])"
)
LEADING = re.compile(r"\s*(\d{1,2})\\?\.\s+(?=[A-Z])")
NAMED_NUMBER = re.compile(
    r"(?i)\b(?:items?|no|nos|minutes?|page|section|paragraph|article|part|plot|class|group|lot)\.?\s$"
)
LONGEST_NAME = 12  # letters of “paragraph ”, and what stands before it
LEADS_LEAST = 3  # lines that begin with a number
GLUED_BARE = re.compile(r"(?:^|(?<=\s))(\d{1,2}) (?=[A-Z])")


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
        yield from cut_at(line, cuts) if cuts else (line,)


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


# "… by the Chair. Item 15/06/7 Reports", not "as told under Item 15/06/7 Reports"
GLUED_ITEM = re.compile(
    r"(?<!under )(?<!see )(?<!of )(?<!in )(?<!to )(?<!from )(?<!and )(?<=\S )"
    r"(?=(?:Item|ITEM) \d{1,2}/\d{2}/\d{1,2} [A-Z])"
)


def part_glued_items(lines: list[Line]) -> Iterator[Line]:
    """A word and a number of three parts begin an item, wherever in a line they stand."""
    for line in lines:
        cuts = [found.start() for found in GLUED_ITEM.finditer(line.text)] if "tem " in line.text else []
        yield from cut_at(line, cuts) if cuts else (line,)


def part_missing_numbers(lines: list[Line]) -> Iterator[Line]:
    """“… from the Council 6. To receive reports” where lines begin with 5. and 7.: the heading between them."""
    leads: dict[int, int] = {}
    for place, line in enumerate(lines):
        if found := LEADING.match(line.text):
            leads.setdefault(int(found[1]), place)
    cuts: dict[int, list[int]] = {}
    for number in set(range(2, max(leads, default=0))) - leads.keys():
        begin, end = leads.get(number - 1), leads.get(number + 1)
        if begin is not None and end is not None and begin < end:
            for place, cut in _only([at for printed, at in _standing(lines, begin, end) if printed == str(number)]):
                cuts.setdefault(place, []).append(cut)
    for place, cut in _counting_on(lines, leads):
        cuts.setdefault(place, []).append(cut)
    for place, line in enumerate(lines):
        yield from cut_at(line, sorted(cuts[place])) if place in cuts else (line,)


def _counting_on(lines: list[Line], leads: dict[int, int]) -> Iterator[tuple[int, int]]:
    """“… to members. 18. To receive reports …” and “19. Next meeting” behind the last line that begins with 17."""
    if len(leads) < LEADS_LEAST:
        return
    number = max(leads)
    place = (leads[number], 0)
    standing: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for printed, at in _standing(lines, place[0], len(lines)):
        standing[printed].append(at)
    while len(further := [at for at in standing[str(number + 1)] if at > place]) == 1:
        number, place = number + 1, further[0]
        yield place


def _standing(lines: list[Line], begin: int, end: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each number before a capital, and where it stands; none whose word before it says “page” or “plot”."""
    for place in range(begin, end):
        text = lines[place].text
        for found in GLUED_PLAIN.finditer(text):
            named = NAMED_NUMBER.search(text, max(0, found.start() - LONGEST_NAME), found.start())
            if not found[2] and not named:
                yield found[1], (place, found.start())


def _only(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return places if len(places) == 1 else []
