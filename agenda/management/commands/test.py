"""`manage.py test`: pytest, with its arguments passed on."""

import sys
from typing import Any

from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Run the tests: every argument goes to pytest."
    requires_system_checks = []

    def run_from_argv(self, argv: list[str]) -> None:
        try:
            import pytest
        except ImportError:
            sys.exit("pytest is not in this environment: install requirements/test.txt into it.")
        sys.exit(pytest.main(argv[2:]))

    def handle(self, *args: Any, **options: Any) -> None:
        raise NotImplementedError("run_from_argv does the work")
