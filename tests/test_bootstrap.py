"""The first step on a fresh machine. The whole of it runs in .ci/run; here are its decisions."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutes_archive import bootstrap


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A clone whose environment is made once, from lists that install nothing and so need no index."""
    root = tmp_path_factory.mktemp("clone")
    (root / "requirements").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bootstrap, "ROOT", root)
        patch.setattr(bootstrap, "VENV", root / ".venv")
        patch.setattr(bootstrap, "STAMP", root / ".venv" / "installed.json")
        yield root


@pytest.fixture
def clone(made: Path) -> Path:
    """The same with its first lists, and nothing stamped yet."""
    for name in ("run.txt", "test.txt"):
        (made / "requirements" / name).write_text(f"# {name}\n", encoding="utf-8")
    bootstrap.STAMP.unlink(missing_ok=True)
    return made


def test_inside_an_environment_nothing_is_touched(clone: Path) -> None:
    assert sys.prefix != sys.base_prefix, "the tests themselves run in an environment"
    bootstrap.enter_environment(["manage.py", "test"])
    assert not bootstrap.STAMP.exists()


def test_makes_the_environment_and_stamps_it_only_after_the_list_was_installed(
    clone: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    bootstrap.prepare("test.txt")  # an empty list installs without any index
    assert bootstrap.python_of(clone / ".venv").exists()
    assert bootstrap.installed()["test.txt"] == bootstrap.fingerprint("test.txt")
    assert "Installing the packages of requirements/test.txt" in capfd.readouterr().err


def test_the_test_list_serves_for_the_run_list_too(clone: Path, capfd: pytest.CaptureFixture[str]) -> None:
    bootstrap.prepare("test.txt")
    capfd.readouterr()
    bootstrap.prepare("run.txt")
    assert capfd.readouterr().err == ""


def test_a_changed_list_is_installed_again(clone: Path, capfd: pytest.CaptureFixture[str]) -> None:
    bootstrap.prepare("run.txt")
    (clone / "requirements" / "run.txt").write_text("# changed\n", encoding="utf-8")
    capfd.readouterr()
    bootstrap.prepare("run.txt")
    assert "Installing the packages of requirements/run.txt" in capfd.readouterr().err


def test_a_list_that_fails_to_install_leaves_no_stamp_and_says_what_to_do(clone: Path) -> None:
    (clone / "requirements" / "run.txt").write_text("not a requirement\n", encoding="utf-8")
    with pytest.raises(SystemExit) as stop:
        bootstrap.prepare("run.txt")
    assert "run the same command again" in str(stop.value)
    assert bootstrap.installed() == {}


@pytest.mark.parametrize("stamp", ["", "{", "[]", "\x00"])
def test_an_unreadable_stamp_counts_as_nothing_installed(clone: Path, stamp: str) -> None:
    bootstrap.VENV.mkdir(exist_ok=True)
    bootstrap.STAMP.write_text(stamp, encoding="utf-8")
    assert bootstrap.installed() == {}
