"""The lists that a fresh machine installs from: pinned, hashed, and free of any machine's own addresses."""

import re
from pathlib import Path

import pytest

LISTS = Path(__file__).resolve().parent.parent / "requirements"
PIN = re.compile(r"^[a-z0-9-]+==\S+( ;[^\\]*)? \\$")  # a package may have one pin for each kind of machine


def pins(name: str) -> set[str]:
    lines = (LISTS / name).read_text(encoding="utf-8").splitlines()
    packages = [line for line in lines if not line.startswith((" ", "#"))]
    assert [line for line in packages if not PIN.match(line)] == [], "a line that pins nothing"
    return set(packages)


@pytest.mark.parametrize("name", ["run.txt", "test.txt"])
def test_names_no_address(name: str) -> None:
    text = (LISTS / name).read_text(encoding="utf-8")
    assert not re.search(r"://|--index|--find-links|--extra", text)


@pytest.mark.parametrize("name", ["run.txt", "test.txt"])
def test_every_package_is_pinned_and_hashed(name: str) -> None:
    packages = re.split(r"\n(?=\S)", (LISTS / name).read_text(encoding="utf-8").strip())
    assert len(packages) == len(pins(name)) > 5
    assert [package for package in packages if "--hash=sha256:" not in package] == []


def test_the_test_list_holds_all_of_the_run_list() -> None:
    # bootstrap counts the run list as installed once the test list is
    assert pins("run.txt") <= pins("test.txt")
