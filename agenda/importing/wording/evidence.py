"""What minutes speak of. No row alone makes a text minutes: a bin calendar "aims to resolve" things too."""

import re

SIGNS = {
    "minutes": re.compile(r"(?i)\bminutes of\b|\bminutes\W*$|\bminute (?:no|number|\d)|\bmatters arising\b"
                          r"|\bcofnodion\b"),
    "meeting": re.compile(r"(?i)\bmeeting (?:of|held|closed|was|on|ended|minutes)\b|\bmeeting,? \d|\bagenda\b"
                          r"|\bcyfarfod\b"),
    "body": re.compile(r"(?i)\b(?:committee|council|cabinet|board|panel|working group|pwyllgor|cyngor)\b"),
    "present": re.compile(r"(?i)\bpresent\b|\bapologies\b|\bin attendance\b|\battendees\b"
                          r"|\b(?:attendance|attending|participants):|\bymddiheuriadau\b"),
    "member": re.compile(r"(?i)\b(?:cllr|councillor|chair(?:man|person)?|members|treasurer|secretary|cynghorydd)\b"),
    "decided": re.compile(r"RESOLVED|\bResolved\b|\bAGREED\b|(?i:\bit was (?:agreed|resolved|decided)\b|penderfynwyd)"),
    "moved": re.compile(r"(?i)\b(?:proposed|seconded|moved) by\b|\bseconded\b|\bmotion\b|\bamendment\b"),
    "voted": re.compile(r"(?i)\bin favou?r\b|\bcarried\b|\bunanimous|\babst(?:ain|ention)|\bvote[ds]?\b"),
    "interest": re.compile(r"(?i)\bdeclarations? of interest|\bdeclared an? .{0,30}interest"
                           r"|\bany other business\b|\bdecision (?:maker|details)\b"),
}  # fmt: skip
# "In favour: 4" on a line of its own
TALLY = re.compile(r"(?i)(?:in favou?r|for|against|opposed|abst\w+|yeas|ayes)\s?[:(]\s?\d{1,3}\b")
# A page that is one line: "… MINUTES OF THORNBY PARISH COUNCIL MEETING HELD AT … Present: …"
GLUED_HEADER = re.compile(r"\b(?:MINUTES|Minutes)\b.{0,400}\b(?:PRESENT|Present|ATTENDANCE|Attendance)\b")
