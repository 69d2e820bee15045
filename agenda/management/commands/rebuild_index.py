"""Build the index anew, while search goes on in the old one."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from agenda.search import sync
from agenda.search.engine import IndexUnusable


class Command(BaseCommand):
    help = "Build the index anew from the database, beside the old one, and switch to it when it is whole."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            number = sync.rebuild()
        except IndexUnusable as trouble:
            raise CommandError(str(trouble)) from trouble
        self.stdout.write(f"The index was built anew with {number:,} items.")
