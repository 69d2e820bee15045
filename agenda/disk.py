"""What must be on disk before anything speaks of it: originals of minutes, and commits of the index."""

import os
from pathlib import Path


def sync_folder(folder: Path | str) -> None:
    """Make renames and new names in this folder last; systems that cannot open a folder do so by themselves."""
    if os.name != "nt":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
