"""Whole documents, one for each form, and what is read in each: small enough to look through.

A reading that changed on purpose is written anew by `python -m tests.importing.test_samples`, and then looked at.
"""

import json
from pathlib import Path

import pytest

from agenda.importing.as_json import as_json
from agenda.importing.parse import parse
from agenda.importing.readers import read

SAMPLES = Path(__file__).parent / "samples"

# Why each stands here.
REASONS = {
    "page-seed.txt": "the page of one agenda item with its labels; a list without a lead-in",
    "page-stripped.txt": "the same page without its labels, and without the word RESOLVED",
    "page-compact.txt": "the same page with hard line breaks and no blank lines",
    "decision-page.txt": "a decision page: verbs instead of an opener; the day of publication is not the meeting's",
    "issue-two-meetings.txt": "an issue page tells of two meetings, each with its own day, body and number",
    "list-page.txt": "the page of a whole meeting; a lead-in that two clauses share",
    "agenda-without-minutes.txt": "an agenda: what officers recommended was not decided",
    "county-layout.txt": "a printed page: centred heads, numbered paragraphs, an amendment lost before a resolution",
    "parish-run-in.md": "a parish in a magazine: headings before a colon, a scanned O in the time, an action",
    "parish-capitals.txt": "a parish that numbers nothing: headings in capitals run into their text",
    "minute-numbers.txt": "minute numbers of the year; mover and seconder in the paragraph before RESOLVED",
    "irish-proposed.md": "every line doubled, numbers on lines of their own, a page number between them",
    "australian-division.txt": "headings without numbers, coded items, a motion that was lost",
    "american-motions.txt": "motions in prose; one died for lack of a second",
    "welsh-list.txt": "the page of a whole meeting in Welsh",
    "quoted-old-minute.txt": "a resolution of another meeting, quoted: none of this one",
    "letter-spaced.txt": "a Welsh committee: RECOMMENDED – T H A T, reasons counted like clauses, the public excluded",
    "canadian-motions.txt": "roman numbers; mover and seconder on lines of their own, a division, a motion defeated",
    "look-alikes.txt": "lists, speeches, an officer's draft and a motion that was not moved: nothing decided",
    "decision-and-minutes.txt": "the same words twice are one decision; the site cut the text off; a short form",
    "club-motions.md": "a club's page: its title names the day, motions are called motions, a list of decisions",
    "working-group-notes.md": "topics with notes nested under them, below their agenda; votes counted on lines",
    "recommend-council.txt": "recommended to another body: a list in a list, with a heading between; names of a vote",
    "not-minutes.txt": "a text with lists and the word resolve that is no minutes",
}


def reading_of(name: str) -> list[object]:
    reading = read((SAMPLES / name).read_bytes(), name)
    return [json.loads(as_json(name, part, reading.format, m)) for part, m in enumerate(parse(reading), start=1)]


def expected_of(name: str) -> Path:
    return SAMPLES / f"{Path(name).stem}.expected.json"


@pytest.mark.parametrize("name", REASONS)
def test_a_sample_is_read_as_it_was_reviewed(name: str) -> None:
    assert reading_of(name) == json.loads(expected_of(name).read_text(encoding="utf-8"))


def test_every_sample_has_a_reason() -> None:
    assert {path.name for path in SAMPLES.iterdir() if path.suffix in (".txt", ".md")} == set(REASONS)


if __name__ == "__main__":
    for sample in REASONS:
        written = json.dumps(reading_of(sample), ensure_ascii=False, indent=1) + "\n"
        expected_of(sample).write_text(written, encoding="utf-8")
