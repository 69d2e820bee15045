"""Show what the importer reads in files and folders, without storing anything."""

from argparse import ArgumentParser
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from agenda.importing.ahead import Reader, read_and_parse, with_readers
from agenda.importing.as_json import as_json, error_as_json
from agenda.importing.as_text import as_text
from agenda.importing.readers import Unreadable
from agenda.importing.save.placing import Given
from agenda.management.files import Document, File, files_of


class Command(BaseCommand):
    requires_system_checks: list[str] = []  # the database is not asked
    help = "Read files of minutes and print what was found in them. Nothing is stored."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", type=Path)
        parser.add_argument("--scans", action="store_true", help="read scans by machine where tesseract is installed")
        parser.add_argument("--json", action="store_true", help="one JSON object a meeting, one a line")

    def handle(self, *args: Any, paths: list[Path], scans: bool, json: bool, **options: Any) -> None:
        unread = 0
        files = [file for path in paths for file in (files_of([path]) if path.is_dir() else [File(path, Given())])]
        documents = (document for file in files for document in file.documents())
        reader = partial(read_and_parse, scans=scans)
        for document, read_ahead in with_readers(documents, content, len(files), reader):
            try:
                for shown in read_document(document, read_ahead, json):
                    self.stdout.write(shown)
            except Unreadable as error:
                unread += 1
                if json:
                    self.stdout.write(error_as_json(str(document.path), error))
                else:
                    self.stderr.write(f"{document.path}: {error.message}")
        if unread:
            raise SystemExit(1)


def content(document: Document) -> tuple[bytes, str] | None:
    return None if document.refusal else (document.content, document.path.name)


def read_document(document: Document, reader: Reader, json: bool) -> Iterator[str]:
    reading, minutes = reader(document.data(), document.path.name)
    for number, part in enumerate(minutes, start=1):
        path = str(document.path)
        yield as_json(path, number, reading.format, part) if json else as_text(path, part)
