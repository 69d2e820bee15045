"""`manage.py quickstart`, as a newcomer runs it."""

import socket
from pathlib import Path

from tests.test_settings import manage


def test_sets_up_an_archive_and_repeats_without_harm(tmp_path: Path) -> None:
    first = manage("quickstart", "--no-serve", var=tmp_path)
    assert first.returncode == 0, first.stderr
    assert "Sign in at /clerk/ as “clerk” with the password" in first.stdout
    again = manage("quickstart", "--no-serve", var=tmp_path)
    assert again.returncode == 0, again.stderr
    assert "password" not in again.stdout
    assert "Ready." in again.stdout


def test_says_so_when_the_port_is_taken(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        taken = manage("quickstart", "--port", str(port), var=tmp_path)
    assert taken.returncode != 0
    assert f"Port {port} cannot be used" in taken.stderr
    assert "Choose another with --port" in taken.stderr
