import json
from pathlib import Path
from zlib import crc32

import pytest

from agenda.search.engine import IndexUnusable
from agenda.search.whoosh_engine.current import (
    Current,
    checksum_line,
    current_bytes,
    next_generation,
    read_current,
    verify,
    write_current,
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "gen-1").mkdir()
    (tmp_path / "gen-1" / "MAIN_x.trm").write_bytes(b"terms")
    return tmp_path


CURRENT = Current("gen-1", 3, {"MAIN_x.trm": (5, crc32(b"terms"))})


def test_what_was_written_is_read(root):
    write_current(root, CURRENT)

    assert read_current(current_bytes(root)) == CURRENT


@pytest.mark.parametrize("place", [0, 4, 8, 20, -1])
def test_a_changed_byte_is_noticed(root, place):
    write_current(root, CURRENT)
    data = bytearray((root / "CURRENT").read_bytes())
    data[place] ^= 1

    with pytest.raises(IndexUnusable, match="damaged"):
        read_current(bytes(data))


@pytest.mark.parametrize("data", [b"", b"\n", b"gen-1", b"\0" * 100])
def test_a_torn_file_is_noticed(data):
    with pytest.raises(IndexUnusable, match="damaged"):
        read_current(data)


def test_another_version_is_refused_by_name():
    told = json.dumps({"generation": "gen-1", "commit": 1, "files": {}, "made_by": "0 on Whoosh 1"}).encode()

    with pytest.raises(IndexUnusable, match="version 0 on Whoosh 1"):
        read_current(checksum_line(told) + b"\n" + told)


@pytest.mark.parametrize("content", [b"term", b"termz", b"", b"terms!"])
def test_a_file_that_does_not_fit_its_checksum_is_noticed(root, content):
    verify(root, CURRENT, CURRENT.files)
    (root / "gen-1" / "MAIN_x.trm").write_bytes(content)

    with pytest.raises(IndexUnusable, match="MAIN_x.trm"):
        verify(root, CURRENT, CURRENT.files)


def test_a_new_generation_never_takes_the_place_of_an_old_one(root):
    (root / "gen-7").mkdir()
    (root / "gen-x").mkdir()

    assert next_generation(root) == "gen-8"
