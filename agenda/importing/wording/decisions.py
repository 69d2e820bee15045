"""How a decision opens, and where it ends; English and Welsh."""

import re

# Who decides: "The Environment and Place Committee", "Council", "Members"
BODY = (
    r"(?:[Tt]he |[Tt]his |THE )?[\w&’', -]{0,60}?\b(?i:committee|council|cabinet|board|panel|members?|executive|forum"
    r"|meeting|commission|authority|group|trustees|governors|pwyllgor|cyngor|bwrdd)"
)
RESOLVED = r"R ?E ?S ?O ?L ?V ?E ?D"
RECOMMENDED = r"R ?E ?C ?O ?M ?M ?E ?N ?D ?E ?D"

# A paragraph that opens a decision: what stands behind the match is decided, here or in the list that follows.
OPENERS = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("number", r"\d{1,4}/\d{1,4}\s+(?=RESOLVED)"),  # "23/141   RESOLVED:" only names the resolution
        (
            "resolved",
            rf"(?:[Aa]nd |[Ii]t was |WHEREUPON it was )?(?:unanimously |UNANIMOUSLY )?(?:{RESOLVED}|Resolved)\b",
        ),
        ("resolved by", rf"{BODY}(?: unanimously| UNANIMOUSLY)? (?:RESOLVED\b|resolved(?=(?: that)?\s?:))"),
        ("recommended", rf"(?:[Ii]t was )?(?:{RECOMMENDED}\b|Recommended(?=\s?[:–—-]))"),
        ("agreed", r"(?:AGREED|A G R E E D|DECIDED)\b|(?:Agreed|Decided)(?=\s?[–—:-]| that\b| to\b| unanimously)"),
        (
            "it was agreed",
            r"It was (?:also |further |then |therefore |unanimously )?(?:resolved|agreed|decided)(?=\s?[–—:-]|$)",
        ),
        ("agreed by", rf"{BODY}(?: unanimously)? (?:AGREED\b|agreed(?=(?: that)?\s?:-?\s*$))"),
        ("decision", r"(?:THE )?DECISIONS?(?=\W*$|\s?:)|(?:The )?Decisions?(?=\s?:?\s*$)"),
        ("welsh", r"Penderfynwyd|PENDERFYNWYD|P E N D E R F Y N W Y D"),
        ("be it resolved", r"B[Ee] [Ii][Tt] (?:further |FURTHER )?(?:resolved|RESOLVED)"),
    )
)
# "unanimously", "(6 for, 5 against)", ", by 4 votes to 1": how it was decided, between opener and words
HOW = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "vote",
            r",? ?(?:by )?(?P<vote>\d{1,3} votes? to \d{1,3}|a majority(?: of \d{1,3})?|\d{1,3}-\d{1,3})(?: \([^()]{1,80}\))?",
        ),
        ("aside", r" ?\((?P<vote>[^()]{1,90})\)(?=\s*(?:[:–—-]|that\b|to\b|$))"),
        ("unanimous", r",? ?(?P<vote>(?i:unanimously|nem\.? ?con\.?|on a show of hands))(?: by all present)?"),
        (
            "mover",
            r",? on the (?:motion|proposal|proposition) of (?P<mover>[^,;:]{2,60}),? (?:and )?seconded by (?P<seconder>[^,;:]{2,60})(?:,|(?= that))",
        ),
    )
)
PUNCTUATION = re.compile(r"\s?[:;,.–—-]{0,3}\s?[–—-]?\s*")
# The same words as an opener inside a sentence: ", and RESOLVED – that …"; a quoted one is somebody else's.
OPENER_INSIDE = re.compile(
    r"(?<![“\"‘'(])(?:,|\band\b|;|\bwas\b|—|–)\s+(?:it was )?(?:unanimously )?(RESOLVED|AGREED)\b(?:\s+unanimously)?[\s:–—-]*"
)

# Prose that decides in so many words: "… it was agreed that the meter be read"
PROSE = re.compile(
    r"\b(?:(?:[Ii]t|IT) was(?: \w+ly| also| then| further| therefore| duly| again){0,2} (?:agreed|resolved|decided|AGREED|RESOLVED|DECIDED)"
    r"(?: unanimously| by all| in principle| by the (?:Council|Committee|Board|meeting|members)| at the meeting)?,?(?! by\b)"
    r"(?: (?P<that>that|to)\b|(?= (?:these|the|[A-Z]|further|a\b|all|no\b))))"
)
PROSE_START = re.compile(
    r"(?:Agreed|Resolved|Decided|Unanimously agreed|AGREED|RESOLVED)(?: unanimously)?,? (?:that|to)\b"
)

BEGINS_CLAUSE = re.compile(
    r"(?x) \W*(?: [Tt]hat\b | THAT\b | T\ H\ A\ T\b | (?:R\ ?E\ ?S\ ?O\ ?L\ ?V|R\ ?E\ ?C\ ?O\ ?M\ ?M|AGREED) | Resolved\b | Agreed\b | Moved\b | MOVED\b | Proposed\b | Seconded\b | PENDERFYNWYD )"
)
OPENS_LIST = re.compile(r":[\s–—-]*$|\b(?:RESOLVED|AGREED|Resolved|DECISION)\W*$")

