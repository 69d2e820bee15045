import numpy as np
import pytest

from agenda.search.whoosh_engine.line import Line, distinct, following, shared
from agenda.search.whoosh_engine.postings import Postings
from agenda.search.whoosh_engine.schema import LAST_PLACE, PARTS_GAP

LENGTHS = np.array([0, 10, 127, 128, 5_000, LAST_PLACE + 9])


def places(numbers):
    return np.array(numbers, np.uint32)


def test_an_address_tells_its_document_and_the_place_in_it():
    line = Line.of(LENGTHS)
    run = Postings(
        [], np.array([0, 3]), np.array([1, 2, 5]), None, np.array([2, 1, 1]), np.array([0, 9, 126, LAST_PLACE])
    )

    addresses = line.addresses(run, 0)

    assert line.documents(addresses).tolist() == [1, 1, 2, 5]
    assert (addresses - line.begins[line.documents(addresses)]).tolist() == [0, 9, 126, LAST_PLACE]
    assert line.addresses(run._replace(ids=np.array([0, 1, 4])), 1).tolist() == addresses.tolist()


def test_no_document_comes_near_the_next():
    # its last place, with a gap before the second and one before the third of its parts
    lasts = np.minimum(LENGTHS - 1 + 2 * PARTS_GAP, LAST_PLACE)
    begins = Line.of(LENGTHS).begins.astype(int)

    assert (begins[1:] - (begins + lasts)[:-1] > PARTS_GAP).all()


def test_a_line_may_be_empty():
    assert len(Line.of(np.zeros(0, int)).begins) == 0


@pytest.mark.parametrize(
    ("lasts", "firsts", "words", "found"),
    [
        ([3, 50], [5, 40, 60], 2, [5]),
        ([3, 50], [5, 40, 60], 10, [5, 60]),
        ([3], [5], 1, []),
        ([5], [3], 9, []),  # only after
        ([5], [5], 9, []),  # nothing is near itself
        ([5, 6], [5, 6], 1, [6]),
        ([], [5], 9, []),
    ],
)
def test_following_finds_what_comes_soon_after(lasts, firsts, words, found):
    assert following(places(lasts), places(firsts), words).tolist() == found


def test_shared_and_distinct():
    assert shared(places([1, 4, 9]), places([2, 4, 9, 12])).tolist() == [4, 9]
    assert shared(places([1]), places([])).tolist() == []
    assert distinct(np.array([0, 0, 3, 3, 7])).tolist() == [0, 3, 7]
