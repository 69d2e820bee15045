"""Votes counted on lines below what was voted on."""

import pytest

from agenda.importing.parsed import ParsedResolution
from tests.importing.resolutions.clauses_of import clauses_of

HEAD = "# Mowing Club\n\nMinutes of the general meeting of the members held on 4 May 2019\n\n## {}\n\n{}\n\n"
TAIL = "## Mower\n\nIt is worn.\n\n## Fees\n\nNone.\n"


def resolutions(title: str, words: str) -> list[ParsedResolution]:
    return clauses_of(HEAD.format(title, words) + TAIL, "minutes.md")


@pytest.mark.parametrize(
    ("title", "words", "clause", "outcome", "why"),
    [
        ("Rules", "Rule 4 shall say “nine”.\n\nIn favour: 9\nAgainst: 1", "Rule 4 shall say “nine”.", "agreed",
         "the paragraph above"),
        ("Rules", "Rule 4 shall say “nine”.\n\nFor: 2\n\nAgainst: 7", "Rule 4 shall say “nine”.", "lost",
         "more were against it"),
        ("Proposal to meet at nine", "In favour: 9\n\nAgainst: 1\n\nAbstained: 0", "Proposal to meet at nine", "agreed",
         "a heading that is itself a proposal"),
    ],
)  # fmt: skip
def test_what_was_voted_on_is_a_resolution(title: str, words: str, clause: str, outcome: str, why: str) -> None:
    (found,) = resolutions(title, words)
    assert (found.text, found.outcome) == (clause, outcome), why
    assert found.vote


def test_the_list_under_decisions_is_what_was_decided() -> None:
    assert [clause.text for clause in resolutions("Decisions Made", "- Ask the bank.\n- Dale to buy oil.")] == [
        "Ask the bank.",
        "Dale to buy oil.",
    ]
    assert resolutions("Actions", "- Ask the bank.\n- Dale to buy oil.") == []


@pytest.mark.parametrize(
    ("title", "words", "clauses", "why"),
    [
        ("Rules", "In favour: 9\n\nAgainst: 1", [], "what was voted on is not told"),
        ("Rules", "These spoke:\n\nFor: 2\n\nAgainst: 7", [], "a colon opens the list"),
        ("Rules", "Bricks: 9\n\nAgainst: the wall", [], "no count of votes"),
        ("Rules", "Dale moved that rule 4 go. Moss seconded.\n\nFor: 4\n\nAgainst: 2\n\nThe motion was carried.",
         ["rule 4 go."], "the vote on a motion that has been read"),
    ],
)  # fmt: skip
def test_a_count_alone_makes_no_resolution(title: str, words: str, clauses: list[str], why: str) -> None:
    assert [found.text for found in resolutions(title, words)] == clauses, why
