"""From a fresh clone to a running command, with the standard library alone.

Outside any virtual environment, `quickstart` and `test` (and, once `.venv` exists, every command) run inside
`.venv`, made from the pinned and hashed lists in `requirements/`. Inside an environment nothing is touched, so
operators who keep their own are not surprised.
"""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed.json"  # {list: SHA-256 of the list that was installed}
LISTS = {"quickstart": "run.txt", "test": "test.txt"}
SATISFIES = {"run.txt": ("run.txt",), "test.txt": ("test.txt", "run.txt")}  # test.txt holds all of run.txt


def enter_environment(argv: list[str]) -> None:
    """Go on in `.venv`, made or brought up to date as the command needs; return where it is not wanted."""
    wanted = LISTS.get(argv[1]) if len(argv) > 1 else None
    if sys.prefix != sys.base_prefix or (wanted is None and not VENV.exists()):
        return
    if wanted is not None or not STAMP.exists():
        prepare(wanted or "run.txt")
    python = str(python_of(VENV))
    command = [python, *argv]
    if os.name == "nt":  # there, execv returns to the shell at once
        sys.exit(subprocess.call(command))
    os.execv(python, command)


def prepare(requirements: str) -> None:
    """Make `.venv` if needed and install the list, unless the stamp says that this very list is installed."""
    if not python_of(VENV).exists():
        say("Making .venv …")
        STAMP.unlink(missing_ok=True)
        run(
            [sys.executable, "-m", "venv", "--clear", str(VENV)],
            "Python's venv module is not whole. On Debian or Ubuntu: apt install python3-venv",
        )
    if installed().get(requirements) == fingerprint(requirements):
        return
    say(f"Installing the packages of requirements/{requirements} …")
    run(
        [str(python_of(VENV)), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        + ["--require-hashes", "--requirement", str(ROOT / "requirements" / requirements)],
        "The packages could not be installed. Is a package index reachable? Then run the same command again.",
    )
    stamps = installed() | {name: fingerprint(name) for name in SATISFIES[requirements]}
    STAMP.write_text(json.dumps(stamps, indent=1), encoding="utf-8")  # only after success


def python_of(environment: Path) -> Path:
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def installed() -> dict[str, str]:
    try:
        return dict(json.loads(STAMP.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def fingerprint(requirements: str) -> str:
    return hashlib.sha256((ROOT / "requirements" / requirements).read_bytes()).hexdigest()


def run(command: list[str], advice: str) -> None:
    if subprocess.call(command) != 0:
        sys.exit(f"\n{advice}")


def say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)
