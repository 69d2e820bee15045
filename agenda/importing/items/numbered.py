"""Headings with a number. What tells them from numbered lists is that they count on through the whole document."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from agenda.importing.blocks import Block
from agenda.importing.items.nesting import Candidate, encloses, outermost
from agenda.importing.items.strays import GAP_MOST, begun_anew, counted_anew, fillers, going_on_anew, with_strays
from agenda.importing.items.title_ends import read_title
from agenda.importing.lines import HEADINGS
from agenda.importing.wording.decisions import BEGINS_CLAUSE, OPENS_LIST
from agenda.importing.wording.headings import ATTENDANCE, KNOWN

COUNTING = (
    "item",
    "prefix",
    "yearly",
    "dated",
    "number.",
    "number",
    "number)",
    "number,",
    "plain",
    "ROMAN.",
    "number :",
    "number.0",
    "dotted",
)
# A form that only headings have counts more than one that lists and paragraphs have too.
STRENGTH = {
    "item": 1.6,
    "prefix": 1.6,
    "yearly": 1.6,
    "dated": 1.6,
    "dotted": 1.6,
    "number": 1.1,
    "number)": 0.7,
    "plain": 0.8,
    "number,": 0.5,
    "number :": 0.7,
}
PARAGRAPH_FORMS = {"number)", "number,", "number :", "plain"}  # need words that look like headings
GAP_COST = 0.3
DATED_LEAST = 3


def main_chain(blocks: Sequence[Block]) -> list[Candidate]:
    """The numbers that count through the document, with those of the same look that an unsteady count left out."""
    families: dict[tuple[str, bool], list[Candidate]] = defaultdict(list)
    for candidate in _candidates(blocks):
        families[candidate.family].append(candidate)
    outer = {family: outermost(found) for family, found in families.items()}
    chains = [chain for found in outer.values() if _looks_like_headings(chain := _longest(found))]
    best = _not_inside(max(chains, key=_total, default=[]), chains)
    if not _is_enough(best, _total(best)):
        return []
    same_form = outer[best[0].family]
    best = begun_anew(best, same_form) or with_strays(best, same_form)
    best = [*best, *going_on_anew(best, families[best[0].family])]
    others = [candidate for family, found in families.items() if family != best[0].family for candidate in found]
    return sorted([*best, *fillers(best, others)], key=lambda candidate: candidate.at)


def lists_alone(blocks: Sequence[Block], chain: Sequence[Candidate]) -> list[Candidate]:
    """The counts of a page that lost the headings above them; none where one count is the document's own."""
    family = chain[0].family if chain else None
    return counted_anew([one for one in _candidates(blocks) if one.family == family], len(chain))


def _total(chain: Sequence[Candidate]) -> float:
    return sum(candidate.weight * STRENGTH.get(candidate.family[0], 1.0) for candidate in chain)


def _looks_like_headings(chain: Sequence[Candidate]) -> bool:
    return bool(chain) and (chain[0].family[0] not in PARAGRAPH_FORMS or _total(chain) >= 0.5 * len(chain))


def _not_inside(chain: list[Candidate], chains: Sequence[list[Candidate]]) -> list[Candidate]:
    """The count around this one, if it is a long list inside an item of another form."""
    return next((other for other in chains if encloses(other, chain)), chain)


def _is_enough(chain: list[Candidate], weight: float) -> bool:
    if not chain:
        return False
    from_one = chain[0].number < 20 or chain[0].family[0] in ("item", "prefix", "yearly")
    return weight >= (1.0 if from_one else 1.5) and (len(chain) > 1 or from_one)


