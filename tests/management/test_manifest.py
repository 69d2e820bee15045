"""A manifest is read strictly: a slip in it would put minutes where they do not belong."""

from datetime import date
from pathlib import Path

import pytest

from agenda.importing.save.placing import Given
from agenda.management.manifest import BadManifest, read_manifest


def manifest(folder: Path, text: str) -> dict[str, Given]:
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text("minutes", encoding="utf-8")
    (folder / "manifest.csv").write_text(text, encoding="utf-8")
    return {path.name: given for path, given in read_manifest(folder / "manifest.csv").items()}


READ = [
    # why, text, what it says of a.txt
    ("every column", "file,council,committee,date\na.txt,Ashcombe,Cabinet,2019-06-11", ("Ashcombe", "Cabinet", 11)),
    ("in any order, as a spreadsheet writes it", "\ufeffDate,File\r\n11/06/2019,a.txt\r\n", ("", "", 11)),
    (
        "with a name in quotes",
        'file,committee\na.txt,"Planning, Highways and Trees"',
        ("", "Planning, Highways and Trees", 0),
    ),
    ("empty cells say nothing", "file,council,committee,date\na.txt,,,", ("", "", 0)),
    ("short and empty rows", "file,council\n\na.txt\n,\n", ("", "", 0)),
]


@pytest.mark.parametrize(("why", "text", "said"), READ)
def test_what_a_manifest_says(tmp_path: Path, why: str, text: str, said: tuple[str, str, int]) -> None:
    council, committee, day = said
    assert manifest(tmp_path, text)["a.txt"] == Given(council, committee, date(2019, 6, day) if day else None), why


WRONG = [
    (
        "file,comittee\na.txt,Cabinet",
        "line 1: the columns are file, council, committee, date; here they are file, comittee",
    ),
    ("council\nAshcombe", "line 1: the columns are"),
    ("", "line 1: the columns are"),
    ("file,file\na.txt,a.txt", "line 1: the columns are"),
    ("file,date\na.txt,June 2019", "line 2: “June 2019” is not a day. Write it as 2017-10-12 or 12/10/2017."),
    ("file,date\na.txt,31/02/2019", "line 2: “31/02/2019” is not a day"),
    ("file\na.txt\na.txt", "line 3: a.txt is named a second time"),
    ("file\nc.txt", "line 2: there is no file c.txt"),
    ("file,council\na.txt,Planning, Highways", "line 2: more cells than columns"),
    (f"file,council\na.txt,{'x' * 201}", "is not the name of a council"),
    ('file,council\na.txt,"Ash', "cannot be read"),
]


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_a_slip_in_a_manifest_is_told_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(BadManifest, match="manifest.csv") as refused:
        manifest(tmp_path, text)
    assert message in str(refused.value)


def test_a_manifest_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "manifest.csv").write_bytes(b"file,council\na.txt,Caf\xe9")
    with pytest.raises(BadManifest, match="cannot be read"):
        read_manifest(tmp_path / "manifest.csv")
