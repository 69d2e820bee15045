"""A heading that runs into its text without any sign: “Car scheme Members spoke of …”.

Where it ends nobody can tell for sure, so its title is its first sentence; but a list of such paragraphs names topics.
"""

from agenda.importing.wording.headings import NOT_A_TITLE, RUNS_INTO, SAYS_SO, STARTS_TEXT, TELLS

REACH = 120  # letters within which its text begins


def heads_text(text: str) -> bool:
    found = STARTS_TEXT.search(text[:REACH])
    if found is None or not text[:1].isupper():
        return False
    words = text[: found.start()]
    tells = TELLS.search(words) or SAYS_SO.match(words) or NOT_A_TITLE.match(words)
    return not tells and not RUNS_INTO.search(words)
