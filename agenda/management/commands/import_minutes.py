"""Files and folders of minutes → drafts, or public records with --publish; safe to run again at any time."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from agenda.importing.save.placing import Given, is_name
from agenda.management.files import File, NoSuchPath, files_of
from agenda.management.importer import Importer
from agenda.management.manifest import BadManifest
from agenda.management.progress import Progress
from agenda.search.days import read_day

STOPPED = "The import stopped; what came before is kept, and the same command goes on from there. The reason:"


class Command(BaseCommand):
    help = "Import minutes from files and folders. The same file a second time changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", type=Path, help="a file, or a folder with all in it")
        parser.add_argument("--manifest", type=Path, help="instead of the manifest.csv beside the files")
        parser.add_argument("--council", default="", help="of every file of which the manifest does not say")
        parser.add_argument("--committee", default="", help="likewise")
        parser.add_argument("--date", default="", help="likewise: 2017-10-12 or 12/10/2017")
        parser.add_argument("--scans", action="store_true", help="read scans by machine where tesseract is installed")
        parser.add_argument("--publish", action="store_true", help="publish what is complete and free of doubt")
        parser.add_argument("--reread", action="store_true", help="read known files anew and show what would change")
        parser.add_argument("--yes", action="store_true", help="with --reread: make the changes")
        parser.add_argument("--json", action="store_true", help="print the summary as one JSON object")

    def handle(self, *args: Any, **options: Any) -> None:
        files = list(self.files(options))
        progress = Progress(len(files), self.say, rewrites=self.stderr.isatty())
        importer = Importer(
            publish=options["publish"],
            reread=options["reread"],
            apply=options["yes"],
            scans=options["scans"],
            tell=progress.tell,
        )
        try:
            importer.take_all(files, lambda read: progress.step(failed=not read))
        except (DatabaseError, OSError) as trouble:
            raise CommandError(f"{STOPPED} {trouble}") from trouble
        finally:
            progress.finish()
        importer.catch_up()
        self.stdout.write(json.dumps(importer.tally.as_json()) if options["json"] else str(importer.tally))
        if options["reread"] and importer.tally.counts["changed"] and not options["yes"]:
            self.say("Nothing was changed yet. Run the same command with --yes to make these changes.\n")
        if importer.tally.named["not_read"]:
            raise CommandError(f"{len(importer.tally.named['not_read'])} of {len(files)} files were not read.")

    def say(self, text: str) -> None:
        """On standard error, in its plain colour: standard output holds the summary alone."""
        self.stderr.write(text, style_func=str, ending="")

    def files(self, options: dict[str, Any]) -> Iterator[File]:
        day = read_day(options["date"])
        if options["date"] and not day:
            raise CommandError(f"“{options['date']}” is not a day. Write it as 2017-10-12 or 12/10/2017.")
        for name in ("council", "committee"):
            if options[name] and not is_name(options[name]):
                raise CommandError(f"“{options[name]}” is not the name of a {name}.")
        for_all = Given(options["council"], options["committee"], day)
        try:
            for file in files_of(options["paths"], options["manifest"]):
                yield File(file.path, file.given.over(for_all))
        except (BadManifest, NoSuchPath) as error:
            raise CommandError(str(error)) from error
