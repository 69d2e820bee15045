"""What stands in minutes beside items and decisions: prose decisions, actions, marks of what may not be shown."""

import re

WHO = (
    r"(?:the |The |P\.?)?(?:Parish |Town |Borough |City |County |District |Full )?(?:Council|Committee|Board"
    r"|Cabinet|Panel|Members|Councillors|meeting|Meeting)"
)
# A decision told only in prose. Each is shown to a person, none counts as a resolution.
POSSIBLE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{WHO}(?: (?:unanimously|also|then|therefore|duly))? (?:agreed|resolved|noted|approved|accepted"
        rf"|adopted|supported|decided|endorsed|refused|voted)\b",
        r"\b(?:was|were|is|are|be)(?: (?:unanimously|duly|then|also|therefore))? (?:approved|accepted|adopted"
        r"|agreed|noted|ratified|deferred|referred"
        r"|refused|elected|appointed|co-opted|confirmed|carried|lost|declared)\b",
        r"\b(?:read and )?signed as (?:a )?(?:true|correct)\b|\bas a (?:true|correct) record\b",
        r"^(?:All )?(?:[Nn]oted|[Aa]greed|[Rr]eceived|[Aa]pproved|[Dd]eferred|[Rr]efused|RECEIVED|NOTED|APPROVED"
        r"|Granted)\b.{0,40}$",
        r"\b[Ii]t was (?:noted|felt|confirmed|suggested and agreed) (?:that|to)\b|\bno objections?\b",
        r"^(?:Cadarnhawyd|Cymeradwywyd|Derbyniwyd|Nodwyd)\b",
        r"^(?:New \w+: |POLL: |Poll: )",
    )
)
# One of these stands in every row above; spares most sentences the table.
MAY_DECIDE = (
    "agree", "resolv", "noted", "nodwyd", "approv", "accept", "adopt", "support", "decid", "endors", "refus",
    "vote", "ratif", "defer", "refer", "elect", "appoint", "co-opt", "confirm", "carr", "lost", "declar", "true",
    "correct", "receiv", "grant", "felt", "objection", "cadarnh", "cymerad", "derbyn", "new ", "poll",
)  # fmt: skip
# Somebody undertook, or was asked, to do something; never a decision of the body.
ACTIONS = tuple(
    re.compile(pattern)
    for pattern in (
        r"^\W*(?:ACTIONS?\b|(?:Actions?|Action [Pp]oints?|Action [Ii]tems?|AI)(?=\W{0,3}[:(–-]|\W{1,3}[A-Z]{2,3}\b"
        r"|\W{1,3}(?:Clerk|Chair|Vice)))\W{0,3}(?:\((?P<in>[^()]{1,40})\)|"
        r"(?P<before>[A-Z]{2,3}))?\s*[:–-]?\s*(?P<text>\S.*)",
        r"(?P<owner>(?:[Tt]he )?(?:[Cc]lerk|Chair(?:man|person)?|Clerk and \w+))(?: is| was)? (?:to|will"
        r"|agreed to|undertook to|offered to|asked to)\s(?P<text>(?!(?:be|move)\b).+)",
        r"(?P<owner>(?:(?:Cllr|Councillor|Clir|Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?"
        r"|[Oo]fficers|The \w+ ?\w* (?:Officer|Manager|Engineer|Director)))"
        r" (?:agreed|undertook|offered|volunteered|was asked|is|will arrange) (?:to )(?P<text>.+)",
        r"^- \[[ x]\] @?(?P<owner>[\w-]+):? (?P<text>.+)",
    )
)
DUE = re.compile(
    r"\b(?:by|before) ((?:the )?(?:next meeting|end of \w+|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+(?: \d{4})?|(?:Mon"
    r"|Tues|Wednes|Thurs|Fri)day[\w ]{0,20}))\b"
)

# Formal business that tells little by itself; hidden by default in search.
PROCEDURAL = re.compile(
    r"""(?ix) (?:to\ (?:receive|record|consider|note|confirm|approve|agree)\ (?:and\ \w+\ )?)?(?:any\ |the\ )?
    (?: apologies\b(?!\ to\b) | declarations?\ of\ \w*\s?(?:\w+\ )?(?:interest|pecuniary) | disclosures?\ of\
    | declarations?\ by\ members
      | (?:the\ )?(?:draft\ )?minutes(?:\ of\ .{0,90}|\ from\ .{0,60})?$ | (?:approval|confirmation
      |adoption)\ (?:and\ signing\ )?of\ .{0,30}minutes
      | (?:exclusion\ of|to\ exclude)\ (?:the\ )?(?:press|public) | determination\ of\ exempt | (?:date
      |time)s?\ .{0,20}of\ (?:the\ )?next
      | next\ meeting | adjournment | clos(?:e|ure) | (?:any\ )?urgent\ (?:business|items)$ | call\ to\ order
      | roll\ call | pledge\ of | welcome
      | acknowledgement\ of\ country | attendance | present\b | substitut | quor | summons | mobile\ phones
      | opening\b.{0,30}$
      | ymddiheuriadau | datgan(?:iad)?.{0,16}diddordeb | gwahardd\ y\ wasg | cofnodion$ )"""
)
# A heading or mark that says that what follows is not for the public; the resolution to exclude them is none.
EXEMPT = re.compile(
    r"(?i)\bnot for publication\b|^\W*(?:exempt|confidential|restricted|private) (?:items?|minutes?|reports?"
    r"|business|session|appendix)\W*$"
    r"|\(exempt information\b|\(exempt\)|^\W*confidential\W*$|^\W*part (?:II|2|B)\W+(?:private|confidential"
    r"|exempt)\b|\bgwybodaeth eithriedig\)"
)
NOT_EXEMPT = re.compile(r"(?i)\bopen access\b|\bno exempt\b|\bnow (?:public|open)\b|\bnone\b|\bthere were no\b")
TRUNCATED_STEMS = ("view the full", "gweld testun", "read more")
TRUNCATED = re.compile(
    r"(?i)\bview the full (?:minutes|decision) text for item\b|\bgweld testun llawn\b|\bread more\W*$"
)

# "Multi Agency Safeguarding Hub (MASH)": the letters in brackets, which the words before must spell
ACRONYM = re.compile(r"\(([A-Z][A-Za-z&]{1,9})s?\)")
# "minute 41/23", "minute 7 of 9 January 2017", "Minute No. 12 refers"
REFERENCE = re.compile(
    r"(?i)\b(?:minute|min\.?|cofnod)s?\.? ?(?:no\.? ?|number |ref\.? )?((?:[A-Z]{1,5} ?)?\d{1,4}(?:/\d{2,4})?)\b"
    r"(?: of (\d{1,2} \w+ \d{4}))?"
)
REFERENCE_STEMS = ("min", "cofnod")
MUNICIPAL_YEAR = re.compile(r"\b((?:19|20)\d{2})\s?[/–-]\s?((?:20)?\d{2})\b")
DAMAGED = re.compile(r"â€.|Ã[\u0080-\u00bf©¨®¢´]|Â[£ \u00a0©]|‚Äô|‚Äì|\ufffd+")
