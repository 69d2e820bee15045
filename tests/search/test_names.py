import pytest

from agenda.models import FormerName
from agenda.search.names import looked_up
from agenda.search.query import read_query
from agenda.search.tree import Among, And, Not, Word
from tests.builders import make_committee, make_council, make_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def bodies():
    thornby = make_council("Thornby Parish Council")
    made = {
        "planning": make_committee("Planning & Licensing Committee"),
        "streets": make_committee("Streets Committee"),
        "thornby": make_committee("Planning", thornby),
        "draft": make_committee("Planning Working Party"),
    }
    for name, body in made.items():
        make_meeting(committee=body, published=name != "draft")
    FormerName.objects.create(committee=made["streets"], name="Highways Committee")
    return made


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("committee:planning", {"planning", "thornby"}),
        ("committee:PLANNING", {"planning", "thornby"}),
        ('committee:"planning and licensing"', {"planning"}),  # however the minutes write it
        ('committee:"planning & licensing"', {"planning"}),
        ('committee:"planning committee"', set()),  # the words stand side by side
        ("committee:plan*", {"planning", "thornby"}),
        ("committee:plan", set()),
        ("committee:highways", {"streets"}),  # a name that it once had
        ("committee:gulls", set()),
    ],
)
def test_committees_are_found_by_words_of_their_names(bodies, typed, names):
    among = looked_up(read_query(typed)).tree

    assert among == Among("committee", frozenset(bodies[name].pk for name in names))


def test_a_committee_that_has_published_nothing_is_not_found(bodies):
    among = looked_up(read_query('committee:"working party"')).tree

    assert among == Among("committee", frozenset())


def test_councils_are_found_by_words_of_their_names(bodies):
    among = looked_up(read_query("council:thornby")).tree

    assert among == Among("council", frozenset({bodies["thornby"].council_id}))


def test_names_are_looked_up_wherever_they_stand_and_other_words_left(bodies):
    tree = looked_up(read_query("planning -committee:streets")).tree

    assert tree == And((Word("planning"), Not(Among("committee", frozenset({bodies["streets"].pk})))))
    assert looked_up(read_query("")).tree is None
