"""Every file made to hurt settles, with a reason, and hurts nobody."""

import time
from collections.abc import Callable

import pytest

from agenda.importing.readers import Unreadable, box, documents, read
from tests.importing.readers.hostile.corpus import CORPUS
from tests.importing.readers.test_refusals import ASKS


@pytest.mark.parametrize(("build", "codes"), [pytest.param(build, codes, id=name) for name, build, codes in CORPUS])
def test_a_hostile_file_settles_with_the_right_code(build: Callable[[], bytes], codes: set[str]) -> None:
    data = build()
    began, code = time.monotonic(), ""
    try:
        for name, content in documents(data, "minutes"):
            read(content, name)
    except Unreadable as refused:
        code = refused.code
        assert ASKS.search(refused.message), refused.message
    assert code in codes
    assert time.monotonic() - began < box.SECONDS + 1
