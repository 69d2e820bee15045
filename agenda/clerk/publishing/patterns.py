"""What must not slip into public minutes, as a table: its code, what to say of it, and how it is written.

Each row has a match and a look-alike in tests/clerk/publishing/test_patterns.py. All repetitions are bounded, so that
looking through a text takes time in proportion to its length.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    code: str
    says: str
    pattern: re.Pattern[str]


def rule(code: str, says: str, pattern: str) -> Rule:
    return Rule(code, says, re.compile(pattern))


EXEMPT = "“{words}” marks what may be exempt from publication."
UNNAMED = "“{words}” stands for somebody who is not to be known."
# A postcode that stands behind a house number: `14 Quarry Lane, Ashcombe AB1 2CD`; not the postcode of a whole area.
POSTCODE = r"(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b"
HOUSE = r"(?<![\d/.,£#-])\b\d{1,4}[A-Za-z]?(?:,| -)?"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
LABEL = r"(?:items?|minutes?|reports?|business|session|matters?|information|appendix|appendices|annex)"
CALLED = (
    r"(?:[Bb]aby|[Cc]hild|[Ii]nfant|[Ff]amily|[Aa]dult|[Pp]atient|[Pp]upil|[Ss]tudent|[Yy]oung [Pp]erson"
    r"|[Mm]other|[Ff]ather|[Ss]ibling|[Tt]enant|[Cc]laimant)"
)

RULES = (
    rule("exempt", EXEMPT, r"(?i)\bnot for (?:general )?(?:publication|disclosure)\b"),
    # Of `Part I of Schedule 12A`, and of `paragraph 3`; a motion to exclude the public names them too: see checks.py.
    rule("exempt", EXEMPT, r"(?i)\bschedule 12A\b"),
    rule("exempt", EXEMPT, r"(?im)^\W{0,4}part (?:II|2|B)\b(?=\W{0,6}$|\W{1,6}(?:private|confidential|exempt))"),
    rule("exempt", EXEMPT, rf"(?im)^\W{{0,4}}(?:exempt|confidential|private|restricted)\b(?: {LABEL})?\W{{0,4}}$"),
    rule("exempt", EXEMPT, r"(?i)\((?:exempt|confidential)\b[^()\n]{0,80}\)"),
    rule("address", "“{words}” may be somebody’s home.", rf"{HOUSE} (?!{MONTH})[A-Z][\w’'., -]{{2,80}}?\b{POSTCODE}"),
    # Ten or eleven digits from 0 or +44, in the ways that they are grouped; 03 and 08 are no private person’s.
    rule(
        "telephone",
        "“{words}” looks like a telephone number.",
        r"(?<![\d./£-])(?:\+44 ?(?:\(0\) ?)?|\(?0)(?!3\d\d|80|84|87)[1-9]\d(?:\)? ?\d{3} ?\d{4}|\d\)? ?\d{3} ?\d{3,4}"
        r"|\d{2}\)? ?\d{5,6}|\d{2}\)? ?\d{3} ?\d{2,3}|\)? ?\d{4} ?\d{4})(?![\d/-])",
    ),
    rule("email", "“{words}” is an e-mail address.", r"\b[\w.%+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,24}\b"),
    rule("initials", UNNAMED, rf"\b{CALLED} [A-Z]{{1,2}}\b(?![\w’'&.-]| [A-Z][a-z])"),
    rule("initials", UNNAMED, r"\b(?:Mr|Mrs|Ms|Miss) [A-Z]\b(?![\w’'&-]|\.? ?[A-Z])"),
    rule(
        "birth",
        "“{words}” tells when somebody was born.",
        r"(?i)\b(?:d\.?o\.?b\b\.?|date of birth|dyddiad geni|born on)[\s:–-]{0,4}(?:the )?\d[\d./ -]{0,10}\w{0,12}",
    ),
)
