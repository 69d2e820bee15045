"""Word 97-2003 files: LibreOffice, where it is found, turns them into DOCX, which our own reader knows."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from agenda.importing.readers.reading import Unreadable

PROGRAMS = ("soffice", "libreoffice")
NEEDS_CONVERTER = (
    "This is a Word 97–2003 file, and reading it needs LibreOffice, which this machine does not have. "
    "Save it as DOCX or PDF and upload that."
)
ENCRYPTED = "The file is locked with a password. Save a copy without the password and upload that."
OTHER = "This is an old Microsoft file, but no text document. Save the minutes as DOCX or PDF and upload that."
FAILED = "LibreOffice could not read this file. Open it in Word, save it as DOCX and upload that."
# Streams inside the file, whose names stand in it as UTF-16.
LOCKED, WORD = "EncryptedPackage".encode("utf-16-le"), "WordDocument".encode("utf-16-le")
MOST_BYTES = 64 * 1024 * 1024
# No macros, nothing fetched for a document: set in a profile of its own, which is thrown away with it.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse">
<value>true</value></prop><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


def as_docx(data: bytes, run: Callable[[list[str], dict[str, str]], bytes]) -> bytes:
    """The file as DOCX; `run` runs a program with an environment, in a box."""
    if LOCKED in data:
        raise Unreadable("encrypted", ENCRYPTED)
    if WORD not in data:
        raise Unreadable("unknown_format", OTHER)
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise Unreadable("needs_converter", NEEDS_CONVERTER)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        profile = home / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
        (home / "minutes.doc").write_bytes(data)
        run(
            [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--convert-to", "docx"]
            + ["--outdir", folder, str(home / "minutes.doc")],
            {"HOME": folder, "TMPDIR": folder, "PATH": "/usr/bin:/bin"},
        )
        made = home / "minutes.docx"
        if not made.is_file() or made.stat().st_size > MOST_BYTES:
            raise Unreadable("damaged", FAILED)
        return made.read_bytes()
