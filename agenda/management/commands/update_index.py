"""Bring the index up to date, once or again and again."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, close_old_connections

from agenda.search import sync
from agenda.search.engine import IndexUnusable

PAUSE = 5  # seconds between one look and the next


class Command(BaseCommand):
    help = "Take what has changed into the index; where there is none, or none that can be opened, build it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--watch", action="store_true", help=f"go on, looking every {PAUSE} seconds")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["watch"]:
            try:
                self.update(say_nothing_done=True)
            except IndexUnusable as trouble:
                raise CommandError(str(trouble)) from trouble
            return
        try:
            self.watch()
        except KeyboardInterrupt:
            self.stdout.write("Stopped.")

    def watch(self) -> None:
        """Trouble is told and tried again: a full disk, a busy database or another writer may be gone next time."""
        while True:
            try:
                self.update()
            except (IndexUnusable, OperationalError) as trouble:
                self.stderr.write(f"The index was not updated: {trouble}")
            close_old_connections()
            time.sleep(PAUSE)

    def update(self, say_nothing_done: bool = False) -> None:
        meetings = sync.update()
        if meetings or say_nothing_done:
            self.stdout.write(f"The index is up to date; meetings taken in: {meetings:,}.")
            self.stdout.flush()
