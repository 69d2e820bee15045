import os
import sys
from pathlib import Path

import pytest

from agenda.search.engine import IndexUnusable
from agenda.search.whoosh_engine.engine import WhooshEngine
from tests.search.engine_contract import ARCHIVE, PARKING, doc, items, put
from tests.search.whoosh_engine.power import recorded

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at open files through /proc")


def test_a_power_cut_at_any_moment_leaves_one_of_the_commits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = WhooshEngine(tmp_path / "index")
    acknowledged: list[tuple[int, set[int]]] = []
    with recorded(tmp_path / "index", monkeypatch) as disk:
        with engine.writer() as writer:
            writer.rebuild(ARCHIVE)
        acknowledged.append((len(disk.moments), set(items(engine, ""))))
        for n in range(10, 13):
            put(engine, doc(n, "Gulls"))
            acknowledged.append((len(disk.moments), set(items(engine, ""))))
        put(engine, doc(20, "Bridge", meeting=PARKING.meeting))
        acknowledged.append((len(disk.moments), set(items(engine, ""))))
        with engine.writer() as writer:
            writer.rebuild(ARCHIVE)
        acknowledged.append((len(disk.moments), set(items(engine, ""))))
    states = [state for _, state in acknowledged]

    for moment in range(len(disk.moments)):
        after = WhooshEngine(disk.after_cut(moment, tmp_path / f"cut-{moment}"))
        promised = [state for at, state in acknowledged if at <= moment]
        if not promised and not (after.folder / "CURRENT").exists():
            with pytest.raises(IndexUnusable, match="no index yet"):
                items(after, "")
            continue
        found = set(items(after, ""))
        assert found in states[max(0, len(promised) - 1) :], f"moment {moment}: an acknowledged commit is lost"


def test_the_disk_of_these_tests_forgets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "root"
    root.mkdir()
    with recorded(root, monkeypatch) as disk:
        (root / "never-synced").write_text("a")
        with open(root / "synced", "w") as file:
            file.write("b")
            file.flush()
            os.fsync(file.fileno())
        descriptor = os.open(root, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)

    assert disk.moments[0] == {}  # its name is not safe yet
    assert disk.moments[1] == {Path("never-synced"): b"", Path("synced"): b"b"}
