"""Headings that an unsteady count left out: out of order, or of another form than the rest."""

from collections.abc import Sequence, Set
from itertools import pairwise

from agenda.importing.items.nesting import SURELY, Candidate
from agenda.importing.lines import HEADINGS

RUN_LEAST = 3  # numbers of a count, and counts of a page
ANEW_LEAST = 5  # numbers behind the last, from 1, each a line of its own
TITLE = 1.0  # weight of a line that is surely a heading
GAP_MOST = 12  # numbers that a meeting may have left out: "Items 5 to 11 were withdrawn"


def with_strays(chain: list[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    """Also headings that stand out of order (8 before 7, two 14s); a run that begins at 1 is a list."""
    members = {candidate.at for candidate in chain}
    numbers = {candidate.number for candidate in chain}
    taken: list[Candidate] = []
    listed = 0
    for candidate, after in zip(found, [*found[1:], None], strict=True):
        alone = 1 not in numbers and candidate.weight >= SURELY and not _goes_on_as_list(after)
        begins_list = candidate.number == 1 and not alone
        missing = candidate.number not in numbers and candidate.number < chain[-1].number
        # "14, 15, 1, 2 … 13", "2, 1, 3": items that were taken first
        ahead = not taken and (missing or 0 < candidate.number - chain[-1].number < GAP_MOST)
        if candidate.at in members:
            taken.append(candidate)
            listed = 0
        elif taken and (begins_list or (listed and candidate.number == listed + 1)):
            listed = candidate.number
        elif (taken or ahead) and candidate.weight >= (0.3 if missing and taken else SURELY):
            taken.append(candidate)
    return taken


def begun_anew(chain: Sequence[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    """“**9. Fees**” and below it “**1. Payments**, **2. Planning**”: an editor's numbering that lost count."""
    look = chain[-1].look
    if look[0] not in HEADINGS:  # plain numbers begun anew are those of a list
        return []
    counted: list[Candidate] = []
    for candidate in found:
        step = candidate.number - counted[-1].number if counted else 1
        due = candidate.number == 1 or candidate == chain[0] or (bool(counted) and step in (1, 2))
        if due and candidate.look == look and candidate.weight >= SURELY and not candidate.introduced:
            counted.append(candidate)
    return counted if len(counted) > len(chain) else []


def going_on_anew(chain: Sequence[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    """“9. Grass” and then “1. Precept”, “1. Carols”, “2. Planning” … “7. Next meeting”: the count was lost."""
    run: list[Candidate] = []
    for candidate in found:
        if candidate.at <= chain[-1].at or candidate.weight < SURELY or candidate.introduced:
            continue
        anew = candidate.number == 1 and all(one.number == 1 for one in run)
        if anew or (run and candidate.number == run[-1].number + 1 and candidate.look == run[-1].look):
            run.append(candidate)
    return run if len(run) >= ANEW_LEAST and all(one.weight >= TITLE for one in run) else []


def counted_anew(found: Sequence[Candidate], longest: int) -> list[Candidate]:
    """A page that lost its headings: three counts or more that begin at 1, none of them the document's own."""
    runs: list[list[Candidate]] = []
    for candidate in found:
        if candidate.number == 1:
            runs.append([candidate])
        elif runs and candidate.number == runs[-1][-1].number + 1 and candidate.look == runs[-1][-1].look:
            runs[-1].append(candidate)
    several = [one for run in runs if len(run) >= RUN_LEAST and not run[0].introduced for one in run]
    begun = sum(one.number == 1 for one in several)
    return several if begun >= RUN_LEAST and longest < 0.5 * len(several) else []


def _goes_on_as_list(after: Candidate | None) -> bool:
    """Not in “2. Reports, 1. Minutes, 4. Fees”, where the 1 stands alone."""
    return after is None or after.number <= 2


def fillers(chain: Sequence[Candidate], others: Sequence[Candidate]) -> list[Candidate]:
    """Headings of another form that have just the number which is due: "TTEM 3." between "2." and "4."."""
    others = sorted(others, key=lambda one: one.at)
    found: list[Candidate] = []
    numbers = {one.number for one in chain}
    for before, after in pairwise(chain):
        between = [one for one in others if before.at < one.at < after.at]
        taken = {number for number in range(before.number + 1, after.number) if number in numbers}
        found += [one for one in _counting_on(before, between, taken) if one.number < after.number]
    alike = [one for one in others if one.family[0] == chain[0].family[0]]  # "15. Title" after a "14." above its title
    found += _counting_on(chain[-1], [one for one in alike if one.at > chain[-1].at])
    if not found or found[-1].at < chain[-1].at:
        found += _going_on(chain[-1], [one for one in others if one.at > chain[-1].at])
    same_look = [one for one in others if one.look == chain[0].look and one.look[0] in HEADINGS]  # "## 1: …", "## 2. …"
    above = sorted({*alike, *same_look}, key=lambda one: one.at)
    return [*_counting_back(chain[0], [one for one in above if one.at < chain[0].at]), *found]


def _counting_on(last: Candidate, others: Sequence[Candidate], taken: Set[int] = frozenset()) -> list[Candidate]:
    """Not the "6." of a list that has its own "5."; `taken`: numbers that stand elsewhere ("4, 7, 5, 6, 8)")."""
    found: list[Candidate] = []
    passed: set[tuple[tuple[str, bool], int]] = set()
    for one in others:
        due = last.number + 1
        while due in taken:
            due += 1
        if one.number == due and one.weight >= SURELY and (one.family, one.number - 1) not in passed:
            found.append(last := one)
        else:
            passed.add((one.family, one.number))
    return found


def _going_on(last: Candidate, others: Sequence[Candidate]) -> list[Candidate]:
    """“10. Signs”, and behind a scanned page “12 Payments”, “13 Letters”: at least two, one left out at most."""
    lists = {one.family for one in others if one.number <= last.number}
    found: list[Candidate] = []
    for one in others:
        if one.number - last.number in (1, 2) and one.weight >= SURELY and one.family not in lists:
            found.append(last := one)
    return found if len(found) > 1 else []


def _counting_back(first: Candidate, others: Sequence[Candidate]) -> list[Candidate]:
    found: list[Candidate] = []
    for one in reversed(others):
        if one.number == first.number - 1 and one.weight >= SURELY:
            found.append(first := one)
    return found
