"""The cost of reading grows with the length of a text and no faster, whatever shape the text has (P13).

What a pattern costs no counter can see, so this takes the processor's own clock, which other work on the machine
does not move: four times the text may cost eight times as much, where a quadratic rule would cost sixteen.

    LETTERS=1240000 python3 manage.py test tests/importing/test_linear.py

takes every shape up to 5 MB, the longest text that is read: some rules are quick until a text is long.
"""

import os
import time

import pytest

from agenda.importing.parse import parse
from agenda.importing.readers import read

SIZE = int(os.environ.get("LETTERS", "10000"))
ALLOWED = 8.0
HEAD = "Minutes of the meeting of Thornby Parish Council held on 4 March 2019 at 7.30pm\n\nPresent: Cllr Reed\n\n"

MINUTES = (
    "{} Mill Lane\n\nThe Clerk reported that the lane was flooded. Mr Reed proposed that the drain be cleared; Mrs "
    "Moss seconded and all were in favour.\n\nRESOLVED: That the County Council:\n\n(a) be asked to clear it; and\n\n"
    "(b) be thanked.\n\n"
)

SHAPES = {
    "minutes": "".join(MINUTES.format(f"{number}.") for number in range(1, 30)),
    "minutes on one line": " ".join("".join(MINUTES.format(f"{number}/19") for number in range(1, 30)).split()) + " ",
    "one line": "word ",
    "one word": "w",
    "full stops": ".",
    "sentences": "It was said. ",
    "initials": "A. ",
    "colons": "a: ",
    "dashes": "- ",
    "spaces": " x" + " " * 30,
    "no-break spaces": "\u00a0",
    "digits": "1",
    "numbered lines": "1. A title\n",
    "rising decimals": "1.1 ",
    "brackets": "(a) ",
    "open brackets": "(",
    "quotes": "“",
    "capitals": "FINANCE AND ",
    "capital lines": "FINANCE AND WORKS\n\n",
    "blank lines": "\n",
    "short lines": "x\n",
    "rules": "---\n2\n",
    "pipes": "|a" * 20 + "|\n",
    "stars": "*",
    "starred headings": "** Mill Lane\n\nIt was wet.\n",
    "nested topics": "- Mill Lane\n  - It was wet.\n",
    "leads": "**Mill Lane:** It was wet.\n\n",
    "missing numbers": "1. Mill Lane\nIt was wet 2. It was dry 2. It was dry\n3. Fore Street\n",
    "two counts": "".join(f"{at}. Mill Lane\n{at + 1}) Fore Street\n" for at in range(1, 400)),
    "named motions": "Motion to adopt the budget by Mr Dale, second Mrs Moss. ",
    "movers aside": "Motion to adopt it (Dale/Moss) (Dale/Moss) ",
    "tallies": "In favour: 9\nAgainst: 1\n",
    "bold": "**a** ",
    "links": "[a](",
    "open tags": "<a",
    "bold tags that stay open": "<b>a ",
    "notices": "I will move at the next Meeting that it be cut.\n\nProposed by Mr Reed;\n\nSeconded by Mrs Moss.\n\n",
    "romans": "I. Rules i. Charges ii. Fees ",
    "topics": "Lamps: None is new and none is out.\n\n",
    "letters": "a) Lamps - They are lit.\n\n",
    "tags": "<b>a</b> ",
    "table tags": "<tr><td>1.0</td><td>x</td></tr>",
    "entities": "&nbsp;",
    "openers": "RESOLVED: ",
    "opener lines": "RESOLVED:\n\n",
    "lead-ins": "That the Committee:\n\n",
    "movers": "Moved by A, seconded by B and ",
    "mover lines": "Proposed by A;\nSeconded by B;\n",
    "motions": "Mr A proposed that Mrs B seconded ",
    "supporters": "Proposed Ann Bee, seconded Cee Dee all agreed ",
    "supporters as sentences": "It was cut. Prop. AB, 2nd CD, six were in favour, one against.\n\n",
    "members before verbs": "Ann Bee Cee proposed; Dee Eff seconded ",
    "what was agreed with its supporters": "All was agreed, proposed by Ann Bee, ",
    "dashes in a line": "The following were agreed: – Ask A – Mend B ",
    "letters begun anew": "Raised by all\n\n(a) A bc.\n\n(b) A bc.\n\n",
    "amendments": "Mr A proposed, and Mrs B seconded the following amendment:\n\n“That x.”\n\n",
    "agreed": "it was agreed that ",
    "proposals": "on the proposal of ",
    "labels": "Minutes: Decision: ",
    "label lines": "Minutes:\n",
    "names": "Mr A, Mrs B, ",
    "people": "Present: Mr A\n",
    "dates": "4 March 2019 ",
    "figures": "1/1/11 ",
    "times": "7.30pm ",
    "yearly numbers": "12/19 A ",
    "letters in brackets": "a) A. b) B. i) C. ii) D.\n",
    "dated numbers": "26/09/1A\n",
    "numbers to count on": "1. A\n2. A\n3. A 4. A 5. 5.1 A 5. A\n",
    "chapters without numbers": "A bc. 7.1 Dust 7.1.1 Dust\n\n",
    "two dashes": "1. A - Bc - d\n",
    "agendas": "AGENDA\n1. A\n",
    "acronyms": "Big Bad Wolf (BBW) ",
    "meetings": "Meeting: 16/05/2017 - Council (Item 1)\n",
    "headings": "# A\n",
    "items": "Item 1: ",
    "closings": "The meeting closed\n\n",
    "meeting of": "meeting of ",
    "council of": "Town Council of the ",
}


def cost(shape: str, size: int, name: str) -> float:
    data = (HEAD + shape * round(size / len(shape.encode()))).encode()
    fastest = 10.0**9
    for _ in range(2):
        begun = time.process_time()
        parse(read(data, name))
        fastest = min(fastest, time.process_time() - begun)
    return fastest


# Shapes made of markdown's own marks; read as plain text they are words like others.
MARKED = {
    "starred headings",
    "nested topics",
    "leads",
    "stars",
    "bold",
    "links",
    "open tags",
    "tags",
    "table tags",
    "entities",
    "headings",
    "pipes",
    "rules",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_text_costs_about_four_times_as_much(shape: str) -> None:
    name = "minutes.md" if shape in MARKED else "minutes.txt"
    small, large = cost(SHAPES[shape], SIZE, name), cost(SHAPES[shape], 4 * SIZE, name)
    assert large < max(small, 0.02) * ALLOWED  # below that a clock tells nothing