THAT = re.compile(r"(?:That|that|THAT|T H A T|to|To)\b[\s,]*")
# "that:", "That", "to", "(to Council)": a stem that says nothing by itself
EMPTY_STEM = re.compile(
    r"(?i)\W*(?:that|t h a t|to|the following|as follows|to recommend|\(?to (?:the )?(?:full )?council\)?|it|be|\W)*\W*$"
)

# A list entry or paragraph that says what was decided without an opener.
DECIDING_VERB = re.compile(
    r"""(?ix) \W*(?:that\b|to\ (?:note|approve|agree|receive|adopt|appoint|refuse|support|recommend|delegate|authori[sz]e|endorse|accept|ask|request|thank|consider)\b
      |noted|agreed|approved|received|endorsed|adopted|resolved|asked|requested|instructed|authori[sz]ed|delegated|recommended|supported
      |refused|deferred|accepted|confirmed|considered|granted|appointed|welcomed|thanked|was\ (?:informed|updated)|derbyn|cymeradwyo|nodi|bod|argymell)\b"""
)
SUBJUNCTIVE = re.compile(
    r"\bbe (?:\w+ly )?(?:noted|approved|accepted|adopted|received|agreed|endorsed|supported|authori[sz]ed|thanked|asked|requested|appointed|confirmed|deferred|referred|delegated|refused|granted|congratulated|provided|advised|welcomed)\b"
)

# Where what was decided ends.
REASON = re.compile(
    r"(?i)\W*(?:reasons?\b|rhesymau\b|(?:other |alternative )?options? (?:considered|rejected)|alternatives? considered|\(?reference:|\(?note:|\[the decisions?|\*recommended|members? present|voting|record of voting)"
)
PROCEEDS = re.compile(
    r"(?i)\W*(?:the meeting|there being|councillor|cllr|clir|mr|mrs|ms|dr|members|officers|the (?:chair|mayor|clerk|leader|head|director|manager|officer|cathaoirleach|meetings))\b"
)

NAME = r"[^.;:()“”]{2,70}?"
MOVER_LINE = re.compile(
    r"""(?x)
    (?:on\ the\ |On\ the\ )?(?:(?:Motion|motion)\ (?:made\ )?by|(?:Motion|motion|[Pp]roposal)\ of|MOVED|Moved|PROPOSED|Proposed|Moved\ and\ seconded)\s?(?:by)?\s?:?\s?(?P<mover>[^;:]{2,90}?)
    (?:,?\s(?:and\s)?(?:seconded|Seconded|SECONDED)\s?(?:by)?\s?:?\s?(?P<seconder>[^;:]{2,90}?))?\s?(?:,|;|:|\.|\band|$)(?:\s?and)?\s*$"""
)
SECONDER_LINE = re.compile(
    r"(?:Seconded|SECONDED|seconded)\s?(?:by)?\s?:?\s?(?P<seconder>[^;:]{2,90}?)\s?(?:,|;|:|\.|\band|$)(?:\s?and)?\s*$"
)
RESOLUTION_NUMBER = re.compile(r"(?:Resolution|Minute|Motion) (?:[Nn]umber|[Nn]o\.?) ?([\w/.-]{1,20})\s*$")

# What became of a motion. The first row that fits tells; "was not carried" stands before "carried".
FATES = tuple(
    (outcome, re.compile(pattern))
    for outcome, pattern in (
        (
            "lost",
            r"(?i)\b(?:lost|defeated|not (?:agreed|carried|passed|approved|supported)|failed|negatived|rejected|fell|died for (?:the )?(?:lack|want))\b",
        ),
        ("withdrawn", r"(?i)\b(?:withdrawn|withdrew)\b"),
        (
            "agreed",
            r"(?i)\b(?:carr[il1]ed|passed(?! for payment)|(?<!not )agreed|approved|adopted|unanimous(?:ly)?(?: consent)?|all (?:were |present )?in favou?r|nem\.? ?con|declared (?:to be )?carried)\b",
        ),
        ("deferred", r"(?i)\bdeferred\b"),
    )
)
# A paragraph that says nothing but a fate, or the fate of "the motion".
FATE_LINE = re.compile(
    r"""(?ix) \W*(?:(?:the|this)\ )?(?:(?:substantive|amended|original)\ )?(?:(?:motion|amendment|proposal|proposition|resolution|recommendation)\b[\w\ ,()-]{0,90}?\b
        (?:was|were|is|being)?\ ?(?:then\ |thereupon\ |accordingly\ |thus\ |put\ to\ the\ (?:vote|meeting)\ and\ |put\ and\ )*(?:declared\ |unanimously\ )*
        (?:carr[il1]ed|passed|lost|defeated|agreed|approved|adopted|rejected|withdrawn|not\ (?:agreed|carried)|failed)
      | (?:unanimously\ )?(?:carr[il1]ed|agreed|passed|lost|defeated|approved)(?:\W|\ unanimously|\ \([\w\ ]+\))*$
      | (?:all\ (?:were\ )?(?:in\ favou?r|agreed)|unanimous\b).{0,60}$ )"""
)
