"""Bytes to clean text: one ladder, and nothing invisible left (reliability.md, P15)."""

import pytest

from agenda.importing.parsed import codes
from agenda.importing.readers import Unreadable, read
from agenda.importing.readers.decoding import MOST_BYTES, clean, decode

WORDS = "Café – £12 “agreed”\n" * 60

LADDER = [
    (b"\xef\xbb\xbf" + WORDS.encode(), set(), "a UTF-8 mark"),
    (WORDS.encode(), set(), "plain UTF-8"),
    (WORDS.encode("utf-16"), set(), "UTF-16 with its mark"),
    (("Minutes of the meeting\n" * 9).encode("utf-16-le"), set(), "UTF-16 told by its NULs"),
    (WORDS.encode("cp1252"), {"decoded_as_cp1252"}, "Windows-1252"),
    (WORDS.encode() * 2 + b"\xff" + WORDS.encode() * 2, {"bad_bytes"}, "one bad byte among thousands"),
]


@pytest.mark.parametrize(("data", "told", "why"), LADDER)
def test_text_is_read_by_the_first_rung_that_holds(data: bytes, told: set[str], why: str) -> None:
    text, problems = decode(data)
    assert "Café" in text or "meeting" in text, why
    assert codes(problems) == told, why


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"MZ\x90\x00\x03\x00\x00\x00\x04\x00", "not_text"),
        (b"abc\x00def", "not_text"),
        (b"a" * (MOST_BYTES + 1), "too_large"),
    ],
)
def test_what_is_no_text_is_refused_with_a_sentence(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data, "minutes.txt")
    assert refused.value.code == code
    assert refused.value.message.endswith(".")


@pytest.mark.parametrize(
    ("dirty", "text", "taken_out"),
    [
        ("a\u202eb\u200fc", "abc", 2),  # directions that turn the reading round
        ("a\x07b\x9dc", "abc", 2),  # control characters of both sets
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd", 0),  # every way to end a line
        ("Cafe\u0301", "Café", 0),  # one letter, not two
        ("a\tb", "a\tb", 0),
    ],
)
def test_stored_text_is_clean(dirty: str, text: str, taken_out: int) -> None:
    assert clean(dirty) == (text, taken_out)


def test_a_line_of_any_length_is_cut_without_loss() -> None:
    reading = read(b"Minutes " + b"word " * 20_000, "minutes.txt")
    assert max(len(line.text) for line in reading.lines) <= 10_000
    assert "".join(line.text for line in reading.lines).split() == ["Minutes", *["word"] * 20_000]
