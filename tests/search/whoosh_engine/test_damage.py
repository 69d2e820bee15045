"""Whatever happened to the files of an index, search says IndexUnusable or answers right, and a rebuild mends it.
`FLIPS=200` flips so many single bits."""

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from agenda.search.engine import Document, Filters, IndexBusy, IndexUnusable
from agenda.search.query import read_query
from agenda.search.whoosh_engine.current import Current, current_bytes, read_current, write_current
from agenda.search.whoosh_engine.engine import WhooshEngine
from tests.search.engine_contract import ARCHIVE, PARKING, items, put

FLIPS = int(os.environ.get("FLIPS", "60"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    engine = WhooshEngine(tmp_path / "index")
    with engine.writer() as writer:
        writer.rebuild(ARCHIVE[1:])
    put(engine, PARKING)
    return engine.folder


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("gen-*/*") if path.is_file())


def truncate_contents(folder: Path) -> None:
    for path in folder.glob("gen-*/*.toc"):
        path.write_bytes(b"")


def delete_records(folder: Path) -> None:
    for path in folder.glob("gen-*/*.record.col"):
        path.unlink()


def delete_words(folder: Path) -> None:
    for path in (*folder.glob("gen-*/*.trm"), *folder.glob("gen-*/*.arrays")):
        path.unlink()


def delete_everything(folder: Path) -> None:
    for path in files(folder):
        path.unlink()


def empty_current(folder: Path) -> None:
    (folder / "CURRENT").write_bytes(b"")


def current_is_a_folder(folder: Path) -> None:
    (folder / "CURRENT").unlink()
    (folder / "CURRENT").mkdir()


def another_version(folder: Path) -> None:
    current = read_current(current_bytes(folder))
    write_current(folder, Current(current.generation, current.commit, current.files, made_by="0 on Whoosh 1"))


def commit_that_is_not_there(folder: Path) -> None:
    current = read_current(current_bytes(folder))
    write_current(folder, Current(current.generation, 99, current.files))


def unreadable(folder: Path) -> None:
    for path in folder.glob("gen-*"):
        path.chmod(0)


DAMAGES = (
    truncate_contents,
    delete_records,
    delete_everything,
    empty_current,
    another_version,
    commit_that_is_not_there,
)


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_told_and_a_rebuild_mends_it(folder: Path, damage: Callable[[Path], None]) -> None:
    damage(folder)
    engine = WhooshEngine(folder)

    for ask in (
        lambda: engine.search(read_query("parking"), Filters()),
        lambda: engine.suggest(read_query("parkng")),
        lambda: engine.counts(read_query("parking"), Filters()),
        lambda: engine.contents(),
        lambda: put(engine, PARKING),
    ):
        with pytest.raises(IndexUnusable):
            ask()
    with engine.writer() as writer:
        writer.rebuild(ARCHIVE)
    assert set(items(engine, "parking")) == {1, 2}


def test_without_any_words_nothing_is_searched(folder: Path) -> None:
    delete_words(folder)

    with pytest.raises(IndexUnusable):
        items(WhooshEngine(folder), "parking")


def remove(path: Path) -> None:
    path.unlink()


def tear(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def flip(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]) if data else b"x")  # empty where no word stands twice


@pytest.mark.parametrize("harm", [remove, tear, flip])
@pytest.mark.parametrize("kind", ["arrays", "pst", "trm"])
def test_words_are_kept_twice_and_either_answers(folder: Path, kind: str, harm: Callable[[Path], None]) -> None:
    asked = ("parking", '"early intervention"', '"park"', "polic*", "-parking", "title:covid", "resolution:play")
    sound = WhooshEngine(folder)
    answers = [sound.search(read_query(typed), Filters()) for typed in asked]
    for path in folder.glob(f"gen-*/*.{kind}"):
        harm(path)
    engine = WhooshEngine(folder)

    assert [engine.search(read_query(typed), Filters()) for typed in asked] == answers
    assert dict(engine.suggest(read_query("parkng polcy"))) == {"parkng": "parking", "polcy": "policy"}
    with pytest.raises(IndexUnusable):
        engine.verify()


