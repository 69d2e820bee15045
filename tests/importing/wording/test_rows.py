"""No row of wording about decisions without words that it takes and a look-alike that it must leave."""

import re
from collections.abc import Iterator
from types import ModuleType

import pytest

from agenda.importing.sentences import speaks_of
from agenda.importing.wording import decisions, fates, motions, named_motions, notes, support
from tests.importing.wording.pairs import DECISIONS, FATES, MOTIONS, NAMED_MOTIONS, NOTES, SUPPORT, Pairs

TABLES = [
    *((decisions, DECISIONS), (fates, FATES), (motions, MOTIONS)),
    *((support, SUPPORT), (named_motions, NAMED_MOTIONS), (notes, NOTES)),
]
ANY_WORDS = {"PUNCTUATION"}  # takes nothing, too
# Looked for anywhere in a text; the others where it begins.
SEARCHED = {
    *("OPENER_INSIDE", "RESOLVED_NUMBER", "PROSE", "OPENS_LIST", "OPENS_CLAUSES", "SECOND_INSIDE", "SUBJUNCTIVE"),
    *("FOLLOWING", "MOVED_ASIDE", "MOVED_BEHIND", "AND_AGREED", "PROPOSES", "ABOUT_MOTION", "VOTE", "FATES", "MOTIONS"),
    *("OPEN_ENDED", "BODY_AGREED", "TOLD_AGREED", "VOTES_FOR", "VOTES_AGAINST", "REASONS_FOLLOW"),
    *("MOVED_OPEN", "ON_PROPOSAL", "FATE_BEHIND", "VOTE_CALLED", "POSSIBLE", "ACTIONS", "DUE", "EXEMPT", "NOT_EXEMPT"),
    *("ORDER_OF_BUSINESS", "UNMARKED_ENTRY", "BEFORE_SUPPORT", "PERSON_ACTS", "ALL_AGREED", "VOTED_BEHIND", "NO_MOVER"),
    *(
        "NAMED_MOTIONS",
        "MOVED_SECONDED_CARRIED",
        "COUNTED_AGAINST",
        "TRUNCATED",
        "ACRONYM",
        "REFERENCE",
        "MUNICIPAL_YEAR",
        "DAMAGED",
    ),
}
WHOLE = {"NUMBER_ALONE"}
# Stems that spare most text a table: one of them has to stand in whatever a row takes.
STEMS = {"MOTIONS": motions.SPEAKS_OF_MOTION, "NAMED_MOTIONS": motions.SPEAKS_OF_MOTION,
         "POSSIBLE": notes.MAY_DECIDE, "TRUNCATED": notes.TRUNCATED_STEMS,
         "REFERENCE": notes.REFERENCE_STEMS}  # fmt: skip


def rows(module: ModuleType) -> Iterator[tuple[str, re.Pattern[str]]]:
    for name, value in vars(module).items():
        if isinstance(value, re.Pattern):
            yield name, value
        for at, row in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(row, re.Pattern):
                yield f"{name}[{at}]", row
            elif isinstance(row, tuple):
                yield f"{name}.{row[0]}", row[1]


EVERY = [(name, pattern, pairs) for module, pairs in TABLES for name, pattern in rows(module) if name not in ANY_WORDS]


@pytest.mark.parametrize(("name", "pattern", "pairs"), EVERY, ids=[name for name, *_ in EVERY])
def test_every_row_takes_its_words_and_leaves_their_look_alike(
    name: str, pattern: re.Pattern[str], pairs: Pairs
) -> None:
    assert name in pairs, "a row without words that it takes, and must not take"
    takes, leaves = pairs[name]
    table = re.split(r"[.\[]", name)[0]
    looks = pattern.search if table in SEARCHED else pattern.fullmatch if table in WHOLE else pattern.match
    assert looks(takes)
    assert not looks(leaves)
    assert speaks_of(takes, STEMS.get(table, [""]))
    needs_none = motions.WITHOUT_SECONDER | named_motions.NEEDS_NO_SECONDER
    if table in ("MOTIONS", "NAMED_MOTIONS") and name.partition(".")[2] not in needs_none:
        assert speaks_of(takes, motions.SPEAKS_OF_SECONDER)


def test_no_pair_stands_for_a_row_that_is_gone() -> None:
    assert {name for name, *_ in EVERY} == {name for _, pairs in TABLES for name in pairs}
