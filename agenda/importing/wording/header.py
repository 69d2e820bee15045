"""Names of councils and committees, and the sentence that says which meeting this was."""

import re

KINDS_OF_COUNCIL = (
    r"(?:parish|town|borough|city|county|district|community|shire|regional|metropolitan|municipal"
    r"|unitary|local|island|vestry)"
)
NOT_BODY = r"(?!(?:regular|special|commission|board|planning|minutes|meeting)\b)"  # words behind "Port of Marlow"
# The authority itself. A "Local Board" is part of one; a drainage board is one.
COUNCIL = re.compile(
    rf"""(?ix)
    (?!.{{0,80}}\badvisory\ council)
    (?P<council>
      (?:[\w&’'.,-]{{1,30}}\ ){{1,6}}?(?:{KINDS_OF_COUNCIL}(?:\ (?:and|&)\ {KINDS_OF_COUNCIL})?\ )?council
      | (?:[\w&’'.-]{{1,30}}\ ){{1,6}}(?:internal\ drainage\ board|national\ park\ authority
      |fire\ (?:and\ rescue\ )?authority|combined\ authority
          |harbour\ commission(?:ers)?|consortium|foundation|(?:residents[’']?\ )?association|society
          |club|union|federation|co-?operative|guild|league|(?:linux\ )?users?[’']?s?\ group)
      | (?:the\ )?(?:town|city|township|county|village|corporation|borough|port
      |municipality)\ of\ (?:the\ )?(?:{NOT_BODY}[\w’'.-]{{1,30}}\ ){{0,4}}{NOT_BODY}[\w’'.-]{{1,30}}
      | cyngor\ (?:sir|tref|cymuned|bwrdeistref|dinas)?\ ?(?:[\w’'-]{{1,30}}\ ?){{1,4}}
    )"""
)
COMMITTEE_NOUNS = (
    r"(?:sub-?\s?committee|committee|cabinet|executive|board|panel|forum|commission|working (?:group|party)"
    r"|task group|planning group"
    r"|municipal district|metropolitan district|area (?:committee|council)|assembly|trustees|governing body"
    r"|advisory council|group|tsc|tac"
    r"|pwyllgor|bwrdd|is-bwyllgor)"
)
COMMITTEE = re.compile(rf"(?i)\b{COMMITTEE_NOUNS}\b")
# "OWASP Board", "OpenVDB TSC", "CompSoc Exec": a name with two capitals or more, and its committee
ACRONYM_BODY = re.compile(
    r"(?:The )?(?P<council>(?=\S*[A-Z]\S*[A-Z])[A-Za-z][\w&.-]{1,20}) "
    r"(?P<committee>(?:Executive |Steering |Governing )?(?:Board(?: of Directors)?|Committee|Council|Exec|Executive"
    r"|TSC|TAC|TOC|OTC|Trustees|Directors))"
)
# The whole of a council, named without its place: "a meeting of the County Council"
FULL_COUNCIL = re.compile(rf"(?i)(?:the )?(?:full )?(?:{KINDS_OF_COUNCIL} )?council(?: meeting)?$")

MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
# Dropped before a name. The second row only before a meeting: "Open Spaces", "General Purposes" are names.
MEETING_KIND = (
    rf"(?:(?:ordinary|annual|monthly|special|extraordinary|inaugural|regular|quarterly|online|virtual|draft|first"
    rf"|latest|last|\d\w\w|{MONTHS})\s+"
    rf"|(?:general|statutory|budget|open|public|full)\s+"
    rf"(?=(?:(?:{KINDS_OF_COUNCIL}|ordinary|annual|monthly|special)\s+){{0,2}}(?:council|meeting|session|assembly)\b))"
)
# What the meeting was of: "Minutes of a Meeting of the Audit Committee held in …"
OF_BODY = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?i)\bminutes\s+of\s+(?:the\s+)?proceedings\s+of\s+(?:the\s+)?(?P<body>.+?)(?=\s+(?:meeting|held|on|at"
        r"|in)\b|[.,:]|$)",
        r"(?i)\bmeeting\s+(?:of|for)\s+(?:the\s+)?(?P<body>.+?)(?=,?\s+(?:held|which|on|at|in|was|commenc\w+|pursuant"
        r"|scheduled|dated|convened|and online)\b|[.:]|$)",
        r"(?i)\bminutes\s+of\s+(?:the\s+|a\s+)?(?P<body>.+?)\s+meeting\b",
        r"(?i)\bminutes\s+of\s+(?:the\s+)?(?P<body>.+?)(?=,?\s+(?:held|on|at|in|for)\b|[.,:]|$)",
        r"(?i)^(?P<body>.+?)\s+(?:meeting\s+)?minutes\b",
        r"(?i)^(?:minutes\s+)?(?P<body>.+?)\s+(?:monthly\s+)?meeting\b",
    )
)
FORMAL = re.compile(
    r"(?i)\bminutes\b.{0,60}\b(?:meeting|proceedings|committee|council|board)\b|\bmeeting\b.{0,250}\b(?:held"
    r"|on)\b|\bat a meeting of\b|\bmeeting of\b|\bheld (?:in|at|on)\b"
    r"|^[\w ,.’'&-]{3,80}\b(?:council|committee|board|group) meeting\W"
)
# Sentences about another meeting's minutes
OTHER_MEETING = re.compile(
    r"(?i)\W*(?:to (?:approve|confirm|agree|receive|sign|consider)|i am now able|dear |item$|agenda no"
    r"|publication|published|date:? ?(?:of )?(?:publication|issue)"
    r"|next meeting|(?:i am|you are) |minutes of (?:the )?(?:last|previous)|these minutes|the minutes (?:of|were"
    r"|are)(?!.{0,80}\b(?:meeting|council|committee)\b.{0,20}\bheld)|our ref|your ref)"
)
LIST_TITLE = re.compile(r"(?P<body>.{2,150}?) - (?P<when>(?:Dydd )?\w+,? \d{1,2}.{5,60})$")
# What a saved page of one item says of its meeting: "Meeting of Parks Committee, Monday, 12th June, 2023 (Item 7.)"
MEETING_LINK = re.compile(
    r"Meeting of (?P<body>.{2,150}?), (?P<when>(?:Dydd )?\w+,? \d{1,2}.{5,60}?)(?: \(Item "
    r"(?P<item>[\w.]{1,12}?)\.?\))?$"
)
DECISION_MAKER = re.compile(r"(?i)decision maker:\s*(?P<body>\S.{0,150})$")
DECIDED_AT = re.compile(r"(?i)decided at meeting:\s*(?P<when>\S{6,12})(?: - (?P<body>.{2,150}))?$")
DECIDED_ON = re.compile(r"(?i)date of decision:\s*(?P<when>\S.{5,40})$")
VENUE = re.compile(r"(?i)(?:venue|location|place|lleoliad)\s*:\s*(?P<venue>.{2,200}?)(?:\.?\s*view directions\W*)?$")
HELD_IN = re.compile(
    r"(?i)\bheld\s+(?:in|at|by)\s+(?P<venue>.{3,150}?)(?=,?\s+(?:on|at)\s+(?:\w+day\b|the\b|\d)|,?\s+(?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)day|,?\s+commencing|[.;]|$)"
)
DRAFT = re.compile(
    r"(?i)\bdraft (?:\w+ )?minutes\b|\bunconfirmed minutes\b|\bminutes\W+draft\b|^\W*draft\W*$"
    r"|\bsubject to approval\b|-\d{1,3}- draft\b"
)
APPROVED = re.compile(
    r"(?i)\bminutes (?:were |have been )?(?:approved|confirmed) (?:at|on|by)\b|\bapproved minutes\b"
    r"|\bconfirmed minutes\b"
)
# Times in a header that are not the meeting's beginning
NOT_THE_START = re.compile(
    r"(?i)\b(?:until|left|arrived|joined|from minute|adjourned|closed?d?|ended|next meeting|views)\b"
)
BEGINS_AT = re.compile(
    r"(?i)\b(?:commenc\w+|called? (?:(?:the|this) (?:[\w’']{1,20} ){0,4}?meeting )?to order|opened the meeting"
    r"|met in|meeting (?:started|began|opened))\b"
)
# Fields in front of a page that are those of a meeting: then its date is the day of the meeting
MEETING_FIELDS = re.compile(
    r"(?im)^(?:location|venue|chair|attendees|attending|present|apologies|quorum|start(?:[_-]?time)?|end[_-]?(?:date|time)"
    r"|participants)\s*[:=]"
)
DATE_FIELD = re.compile(r"(?im)^date\s*[:=]\s*[\"']?(?P<when>\d{4}-\d\d-\d\d)")
LETTER_DATE = re.compile(r"(?i)date\s?:\s?\d{1,2} \w+ \d{4}$")  # a covering letter's own day
LETTER = re.compile(
    r"(?i)dear (?:sir|madam|councillor|member|all)\b|yours (?:truly|faithfully|sincerely)\b|you are "
    r"(?:hereby )?summoned"
)
MINUTES_BEGIN = re.compile(r"(?i)(?:draft )?minutes of\b(?! (?:the )?(?:last|previous))|[^a-z]{6,80}council$")
# A header's line that breaks off, "… ON MONDAY, 21ST", and one that goes on, "FEBRUARY, 2022", "AND PLANNING COMMITTEE"
BREAKS_OFF = re.compile(
    r"(?i)\b(?:and|of|the|at|in|on)$|\b\d{1,2}\s?(?:st|nd|rd|th),?$|\b(?:on|\w+day),? (?:the )?\d{1,2},?$"
    rf"|\d (?:{MONTHS}),?$|^(?:minutes|proceedings|meeting)\b.{{0,200}}[\w’']{{3,}}day,?$"
)
GOES_ON = re.compile(rf"(?i)[ap]\.?\s?m\b|(?:{MONTHS}),? \d{{4}}\b|\d{{4}},? at\b|(?-i:AND [A-Z]{{3}})")
# "Commission" behind the name of a port, "Board" behind that of a society: the whole of it met
WHOLE = re.compile(r"(?i)(?:(?:regular|special|annual) )?(?:commission|board|committee)(?: meeting)?$")
