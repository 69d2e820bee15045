"""A heading that runs into its text without any sign: “Car scheme Members spoke of …”.

Where it ends nobody can tell for sure, so its title is its first sentence; but a list of such paragraphs names topics.
"""

from agenda.importing.wording.headings import NOT_A_TITLE, RUNS_INTO, SAYS_SO, STARTS_TEXT, TELLS

REACH = 120  # letters within which its text begins


def text_begins(text: str) -> int | None:
    """Where the text under such a heading begins; None where the paragraph begins with no heading."""
    found = STARTS_TEXT.search(text[:REACH])
    if found is None or not text[:1].isupper():
        return None
    words = text[: found.start()]
    tells = TELLS.search(words) or SAYS_SO.match(words) or NOT_A_TITLE.match(words)
    return None if tells or RUNS_INTO.search(words) else found.end()
