"""From a fresh clone to a running archive: safe to repeat, and quick the second time."""

import os
import secrets
import socket
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand

HOST = "127.0.0.1"


class Command(BaseCommand):
    help = "Set up the archive with its demo minutes and serve it on this machine."
    requires_system_checks = []  # the database may not exist yet

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000, help="serve on this port (default: 8000)")
        parser.add_argument("--no-serve", action="store_true", help="set up, but do not serve")

    def handle(self, *args: Any, **options: Any) -> None:
        port = options["port"]
        if not options["no_serve"]:
            insist_on_free(port)
        self.say("Preparing the database …")
        call_command("migrate", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        self.say("Importing the demo minutes of fixtures/ …")
        call_command("import_minutes", str(Path(settings.BASE_DIR) / "fixtures"), publish=True, stdout=self.stdout)
        call_command("check_index", repair=True, stdout=self.stdout)
        self.make_first_clerk()
        if options["no_serve"]:
            self.say("Ready. Serve it with: python3 manage.py quickstart")
            return
        self.say(f"Ready. Open http://{HOST}:{port}/ (Ctrl+C stops the archive).")
        self.stdout.flush()
        serve(port)

    def make_first_clerk(self) -> None:
        users = get_user_model().objects
        if users.exists():
            return
        password = secrets.token_urlsafe(12)
        users.create_superuser("clerk", password=password)
        self.say(f"A first clerk was made. Sign in at /clerk/ as “clerk” with the password {password}")
        self.say("It is shown only now; choose your own at /clerk/password/.")

    def say(self, message: str) -> None:
        self.stdout.write(message)


def insist_on_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError) as error:
            raise CommandError(f"Port {port} cannot be used ({error}). Choose another with --port.") from error


def serve(port: int) -> None:
    """Hand this process over to the server: gunicorn, or Django's own where gunicorn cannot run."""
    if os.name == "nt":
        call_command("runserver", f"{HOST}:{port}", "--noreload", "--insecure")
        return
    server = [sys.executable, "-m", "gunicorn", "minutes_archive.wsgi", "--bind", f"{HOST}:{port}"]
    os.execv(sys.executable, [*server, "--workers", "2", "--timeout", "120", "--log-level", "warning"])
