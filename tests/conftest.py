"""What every test stands on: folders of its own, so that no test sees the archive of this machine."""

from pathlib import Path

import pytest
from hypothesis import settings as how_examples_are_run
from pytest_django.fixtures import Settings

# On a busy machine an example may take any time.
how_examples_are_run.register_profile("archive", deadline=None)
how_examples_are_run.load_profile("archive")


@pytest.fixture(autouse=True)
def folders_of_its_own(settings: Settings, tmp_path: Path) -> None:
    settings.ARCHIVE_VAR = tmp_path
    settings.INDEX_DIR = tmp_path / "index"
    settings.ORIGINALS_DIR = tmp_path / "originals"
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATIC_ROOT.mkdir()  # WhiteNoise warns where there is none
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # the good ones are slow on purpose
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }
