from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.search.query import over_limit, read_query
from agenda.search.tree import And, Days, Near, Node, Not, Or, Phrase, Word, positive

A, B, C = Word("a"), Word("b"), Word("c")


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        ("", None),
        ("MASH", Word("mash")),
        ("a b", And((A, B))),
        ('"early  intervention"', Phrase(("early", "intervention"))),
        ("“early intervention”", Phrase(("early", "intervention"))),  # as pasted from a document
        ("a -b", And((A, Not(B)))),
        ("-b", Not(B)),  # only what must not stand there is a question too
        ('-"a b"', Not(Phrase(("a", "b")))),
        ("-(a b)", Not(And((A, B)))),
        ("a OR b", Or((A, B))),
        ("a OR b OR c", Or((A, B, C))),
        ("a b OR c", And((A, Or((B, C))))),  # OR joins its two neighbours only
        ("a OR -b", Or((A, Not(B)))),
        ("(a b) OR c", Or((And((A, B)), C))),
        ("park*", Word("park", prefix=True)),
        ("title:a", Word("a", "title")),
        ("Title: a", Word("a", "title")),
        ('resolution:"a b"', Phrase(("a", "b"), "resolution")),
        ("mover:a", Word("a", "mover")),
        ("committee:(a OR b) c", And((Or((Word("a", "committee"), Word("b", "committee"))), C))),
        ("-council:a", Not(Word("a", "council"))),
        ("after:2019", Days(first=date(2019, 1, 1))),  # from the first day of what was typed
        ("before:2019", Days(last=date(2019, 12, 31))),  # to its last
        ('before:"May 2019"', Days(last=date(2019, 5, 31))),
        ("a NEAR/5 b", Near(A, B, 5)),
        ("a near/5 b", Near(A, B, 5)),
        ("a OR b NEAR/2 c", Or((A, Near(B, C, 2)))),  # NEAR joins before OR does
        ("a b NEAR/2 c", And((A, Near(B, C, 2)))),
        ('(a OR b) NEAR/1 "c d"', Near(Or((A, B)), Phrase(("c", "d")), 1)),
        ("title:(a NEAR/15 par*)", Near(Word("a", "title"), Word("par", "title", prefix=True), 15)),
        ("-(a NEAR/5 b)", Not(Near(A, B, 5))),
        ("a OR after:21/5/2019", Or((A, Days(first=date(2019, 5, 21))))),
    ],
)
def test_a_query_reads_as(typed, tree):
    assert read_query(typed).tree == tree


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        ('"a b', Phrase(("a", "b"))),  # an unclosed quote ends at the end
        ("(a b", And((A, B))),
        ("a) b", And((A, B))),
        ("()", None),
        ('""', None),
        ("OR", Word("or")),
        ("a OR", And((A, Word("or")))),
        ("OR a", And((Word("or"), A))),
        ("a or b", And((A, Word("or"), B))),  # only capitals join
        ("LAND NEAR a", And((Word("land"), Word("near"), A))),  # a title in capitals; NEAR joins with a number only
        ("near/far", Word("near/far")),
        ("a NEAR/5", A),
        ("a NEAR/5 (b c)", And((A, And((B, C))))),
        ("a - b", And((A, B))),  # a dash between words
        ("Covid – 19", And((Word("covid"), Word("19")))),
        ("Covid-19", Word("covid-19")),
        ("a & b", And((A, B))),
        ("*", None),
        ("???? ...", None),
        ("re:a", Word("re:a")),  # no field of ours
        ("10:30", Word("10:30")),
        ("title:", Word("title:")),
        ("after:lunch", Word("after:lunch")),
        ("NOT a", And((Word("not"), A))),
    ],
)
def test_whatever_was_typed_has_a_meaning(typed, tree):
    assert read_query(typed).tree == tree


def test_words_to_mark_leave_out_what_must_not_stand_there():
    tree = read_query('a -b ("c d" OR title:e) after:2019 b NEAR/2 c').tree

    assert list(positive(tree)) == [A, Phrase(("c", "d")), Word("e", "title"), B, C]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("x" * 257, "256 characters"),
        ("a " * 17, "16 words"),
        ('"' + "a " * 17 + '"', "16 words"),
        ("(((((a)))))", "4 deep"),
        ("(" * 250, "4 deep"),
        ("pa*", "3 letters"),
        ("a NEAR/5", "between two words"),
        ("NEAR/5 a", "between two words"),
        ("a NEAR/5 OR b", "between two words"),
        ("(a NEAR/5) b", "between two words"),
        ("(a b) NEAR/5 c", "between two words"),  # one of several is meant, or all of them: nobody can tell
        ("title:a NEAR/5 b", "between two words"),  # a title and a text are not near each other
        ("committee:(a NEAR/5 b)", "between two words"),
        ("-a NEAR/5 b", "between two words"),
        ("NEAR(a b, 5)", "parking NEAR/5 permit"),
        ("a NEAR/5 b NEAR/5 c", "not three"),
        ("a NEAR/0 b", "from 1 to 15 words: NEAR/5, not NEAR/0"),
        ("a NEAR/16 b", "from 1 to 15 words"),
        ("a NEAR/x b", "not NEAR/x"),
        ("a*b*", None),  # a star within a word is a sign like others
    ],
)
def test_what_would_cost_too_much_is_refused_in_a_sentence(typed, words):
    sentence = over_limit(typed)

    assert sentence is None if words is None else sentence is not None and words in sentence


@pytest.mark.parametrize("typed", ["a NEAR/9 b", "a " * 16, "((((a))))", "par*", "x" * 256, '"' + "a " * 16 + '"', "*"])
def test_what_a_person_types_is_not_refused(typed):
    assert over_limit(typed) is None


def depth(node: Node | None) -> int:
    match node:
        case And(parts) | Or(parts):
            return 1 + max(map(depth, parts))
        case Not(part):
            return 1 + depth(part)
    return 1


SIGNS = ["(", ")", '"', "“", "OR", "NEAR/5", "NEAR(", "-", "title:", "after:", "committee:", "*", "a", "b*", "2019"]
SYNTAX = st.sampled_from([" ", *SIGNS])


@given(st.lists(SYNTAX | st.text(max_size=8), max_size=40).map("".join))
def test_reading_never_fails_and_never_goes_deep(typed):
    query = read_query(typed)

    assert query.text == typed
    assert depth(query.tree) < 30
    assert over_limit(typed) is None or isinstance(over_limit(typed), str)


@pytest.mark.parametrize(
    "typed", ["(" * 5000, "(" * 5000 + "a" + ")" * 5000, "NOT " * 2000, "-" * 5000, "a OR " * 5000]
)
def test_a_monstrous_query_is_read_all_the_same(typed):
    assert depth(read_query(typed).tree) < 30
