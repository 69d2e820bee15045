"""`manifest.csv`: what is known of files that do not say it themselves (columns file, council, committee, date)."""

import csv
from collections.abc import Iterator
from pathlib import Path

from agenda.importing.save.placing import LONGEST_NAME, Given, is_name
from agenda.search.days import read_day

NAME = "manifest.csv"
COLUMNS = ("file", "council", "committee", "date")


class BadManifest(Exception):
    """Says which line of which manifest is wrong, and how."""


def read_manifest(path: Path) -> dict[Path, Given]:
    """Each file that it names, from the manifest's own folder on, with what it says of it."""
    rows: dict[Path, Given] = {}
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            for line, row in _rows(csv.reader(file, strict=True), path):
                name = (path.parent / row["file"]).resolve()
                if name in rows:
                    raise BadManifest(f"{path}, line {line}: {row['file']} is named a second time.")
                if not name.is_file():
                    raise BadManifest(f"{path}, line {line}: there is no file {row['file']}.")
                rows[name] = _given(row, f"{path}, line {line}")
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadManifest(f"{path} cannot be read: {error}.") from error
    return rows


def _rows(lines: Iterator[list[str]], path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    header = [name.strip().casefold() for name in next(lines, [])]
    unknown = [name for name in header if name not in COLUMNS]
    if "file" not in header or unknown or len(set(header)) < len(header):
        raise BadManifest(f"{path}, line 1: the columns are {', '.join(COLUMNS)}; here they are {', '.join(header)}.")
    for line, row in enumerate(lines, start=2):
        if len(row) > len(header):
            raise BadManifest(f"{path}, line {line}: more cells than columns. Put a value with a comma in quotes.")
        cells = dict.fromkeys(COLUMNS, "") | dict(zip(header, (cell.strip() for cell in row), strict=False))
        if any(cells.values()):
            yield line, cells


def _given(row: dict[str, str], where: str) -> Given:
    day = read_day(row["date"])
    if row["date"] and not day:
        raise BadManifest(f"{where}: “{row['date']}” is not a day. Write it as 2017-10-12 or 12/10/2017.")
    for column in ("council", "committee"):
        if row[column] and not is_name(row[column]):
            raise BadManifest(f"{where}: “{row[column][:LONGEST_NAME]}” is not the name of a {column}.")
    return Given(row["council"], row["committee"], day)
