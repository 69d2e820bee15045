from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.search.query import And, Days, Node, Not, Or, Phrase, Word, over_limit, positive, read_query

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
    tree = read_query('a -b ("c d" OR title:e) after:2019').tree

    assert list(positive(tree)) == [A, Phrase(("c", "d")), Word("e", "title")]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("x" * 257, "256 characters"),
        ("a " * 17, "16 words"),
        ('"' + "a " * 17 + '"', "16 words"),
        ("(((((a)))))", "4 deep"),
        ("(" * 250, "4 deep"),
        ("pa*", "3 letters"),
        ("a*b*", None),  # a star within a word is a sign like others
    ],
)
def test_what_would_cost_too_much_is_refused_in_a_sentence(typed, words):
    sentence = over_limit(typed)

    assert sentence is None if words is None else sentence is not None and words in sentence


@pytest.mark.parametrize("typed", ["a " * 16, "((((a))))", "par*", "x" * 256, '"' + "a " * 16 + '"', "*"])
def test_what_a_person_types_is_not_refused(typed):
    assert over_limit(typed) is None


def depth(node: Node | None) -> int:
    match node:
        case And(parts) | Or(parts):
            return 1 + max(map(depth, parts))
        case Not(part):
            return 1 + depth(part)
    return 1


SYNTAX = st.sampled_from(["a", "b*", "(", ")", '"', "“", "OR", "-", "title:", "after:", "2019", " ", "committee:", "*"])


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