def _candidates(blocks: Sequence[Block]) -> Iterator[Candidate]:
    years_first = _years_stand_first(blocks)
    meetings = _dated_meetings(blocks)
    for at, block in enumerate(blocks):
        mark = block.mark
        if not mark or not mark.numbers:
            continue
        form = "number.0" if mark.form == "decimal" and mark.numbers[1:] == (0,) else mark.form
        if form not in COUNTING or (form == "dated" and mark.printed.rpartition("/")[0] not in meetings):
            continue
        number = mark.numbers[-1] if form == "yearly" and years_first else mark.numbers[0]
        alone = not block.body
        if form == "number" and alone and (number > 999 or _in_a_table(blocks, at)):
            continue
        look = (block.style or ("bold" if block.lead else ""), block.indent // 3)
        introduced = at > 0 and number == 1 and _introduces(blocks[at - 1])
        yield Candidate(at, (form, alone), number, _weight(blocks, at, alone), look, introduced)


def _in_a_table(blocks: Sequence[Block], at: int) -> bool:
    """“Reading room / 21 / 10”, one cell a paragraph: another bare number stands beside it."""
    beside = [blocks[place] for place in (at - 1, at + 1) if 0 <= place < len(blocks)]
    return any(block.mark and block.mark.form == "number" and not block.body for block in beside)


def _introduces(block: Block) -> bool:
    return bool(OPENS_LIST.search(block.text)) and not ATTENDANCE.match(block.text)


def _years_stand_first(blocks: Sequence[Block]) -> bool:
    """“20/49, 20/50, 20/51” count in the second place, “77/21, 78/21” in the first."""
    pairs = [block.mark.numbers for block in blocks if block.mark and block.mark.form == "yearly"]
    return len({pair[0] for pair in pairs}) < len({pair[-1] for pair in pairs})


def _dated_meetings(blocks: Sequence[Block]) -> set[str]:
    """The “26/09” of “26/09/1, 26/09/2, 26/09/3”: three that begin alike are no dates."""
    dated = [block.mark.printed for block in blocks if block.mark and block.mark.form == "dated"]
    begun = Counter(printed.rpartition("/")[0] for printed in dated)
    return {meeting for meeting, count in begun.items() if count >= DATED_LEAST}


def _weight(blocks: Sequence[Block], at: int, alone: bool) -> float:
    block = blocks[at]
    weight = _heading_weight(_next_words(blocks, at) if alone else block.body)
    if block.style in HEADINGS:
        weight += 0.5
    if at and block.mark and block.mark.numbers[0] == 1 and OPENS_LIST.search(blocks[at - 1].text):
        weight *= 0.2
    return weight


def _heading_weight(words: str) -> float:
    if not words or BEGINS_CLAUSE.match(words):
        return 0.05
    if words.endswith((";", "; and", ",")):
        return 0.1
    title = read_title(words)
    if words[0].islower():
        return 0.3 if title.cut else 0.1
    if title.surely:
        return 1.2 if title.words.isupper() or KNOWN.fullmatch(title.words) else 1.0
    return 0.7 if title.cut else 0.4


def _next_words(blocks: Sequence[Block], at: int) -> str:
    if at + 1 == len(blocks):
        return ""
    after = blocks[at + 1]
    return "" if after.mark and not after.body else after.text


def _longest(found: Sequence[Candidate]) -> list[Candidate]:
    """The heaviest chain of rising numbers; linear, as only the best chain that ends at each number is kept."""
    ends: dict[int, tuple[float, int]] = {}  # number → (weight of the chain, its last candidate)
    before: list[int | None] = []
    best: tuple[float, int] = (0.0, -1)
    for place, candidate in enumerate(found):
        weight, previous = candidate.weight, None
        for step in range(1, GAP_MOST + 1):
            end = ends.get(candidate.number - step)
            if end and end[0] + candidate.weight - GAP_COST * (step > 1) > weight:
                weight, previous = end[0] + candidate.weight - GAP_COST * (step > 1), end[1]
        before.append(previous)
        if weight > ends.get(candidate.number, (0.0, 0))[0]:
            ends[candidate.number] = (weight, place)
        best = max(best, (weight, place), key=lambda end: end[0])
    chain: list[Candidate] = []
    place_now: int | None = best[1] if best[1] >= 0 else None
    while place_now is not None:
        chain.append(found[place_now])
        place_now = before[place_now]
    return chain[::-1]