def test_a_folder_in_the_place_of_current_is_told(folder: Path) -> None:
    current_is_a_folder(folder)

    with pytest.raises(IndexUnusable, match="cannot be read"):
        items(WhooshEngine(folder), "parking")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_is_told(folder: Path) -> None:
    unreadable(folder)

    with pytest.raises(IndexUnusable):
        items(WhooshEngine(folder), "parking")


def test_a_flipped_byte_anywhere_is_told(folder: Path) -> None:
    chance, told = random.Random(5), 0
    for _ in range(FLIPS):
        path = chance.choice([path for path in (*files(folder), folder / "CURRENT") if path.stat().st_size])
        sound = path.read_bytes()
        place = chance.randrange(len(sound))
        path.write_bytes(sound[:place] + bytes([sound[place] ^ 1 << chance.randrange(8)]) + sound[place + 1 :])
        engine = WhooshEngine(folder)
        with pytest.raises(IndexUnusable):
            engine.verify()
        try:
            assert set(items(engine, "parking")) == {1, 2}  # where nothing that the answer needs was damaged
        except IndexUnusable:
            told += 1
        path.write_bytes(sound)
    assert told
    assert set(items(WhooshEngine(folder), "parking")) == {1, 2}


def test_a_folder_that_others_may_write_is_not_opened(folder: Path) -> None:
    folder.chmod(0o770)

    with pytest.raises(IndexUnusable, match="written by others"):
        items(WhooshEngine(folder), "parking")


def test_a_folder_that_may_only_be_read_is_searched(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **options: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("os.fsync", refuse)
    engine = WhooshEngine(folder)

    with pytest.raises(IndexUnusable, match="Read-only"):
        put(engine, PARKING)
    assert set(items(engine, "parking")) == {1, 2}


def test_a_lock_that_is_held_does_not_stop_a_search(folder: Path) -> None:
    with WhooshEngine(folder).writer():
        engine = WhooshEngine(folder)
        assert set(items(engine, "parking")) == {1, 2}
        with pytest.raises(IndexBusy), engine.writer(wait=0):
            pass


def test_what_a_stopped_writer_left_is_passed_over_and_cleaned_up(folder: Path) -> None:
    (folder / "gen-1" / "_MAIN_99.toc").write_bytes(b"torn")
    (folder / "gen-1" / "MAIN_0123456789abcdef.trm").write_bytes(b"torn")
    (folder / "gen-1" / "MAIN.tmp").mkdir(exist_ok=True)
    (folder / "gen-1" / "MAIN.tmp" / "x.ctmp").write_bytes(b"torn")
    (folder / "gen-2").mkdir()
    engine = WhooshEngine(folder)

    assert set(items(engine, "parking")) == {1, 2}
    put(engine, PARKING)
    assert not {"_MAIN_99.toc", "MAIN_0123456789abcdef.trm", "MAIN.tmp"} & {p.name for p in folder.glob("gen-1/*")}
    with engine.writer() as writer:
        assert writer.rebuild(ARCHIVE) == 4
    assert read_current(current_bytes(folder)).generation == "gen-2"  # nobody ever read the one that was left


@pytest.mark.parametrize("built_before", [True, False])
def test_a_rebuild_that_fails_leaves_nothing_behind(folder: Path, built_before: bool) -> None:
    if not built_before:
        (folder / "CURRENT").unlink()

    def failing() -> Iterator[Document]:
        yield PARKING
        raise KeyError("the database went away")

    for _ in range(3):
        with pytest.raises(KeyError), WhooshEngine(folder).writer() as writer:
            writer.rebuild(failing())
    assert [path.name for path in folder.glob("gen-*")] == (["gen-1"] if built_before else [])


def test_a_past_generation_goes_once_its_readers_have_had_their_time(folder: Path) -> None:
    engine = WhooshEngine(folder)
    os.utime(folder / "gen-1", (0, 0))  # it has not changed for long; it was in use until a moment ago
    with engine.writer() as writer:
        writer.rebuild(ARCHIVE)
        writer.tidy()
    assert (folder / "gen-1").exists()
    os.utime(folder / "gen-1", (0, 0))
    with engine.writer() as writer:
        writer.tidy()

    assert not (folder / "gen-1").exists()
    assert set(items(engine, "parking")) == {1, 2}
