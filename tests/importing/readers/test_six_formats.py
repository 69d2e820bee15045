"""One set of real minutes in six formats gives the same items and clauses."""

import re
from pathlib import Path

import pytest

from agenda.importing.parse import parse
from agenda.importing.readers import box, read
from tests.importing.readers.office import needs_office

DOCUMENTS = Path(box.ROOT).parent / "shared" / "minutes" / "documents"
NAME = "no2id-agm2004-minutes"
needs_documents = pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="the real documents are not beside this checkout")


def folded(text: str | None) -> str:
    """Letters alone: the six differ in quotation marks and spaces, and a web page in the numbers of its inner lists."""
    return re.sub(r"[\W\d_]+", "", text or "").casefold()


def records(kind: str) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Title, words and clauses of each item."""
    path = DOCUMENTS / f"{NAME}.{kind}"
    (minutes,) = parse(read(path.read_bytes(), path.name))
    return [
        (folded(item.title), folded(item.text), [(folded(one.stem), folded(one.text)) for one in item.resolutions])
        for item in minutes.items
    ]


@needs_documents
@pytest.mark.parametrize("kind", ["odt", "pdf", "rtf", "html", pytest.param("doc", marks=needs_office)])
def test_each_format_gives_the_items_and_clauses_of_the_text(kind: str) -> None:
    assert records(kind) == records("txt")


@needs_documents
def test_the_text_has_seventeen_items() -> None:
    assert len(records("txt")) == 17
