"""Which files a command takes: every one once, in order, with what the nearest manifest says."""

import zipfile
from pathlib import Path

import pytest

from agenda.importing.readers import MOST_BYTES, Unreadable
from agenda.importing.save.placing import Given
from agenda.management.files import File, NoSuchPath, contents, files_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "2019/c.txt", ".hidden/d.txt", "2019/.e.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path


def names(*paths: Path, manifest: Path | None = None) -> list[str]:
    return [file.path.name for file in files_of(paths, manifest)]


def test_a_folder_is_taken_with_all_in_it_but_what_is_hidden(folder: Path) -> None:
    assert names(folder) == ["c.txt", "a.txt", "b.txt"]


def test_a_file_named_twice_is_taken_once(folder: Path) -> None:
    assert names(folder / "a.txt", folder) == ["a.txt", "c.txt", "b.txt"]


def test_the_nearest_manifest_speaks_first(folder: Path) -> None:
    (folder / "manifest.csv").write_text("file,council,committee\n2019/c.txt,Ashcombe,Cabinet\n", encoding="utf-8")
    (folder / "2019/manifest.csv").write_text("file,committee\nc.txt,Planning\n", encoding="utf-8")
    given = {file.path.name: file.given for file in files_of([folder])}
    assert given == {"a.txt": Given(), "b.txt": Given(), "c.txt": Given("Ashcombe", "Planning")}


def test_a_named_manifest_speaks_instead(folder: Path) -> None:
    (folder / "manifest.csv").write_text("file,council\na.txt,Ashcombe\n", encoding="utf-8")
    (folder / "other.csv").write_text("file,council\nb.txt,Thornby\n", encoding="utf-8")
    given = {file.path.name: file.given for file in files_of([folder], folder / "other.csv")}
    assert (given["a.txt"], given["b.txt"]) == (Given(), Given("Thornby"))
    assert "other.csv" not in given


def test_a_path_that_leads_nowhere_is_told(folder: Path) -> None:
    with pytest.raises(NoSuchPath, match="nowhere"):
        names(folder / "nowhere")


def test_a_file_that_cannot_be_opened_is_unreadable(folder: Path) -> None:
    (document,) = File(folder / "gone.txt", Given()).documents()
    with pytest.raises(Unreadable, match="cannot be opened"):
        document.data()


def test_no_more_of_a_file_is_read_than_shows_that_it_is_too_large(folder: Path) -> None:
    with open(folder / "huge.txt", "wb") as file:
        file.truncate(MOST_BYTES * 2)
    assert len(contents(folder / "huge.txt")) == MOST_BYTES + 1


def test_a_zip_gives_each_document_in_it_under_a_path_of_its_own(folder: Path) -> None:
    with zipfile.ZipFile(folder / "pack.zip", "w") as pack:
        pack.writestr("2018/minutes.txt", "RESOLVED")
        pack.writestr("more.txt", "AGREED")
    found = File(folder / "pack.zip", Given("Ashcombe")).documents()
    assert [(one.path, one.given.council, one.data()) for one in found] == [
        (folder / "pack.zip/2018/minutes.txt", "Ashcombe", b"RESOLVED"),
        (folder / "pack.zip/more.txt", "Ashcombe", b"AGREED"),
    ]
