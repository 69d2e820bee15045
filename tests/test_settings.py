"""Settings as a process sees them: safe by default, refusing what would be unsafe."""

import os
import secrets
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def manage(*command: str, var: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A fresh process with nothing of this one's settings."""
    inherited = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env=inherited | {"ARCHIVE_VAR": str(var)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_deployment_behind_tls_has_no_warning(tmp_path: Path) -> None:
    open_to_others = {"BEHIND_TLS": "1", "ALLOWED_HOSTS": "minutes.example", "SECRET_KEY": secrets.token_urlsafe(50)}
    checked = manage("check", "--deploy", "--fail-level", "WARNING", var=tmp_path, **open_to_others)
    assert checked.returncode == 0, checked.stderr
    assert "no issues" in checked.stdout


def test_an_archive_open_to_others_needs_a_key_of_its_own(tmp_path: Path) -> None:
    checked = manage("check", var=tmp_path, ALLOWED_HOSTS="minutes.example")
    assert checked.returncode != 0
    assert "Set SECRET_KEY" in checked.stderr


def test_a_local_archive_makes_a_private_key_once(tmp_path: Path) -> None:
    assert manage("check", var=tmp_path / "var").returncode == 0
    key = tmp_path / "var" / "secret-key"
    first = key.read_text(encoding="ascii")
    assert len(first) >= 50
    assert key.stat().st_mode & 0o077 == 0
    assert manage("check", var=tmp_path / "var").returncode == 0
    assert key.read_text(encoding="ascii") == first
