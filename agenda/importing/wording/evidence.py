"""What minutes speak of. No row alone makes a text minutes: a bin calendar "aims to resolve" things too."""

import re

SIGNS = {
    "minutes": re.compile(r"(?i)\bminutes of\b|\bminutes\W*$|\bminute (?:no|number|\d)|\bmatters arising\b"
                          r"|\bcofnodion\b"),
    "meeting": re.compile(r"(?i)\bmeeting (?:of|held|closed|was|on|ended|started|began|minutes|attendees)\b"
                          r"|\bmeeting,? \d|\b(?:regular|this) meeting\b|\bagenda\b"
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
# "title: Minutes of the AGM" in front of a page, and "# TAC Meeting - October 24, 2018" at its head
PAGE_TITLE = re.compile(r"(?im)^title\s*[:=].*\b(?:minutes|meeting|agm|cofnodion)\b")
HEADED = re.compile(
    r"(?i)\b(?:meeting|minutes|agm)\b.{0,40}\d{4}|\d{4}.{0,40}\b(?:meeting|minutes|agm)\b"
    r"|^agenda for .{0,60}\b(?:call|meeting)\b"
)
NAMES_THOSE = re.compile(r"(?i)\b(?:present|attendees|attendance)\W*$")  # "## 17 Members Present"
# "In favour: 4" on a line of its own
TALLY = re.compile(r"(?i)(?:in favou?r|for|against|opposed|abst\w+|yeas|ayes)\s?[:(]\s?\d{1,3}\b")
# A page that is one line: "… MINUTES OF THORNBY PARISH COUNCIL MEETING HELD AT … Present: …"
GLUED_HEADER = re.compile(r"\b(?:MINUTES|Minutes)\b.{0,400}\b(?:PRESENT|Present|ATTENDANCE|Attendance)\b")
