#!/usr/bin/env python3
"""Run a command of the archive; on a fresh machine, make its environment first."""

import os
import sys


def main() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036  (an older Python must be able to say so)
        sys.exit("This archive needs Python 3.11 or newer; this is Python {}.{}.".format(*sys.version_info))
    from minutes_archive import bootstrap

    bootstrap.enter_environment(sys.argv)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "minutes_archive.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
