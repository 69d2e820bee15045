"""Compare the index with the database, both ways."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from agenda.models import PendingIndexing
from agenda.models.pending import missing_triggers
from agenda.search import sync
from agenda.search.engine import IndexUnusable

SHOWN = 10  # numbers of items named for each kind of difference


class Command(BaseCommand):
    help = "Compare the index with the database both ways; the exit status is 1 where they differ."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--repair", action="store_true", help="put right what differs")

    def handle(self, *args: Any, **options: Any) -> None:
        if missing := missing_triggers():
            raise CommandError(f"The database lacks triggers ({', '.join(missing)}). Run manage.py migrate.")
        try:
            if options["repair"]:
                sync.repair()
            differences = sync.compare()
        except IndexUnusable as trouble:
            raise CommandError(str(trouble)) from trouble
        waiting = PendingIndexing.objects.values("meeting_id").distinct().count()
        if waiting:
            self.stdout.write(f"Meetings that wait for update_index: {waiting:,}.")
        for kind, items in (
            ("not in the index", differences.missing),
            ("in the index as they were once", differences.stale),
            ("in the index without being public, or twice", differences.extra),
        ):
            if items:
                self.stdout.write(f"Items {kind}: {len(items):,} ({named(items)}).")
        if differences:
            raise CommandError("The index differs from the database. Run manage.py check_index --repair.")
        self.stdout.write("Index and database agree.")


def named(items: tuple[int, ...]) -> str:
    return ", ".join(map(str, items[:SHOWN])) + (" …" if len(items) > SHOWN else "")
