"""What brings a motion, what became of it, and how it was voted on."""

import re

from agenda.importing.parsed import Outcome

# Of votes, in figures or in words
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
COUNT = rf"(?:\d{{1,3}}|(?ai:{'|'.join(NUMBERS)}))"
WERE = r"(?:members |councillors |votes? )?(?:were )?"

# A sentence that brings a motion.
PROPOSES = re.compile(
    r"\b(?:proposed|moved|PROPOSED|MOVED|prop\.)(?:,| by| that| to\b| and| the| an?\b|:| [A-Z])|\b[Mm]otion made by\b"
    r"|\b[Oo]n the (?:proposal|motion|proposition) (?:of|from)\b"
    r"|^(?:A )?(?i:motion):? (?:to|by)\b(?!.{2,200}\b(?:carried|passed|lost|failed)\b)"
    r"|\b(?:moves|motions|motioned) to\b"
)
# "On the proposal of Mr A, seconded by Mrs B, this recommendation was agreed": it was printed above
PUT_ABOVE = re.compile(
    r"[Oo]n the (?:proposal|motion|proposition) of [^.]{3,120}?,? (?:the|this) (?i:recommendation|motion|amendment"
    r"|proposal|resolution)\b[^.]{0,60}\b(?:agreed|carried|adopted|approved|passed|accepted|lost|rejected|defeated)\b"
)
ABOUT_MOTION = re.compile(
    r"(?i)\b(?:motion|amendment|proposal|proposition|vote|voted|resolution|recommendation|poll)\b"
)
VOTE = re.compile(
    r"(?i)\b\d{1,3} votes? to \d{1,3}|\b\d{1,3} ?(?:-|–|to) ?\d{1,3}\b(?=\W*$)|\b(?:there )?vot(?:ed"
    r"|ing) \d{1,3} (?:for|in favour)[^.]{0,60}"
    r"|\b\d{1,3} (?:votes? )?(?:for|in favour),? (?:and )?\d{1,3} against(?:[^.]{0,40}abst\w+)?|\bunanimous"
    r"(?:ly)?\b|\bnem\.? ?con\b|\ball (?:were )?in favou?r\b"
)

# What became of a motion. The first row that fits tells; "was not carried" stands before "carried".
FATES: tuple[tuple[Outcome, re.Pattern[str]], ...] = (
    (
        "lost",
        re.compile(
            r"(?i)\b(?:lost|fails|defeated|not (?:agreed|carried|passed|approved|supported|adopted|accepted"
            r"|seconded)|failed|negatived|rejected|fell|died for (?:the )?(?:lack|want))\b"
        ),
    ),
    ("withdrawn", re.compile(r"(?i)\b(?:withdrawn|withdrew)\b")),
    (
        "agreed",
        re.compile(
            r"(?i)\b(?:carr[il1]e[ds]|pasiwyd|cytunwyd|derbyniwyd y cynnig|passe[ds](?! for payment)|agreed|approved"
            r"|adopted|unanimous(?:ly)?"
            r"|all (?:(?:the )?(?:councillors|members) )?(?:were |present )?in favou?r|nem\.? ?con)\b"
            rf"|\b{COUNT} {WERE}in favou?r\b(?!.*\b(?:against|opposed)\b)"
            rf"|\bin favou?r were {COUNT}\b"
        ),
    ),
    ("deferred", re.compile(r"(?i)\bdeferred\b")),
)
# What was decided, with its fate: "All payments were approved"
TOLD_AGREED = re.compile(
    r"\b(?:was|were|been|payments|accounts|minutes|Council|Committee|Members|Councillors|Cllrs|all) "
    r"(?:\w+ly |discussed and )?(?:agreed|approved|accepted|adopted)\b"
)
# A sentence that says nothing but a fate, or the fate of "the motion".
FATE_LINE = re.compile(
    r"(?i)\W*(?:(?:the |this )?(?:substantive |amended |original )?(?:motion|amendment|proposal|recommendation"
    r"|resolution)\b"
    r"[^.]{0,90}?\b(?:carr[il1]e[ds]|passe[ds]|fails|lost|defeated|agreed|approved|adopted|rejected"
    r"|withdrawn|failed)\b"
    r"|(?:(?:all|unanimously|was|and|motion|it|this|this was|duly|Council|members) ){0,2}(?:carr[il1]e[ds]|agreed"
    r"|passe[ds]|lost|defeated|approved|adopted)"
    r"(?:\W+unanimously|\W+\([\w ]{1,30}\)|\W+\d{1,3}(?: ?[-–] ?| to )\d{1,3})?\W*$"
    r"|pasiwyd\b|cytunwyd\b|unanimous\b.{0,40}$"
    r"|all (?:(?:the )?(?:councillors|members) )?(?:were )?(?:in favou?r|agreed)\b.{0,60}$)"
)
# "In favour: 6" and "Against: 4" on lines below what was voted on
COUNTED_FOR = re.compile(
    r"(?i)(?:(?:votes? )?in favou?r|(?:votes? )?for|yes|ayes?|yeas?)\s?[:=(–-]\s?(?P<count>\d{1,4})\b"
)
COUNTED_AGAINST = re.compile(r"(?i)\b(?:against|opposed|no|noes|nays?)\s?[:=(–-]\s?(?P<count>\d{1,4})\b")
# "seven were in favour, one against", in either order
VOTES_FOR = re.compile(rf"\b(?P<count>{COUNT}) {WERE}(?i:in favou?r|for)\b")
VOTES_AGAINST = re.compile(rf"\b(?P<count>{COUNT}) {WERE}(?i:against|opposed)\b")
PUT_TO_VOTE = re.compile(r"(?i)(?:proposal|motion|vote|resolution)\b")
