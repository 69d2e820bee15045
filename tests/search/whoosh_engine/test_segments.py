"""From documents to posting lists and back: whatever way they are written, merged and read, they hold the same."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as how
from hypothesis import strategies as st

from agenda.search.engine import Document
from agenda.search.whoosh_engine import merging
from agenda.search.whoosh_engine.analysis import forms
from agenda.search.whoosh_engine.arrays import TermLists, row_of
from agenda.search.whoosh_engine.inversion import Inverter, batches
from agenda.search.whoosh_engine.merging import Source, merged_documents, merged_runs
from agenda.search.whoosh_engine.schema import EXACT, FIELDS, LAST_PLACE, PARTS, PARTS_GAP
from agenda.search.whoosh_engine.segments import Documents, SegmentView, write_segment
from agenda.search.whoosh_engine.storage import DurableStorage
from tests.search.engine_contract import ARCHIVE, doc

Lists = dict[bytes, dict[int, tuple[int, list[int]]]]  # term → document → weight and places

texts = st.lists(st.sampled_from(["park", "parking", "policies", "of", "27/18", "x"]), max_size=8).map(" ".join)
archives = st.lists(st.tuples(texts, texts, texts), min_size=1, max_size=6).map(
    lambda told: [doc(n, title, body, resolutions) for n, (title, body, resolutions) in enumerate(told, start=1)]
)


def plainly(documents: Sequence[Document]) -> Lists:
    """Word by word, as the schema says."""
    lists: Lists = {}
    for number, document in enumerate(documents):
        free = dict.fromkeys(FIELDS, 0)
        for source, field, weight in PARTS:
            words = list(forms(getattr(document, source)))
            for place, (surface, stem) in enumerate(words, start=free[field]):
                for term in {stem, surface if surface == stem else EXACT + surface}:
                    held = lists.setdefault(b"%d" % FIELDS.index(field) + term.encode(), {})
                    before, places = held.get(number, (0, []))
                    own = [place] if term != stem or surface == stem else []
                    held[number] = before + weight, places + [p for p in own if p <= LAST_PLACE]
            free[field] += len(words) + PARTS_GAP
    return lists


def read(lists: TermLists) -> Lists:
    found: Lists = {}
    for row in range(len(lists)):
        run = lists.run(row, row + 1)
        ends = np.cumsum(run.counts)
        found[lists[row]] = {
            number: (weight, places.tolist())
            for number, weight, places in zip(
                run.ids.tolist(), run.weights.tolist(), np.split(run.places, ends[:-1]), strict=True
            )
        }
    return found


def written(folder: Path, documents: Sequence[Document], with_arrays: bool) -> SegmentView:
    inverted = Inverter().invert(documents)
    storage = DurableStorage(str(folder))
    segment = write_segment(storage, Documents.of(inverted), [inverted.postings])
    return SegmentView(storage, segment, with_arrays)


@pytest.mark.parametrize("with_arrays", [True, False])
@given(documents=archives)
@how(max_examples=40, deadline=None)
def test_what_is_written_is_read_back(tmp_path_factory, with_arrays, documents) -> None:
    view = written(tmp_path_factory.mktemp("segment"), documents, with_arrays)

    assert read(view.lists) == plainly(documents)
    assert view.documents.records["item"].tolist() == [document.item for document in documents]
    assert view.lists.sizes().tolist() == [len(held) for held in read(view.lists).values()]


@given(first=archives, second=archives, data=st.data())
@how(max_examples=40, deadline=None)
def test_a_merge_holds_what_is_kept_in_order(tmp_path_factory, first, second, data) -> None:
    kept = [np.array(data.draw(st.lists(st.booleans(), min_size=len(d), max_size=len(d)))) for d in (first, second)]
    views = [written(tmp_path_factory.mktemp("segment"), documents, True) for documents in (first, second)]
    documents, numbers = merged_documents(list(zip((view.documents for view in views), kept, strict=True)))
    sources = [Source(view.lists, number) for view, number in zip(views, numbers, strict=True)]
    storage = DurableStorage(str(tmp_path_factory.mktemp("merged")))
    merged = SegmentView(storage, write_segment(storage, documents, merged_runs(sources)))

    remaining = [
        d for group, mask in zip((first, second), kept, strict=True) for d, k in zip(group, mask, strict=True) if k
    ]
    assert read(merged.lists) == plainly(remaining)
    assert merged.documents.records["item"].tolist() == [document.item for document in remaining]


def test_a_merge_that_takes_few_postings_at_a_time_gives_the_same(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(merging, "POSTINGS_AT_ONCE", 3)
    view = written(tmp_path, ARCHIVE, True)
    documents, numbers = merged_documents([(view.documents, np.ones(len(ARCHIVE), bool))])
    runs = list(merged_runs([Source(view.lists, numbers[0])]))

    assert len(runs) > 20
    assert [term for run in runs for term in run.terms] == sorted(plainly(ARCHIVE))
    assert read(view.lists) == plainly(ARCHIVE)


def test_a_list_of_many_blocks_is_read_back(tmp_path: Path) -> None:
    documents = [doc(n, "Gulls", "gulls " * (n % 5)) for n in range(1, 1_000)]
    for with_arrays in (True, False):
        folder = tmp_path / str(with_arrays)
        folder.mkdir()
        assert read(written(folder, documents, with_arrays).lists) == plainly(documents)


def test_a_word_far_into_a_text_is_found_though_its_place_is_not_kept(tmp_path: Path) -> None:
    lists = written(tmp_path, [doc(1, "Long", "so " * 70_000 + "gull")], True).lists
    gull, so = (row_of(lists, b"%d" % FIELDS.index("text") + word) for word in (b"gull", b"so"))

    assert gull is not None and so is not None
    assert lists.run(gull, gull + 1).counts.tolist() == [0]
    assert lists.postings(gull, gull + 1)[1].tolist() == [1]
    assert lists.run(so, so + 1).places[-1] == LAST_PLACE


@pytest.mark.parametrize(
    ("most_documents", "most_letters", "sizes"),
    [(3, 10_000, [4, 4, 1]), (4, 10_000, [4, 4, 1]), (100, 10_000, [9]), (100, 1, [2, 2, 2, 2, 1])],
)
def test_batches_end_between_meetings(most_documents: int, most_letters: int, sizes: list[int]) -> None:
    documents = [doc(n, "Gulls", meeting=n // 2) for n in range(9)]

    assert [len(batch) for batch in batches(iter(documents), most_documents, most_letters)] == sizes
