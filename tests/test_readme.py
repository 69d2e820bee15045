"""The README stays true: what it names exists, and what exists is named."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    return README.split(f"\n## {title}\n")[1].split("\n## ")[0]


def named_paths() -> list[str]:
    quoted = re.findall(r"`((?:agenda|tests|templates|static|fixtures|requirements|minutes_archive)/[\w./]*)`", README)
    return sorted({*quoted, "manage.py", "pyproject.toml", ".ci/run"})


@pytest.mark.parametrize("path", named_paths())
def test_names_only_files_that_exist(path: str) -> None:
    assert (ROOT / path).exists()


def test_its_map_names_only_what_exists() -> None:
    listing = re.findall(r"^( *)([\w./]+/|[\w.]+\.py)(?=\s)", section("Map of the code"), re.MULTILINE)
    assert len(listing) >= 10
    missing = [name for indent, name in listing if not (ROOT / ("agenda" if indent else ".") / name).exists()]
    assert missing == []


def test_its_map_names_every_room_of_the_house() -> None:
    rooms = [p.name for p in (ROOT / "agenda").iterdir() if p.is_dir() and p.name not in ("__pycache__", "migrations")]
    assert [room for room in rooms if f"  {room}/" not in README and room not in ("management", "templatetags")] == []


def test_lists_each_command_of_the_archive() -> None:
    ours = {name for name, app in get_commands().items() if app == "agenda"}
    listed = set(re.findall(r"`manage\.py (\w+)", section("Commands")))
    assert listed == ours


def test_documents_each_setting_that_comes_from_the_environment() -> None:
    source = (ROOT / "minutes_archive" / "settings.py").read_text(encoding="utf-8")
    read = set(re.findall(r'(?:text|flag)\("([A-Z_]+)"', source))
    documented = set(re.findall(r"^\| `([A-Z_]+)` \|", section("Settings"), re.MULTILINE))
    assert documented == read
