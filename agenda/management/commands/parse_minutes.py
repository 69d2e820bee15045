"""Show what the importer reads in a file, without storing anything."""

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from agenda.importing.as_json import as_json, error_as_json
from agenda.importing.as_text import as_text
from agenda.importing.parse import parse
from agenda.importing.readers import Unreadable, read


class Command(BaseCommand):
    requires_system_checks: list[str] = []  # the database is not asked
    help = "Read files of minutes and print what was found in them. Nothing is stored."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", type=Path)
        parser.add_argument("--json", action="store_true", help="one JSON object a meeting, one a line")

    def handle(self, *args: Any, paths: list[Path], json: bool, **options: Any) -> None:
        unread = 0
        for path in paths:
            try:
                for shown in read_file(path, json):
                    self.stdout.write(shown)
            except Unreadable as error:
                unread += 1
                if json:
                    self.stdout.write(error_as_json(str(path), error))
                else:
                    self.stderr.write(f"{path}: {error.message}")
        if unread:
            raise SystemExit(1)


def read_file(path: Path, json: bool) -> Iterator[str]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable("damaged", f"The file cannot be opened: {error.strerror}.") from error
    reading = read(data, path.name)
    for part, minutes in enumerate(parse(reading), start=1):
        yield as_json(str(path), part, reading.format, minutes) if json else as_text(str(path), minutes)
