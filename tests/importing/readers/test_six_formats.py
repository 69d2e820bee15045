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
    """Letters alone: the six differ in quotation marks and spaces, and a web page in the numbers of its lists."""
    return re.sub(r"[\W\d_]+", "", text or "").casefold()


Items = list[tuple[str, tuple[tuple[str, str], ...]]]


def records(kind: str, *, sub_items: bool = True) -> Items:
    """The words and clauses of each item. A heading that only bold letters make one belongs to the item above it, since
    plain text has no bold; without `sub_items` so does each that is numbered under another."""
    path = DOCUMENTS / f"{NAME}.{kind}"
    (minutes,) = parse(read(path.read_bytes(), path.name))
    found: Items = []
    for item in minutes.items:
        title, words = folded(item.title), folded(item.text)
        words = words if words.startswith(title) else title + words  # opening words stand in both
        clauses = tuple((folded(clause.stem), folded(clause.text)) for clause in item.resolutions)
        if found and (not item.number or ("." in item.number and not sub_items)):
            found[-1] = (found[-1][0] + words, found[-1][1] + clauses)
        else:
            found.append((words, clauses))
    return found


@needs_documents
@pytest.mark.parametrize("kind", ["odt", "pdf", "rtf", pytest.param("doc", marks=needs_office)])
def test_each_format_gives_the_items_and_clauses_of_the_text(kind: str) -> None:
    assert records(kind) == records("txt")


@needs_documents
def test_a_web_page_gives_the_same_but_for_its_inner_lists_which_browsers_number_from_one() -> None:
    assert records("html", sub_items=False) == records("txt", sub_items=False)
