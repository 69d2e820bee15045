"""How a decision opens, and where it ends; English and Welsh."""

import re

from agenda.importing.wording.fates import COUNT
from agenda.importing.wording.people import PROPOSER

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
            rf"(?:[Aa]nd |[Ii]t was |WHEREUPON it was )?(?:unanimously |UNANIMOUSLY )?(?:(?:{RESOLVED}"
            rf"|Resolved)\b|(?<=and )resolved(?=\s?:))",
        ),
        (
            "resolved by",
            rf"{BODY}(?: unanimously| UNANIMOUSLY| accordingly| therefore| then| thereafter)? (?:RESOLVED\b"
            rf"|resolved(?=(?: that)?\s?:))",
        ),
        ("recommended", rf"(?:[Ii]t was )?(?:{RECOMMENDED}\b|Recommended(?=\s?[:–—-]))"),
        (
            "agreed",
            r"(?:AGREED|A G R E E D|DECIDED)\b|(?:Agreed|Decided)(?=\s?[–—:-]| that\b| to\b| unanimously"
            r"(?: that\b| to\b|\s?[–—:-]))",
        ),
        (
            "it was agreed",
            r"It was (?:also |further |then |therefore |unanimously )?(?:resolved|agreed|decided)(?=\s?[–—:-]|$)",
        ),
        (
            "agreed by",
            rf"{BODY}(?: unanimously| accordingly| therefore| then| thereafter)? (?:AGREED\b|agreed(?="
            rf"(?: that)?\s?:-?\s*$))",
        ),
        ("decision", r"(?:THE )?DECISIONS?(?=\W*$|\s?:)|(?:The )?Decisions?(?=\s?:?\s*$|: \S)"),
        ("welsh", r"Penderfynwyd|PENDERFYNWYD|P E N D E R F Y N W Y D"),
        ("be it resolved", r"B[Ee] [Ii][Tt] (?:further |FURTHER )?(?:resolved|RESOLVED)"),
    )
)
# One of these stands in every row above, spaces left out; spares most paragraphs the table.
OPENS = ("resolved", "recommended", "agreed", "decided", "decision", "penderfynwyd")
# "unanimously", "(6 for, 5 against)", ", by 4 votes to 1": how it was decided, between opener and words
HOW = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "vote",
            r",? ?(?:by )?(?P<vote>\d{1,3} votes? to \d{1,3}|a majority(?: of \d{1,3})?|\d{1,3}-\d{1,3})"
            r"(?: \([^()]{1,80}\))?",
        ),
        ("aside", r" ?\((?P<vote>[^()]{1,90})\)(?=\s*(?:[:–—-]|that\b|to\b|$))"),
        ("abstaining", r",? with .{3,40}? abstaining"),
        ("unanimous", r",? ?(?P<vote>(?i:unanimously|nem\.? ?con\.?|on a show of hands))(?: by all present)?"),
        (
            "mover",
            r",? on the (?:motion|proposal|proposition) of (?P<mover>[^,;:]{2,60}),? (?:and )?seconded by "
            r"(?P<seconder>[^,;:]{2,60})(?:,|(?= that))",
        ),
    )
)
PUNCTUATION = re.compile(r"\s?[:;,.–—-]{0,3}\s?[–—-]?(?:\s?â€\S)?\s*")  # a damaged dash is a dash
# The same words as an opener inside a sentence: ", and RESOLVED – that …"; a quoted one is somebody else's.
OPENER_INSIDE = re.compile(
    r"(?<![“\"‘'(])(?:(?<=,)|(?<=;)|(?<=[.:])|\b(?:and|was|were|it|unanimously|Council|Committee|—|–))\s+"
    r"(?:unanimously )?(?:RESOLVED|AGREED)\b(?: unanimously)?[\s:–—-]*(?=that|to|That|To)"
)

# "Resolved 15/06/6.01 The minutes …", in the middle of a paragraph too: the number tells it from a word
RESOLVED_NUMBER = re.compile(
    r"\b(?:Resolved|RESOLVED) ?(?P<number>\d{1,4}/\d{1,4}(?:/\d{1,4})?(?:\.(?:\d{1,3}|[ivx]{1,4}\b))*)[.:]?\s+"
    r"(?:It was (?:agreed|resolved|decided)(?: unanimously)?,? (?:that )?)?(?=\w)"
)
# "… All in favour. Resolved: 16/09/6/15.1" numbers the motion before it
NUMBER_ALONE = re.compile(r"(?:Resolved|RESOLVED):? ?(\d{1,4}/\d{1,4}(?:/\d{1,4})?(?:[/.](?:\d{1,3}|[ivx]{1,4}))*)\W*")
# Prose that decides in so many words: "… it was agreed that the meter be read"
PROSE = re.compile(
    r"\b(?:A resolution was passed|(?:Councillors|Members|Council|Committee|All) (?:unanimously )?resolved"
    r"|(?:Directors|Trustees|Governors|Board|Committee|Council|Members) (?:unanimously )?decided"
    r"|(?<=and )unanimously resolved(?= (?:that|to)\b)|[Tt]his was (?:\w+ly )?discussed and agreed(?= (?:that|to)\b)"
    r"|[Ii]t is (?:therefore )?agreed(?= that\b)"
    r"|Resolution (?:was )?(?:agreed|passed)|(?<=[-–] )agreed(?= (?:[A-Z]|the )[\w ]{1,40} (?:would|should|will) )"
    r"|(?:[Tt]he|[Aa]) decision was (?:made|taken)(?= (?:that|to)\b)"
    r"|[Tt]he following (?:(?:actions?|points?|decisions?|steps?) )?(?:was|were) (?:\w+ly )?(?:agreed|decided)(?=:)"
    r"|(?:(?:[Ii]tt?|is)|(?<=but)(?= was decided)) was (?:it )?"
    r"(?:(?:proposed|suggested)(?: by (?:[^.;:,]|(?<=[Cl]llr)\.){2,50}?)?,? (?:(?:and )?seconded,? )?and "
    r"|(?:(?:\w+ly )?discussed|noted) and )?"
    r"(?:also |then |further |therefore |duly |again |thus |(?:subsequent|unanimous|final|formal|verbal|general)ly )?"
    r"(?:agreed|resolved?|decided|RESOLVED|AGREED))(?: by [^.;:]{2,50}?(?= (?:unanimously )?(?:that|to)\b))?"
    r"(?: \([^()]{1,40}\))?(?: unanimously| therefore| in princip(?:le|al)| at the meeting"
    r"| at this (?:point|time|stage)"
    r"| after [^.;:,]{3,40}(?= that\b))?"
    r"(?:, however|, (?:[^.;:,]{3,40}(?=, that\b)|(?:with|by|after) [^.;:,]{3,40}(?=, to\b)))?,?"
    r"(?: that,?| (?=(?:not )?to\b| ?[^.;:,]{3,40}(?<=\w), to\b)|(?=:)|(?= if\b)|(?=\s[\"“‘'’ ]{1,4}[Tt]hat\b)"
    r"|(?= [\"“][A-Z][^\"“”.;]{2,40}[\"”] [a-z]+ should be\b)"
    r"|(?= (?:these|this|the|an?|[A-Z]\w*|further|all|no|we|they|up to|both|it (?:is|could|should|would)"
    r"|there (?:is|are|was|were|would|will|should))\b)"
    # "It was agreed for the Clerk to write", "It was agreed as deeds exist the land should be registered"
    r"|(?= for [^.;]{2,60} to\b)|(?= (?:as|in an?) [^.;]{5,90} (?:should|could) be\b)"
    r"|(?= (?:add|arrange|against [a-z]+ing)\b)|(?= [£€$]\d)"
    # "It was agreed wood for planters should be bought"; not "It was agreed with Members that …"
    r"|(?= (?!(?:with|at|by|in|on|when|as|and|but|or|if|after|before|earlier|previously|last)\b)[a-z]+ "
    r"(?:[^.;]|etc\.){0,80}?\b(?:should|would|will|shall|may|could) (?:not )?[a-z]{2,}\b))\s*"
)
# One of these stands in whatever PROSE takes; spares most sentences the search.
SPEAKS_OF_AGREEMENT = ("agreed", "resol", "decided", "decision was")
# "It was agreed to take Item No. 2 on the agenda" above the first item: which comes first is no business of its own
ORDER_OF_BUSINESS = re.compile(
    r"(?i)\b(?:agreed|decided|resolved) to (?:take|move|proceed|bring)\b[^.]{0,60}\bitems?\b"
)
PROSE_START = re.compile(
    r"(?:Decision: |DECISION: )|(?:Agreed|Resolved|Decided|Unanimously agreed)(?: unanimously)?,? (?=that|to\b"
    r"|the [^.;]{3,80} (?:could|should|would|will|to (?:be|go|remain|stay|continue))\b|for [A-Z]\w+ to\b"
    r"|(?!by|with|at|on|in|as|and|that)\w[^.;:]{3,60}? (?:needs?|should|would|will|can|could|to be|shall) \w"
    r"|[£€$]\d)|(?:RESOLVED|AGREED)\W{1,4}(?=that|to\b|That|To\b)"
)

BEGINS_CLAUSE = re.compile(
    r"\W*(?:[Tt]hat\b|THAT\b|T H A T\b|RESOLVED|R E S O L V|RECOMMENDED|R E C O M M|AGREED|Resolved\b|Agreed\b"
    rf"|Moved\b|MOVED\b|Proposed\b(?={PROPOSER})|Seconded\b|PENDERFYNWYD)"
)
OPENS_LIST = re.compile(r":[\s–—-]*$|\b(?:RESOLVED|AGREED|Resolved|DECISION)\W*$")

# "Trees. The Committee resolved to:"
OPENS_CLAUSES = re.compile(r"(?i)\b(?:resolved|agreed|decided|recommended)\b[^.;]{0,60}:[\s–—-]*$")
# "“That the minutes be adopted” Arising from the minutes, Mr Reed …": a quoted motion ends with its quotation
QUOTE_ENDS = re.compile(r"[“\"]\W?That\b[^“”\"]{10,2000}(?<!\d)[”\"][.;]?\s+(?=[A-Z])")
SAYS = re.compile(r"\W*That (?:was|is|had|has|were|would|could|did|said)\b")  # "That was a mistake": no motion
THAT = re.compile(r"\W{0,2}(?:That|that|THAT|T H A T)\b")
OPEN_ENDED = re.compile(r"(?i)\b(?:that|to|following|as follows|be|would|should|will)\W*$")  # a lead-in wants its list
# "that:", "That", "(to Council)": a lead-in that says nothing by itself
EMPTY_STEM = re.compile(
    r"(?i)\W*(?:that|t h a t|to|to recommend|be it)?\W*(?:\(?to (?:the )?(?:full )?council\)?)?\W*$"
)
# "That (1) the scheme be adopted;" - the first entry stands behind the lead-in
FIRST_INSIDE = re.compile(r"(?:[^.;()]{0,300}?[:\s]\s?|)(?=\((?:1|a|i)\)\s)")
SECOND_INSIDE = re.compile(r"\s\((?:2|b|ii)\)\s")  # "(1) Ard Court; (2) Ash Row": a list in a sentence is one clause

# An entry or paragraph that says what was decided without an opener.
DECIDING_VERB = re.compile(
    r"(?i)\W*(?:that\b|to (?:instruct|express|remit|continue|grant|write|defer|refer|invite|note|approve|agree"
    r"|receive|adopt|appoint|refuse|support|recommend|delegate|endorse|accept"
    r"|ask|request|thank|consider|authori[sz]e)\b|noted|agreed|approved|received|endorsed|adopted|resolved|asked"
    r"|requested|instructed|authori[sz]ed|delegated|recommended|supported|refused|deferred|accepted|confirmed"
    r"|considered|granted|appointed|welcomed|thanked|declined|dismissed|rejected|elected|nominated|ratified|amended"
    r"|extended|allocated|awarded|waived|directed|required|invited|expressed|commended|released|varied|was "
    r"(?:informed|updated)|derbyn|cymeradwyo|nodi|bod|argymell)\b"
)
SUBJUNCTIVE = re.compile(
    r"\bbe (?:\w+ly )?(?:noted|approved|accepted|adopted|received|agreed|endorsed|supported|authori[sz]ed|thanked|asked"
    r"|requested|appointed|confirmed|deferred|referred|delegated|refused|granted|congratulated|provided|advised)\b"
)

REASONS_FOLLOW = re.compile(r"(?i)\breasons?\W*$")  # "to object for the following reasons:" above what is no decision
# "… that funding be allocated as follows:", "… that the following allocations be made."
FOLLOWING = re.compile(r"(?i):[\s–—-]*$|\b(?:the following|as follows)\b.{0,80}$")

# A line of a list whose marks are lost: it ends in an amount, or tells who shall go where
UNMARKED_ENTRY = re.compile(
    r"[€£$]\s?[\d,.]+\W*$|^[A-Z][^:–]{2,50}?(?:: | [-–] )(?=(?:Cllrs?|Councillors?|Mrs?|Ms|Miss)\b)"
)

# Where what was decided ends.
REASON = re.compile(
    r"(?i)\W*(?:reasons?\b|rhesymau\b|(?:other |alternative )?options? (?:considered|rejected)"
    r"|alternatives? considered)"
)
ENDS_CLAUSES = re.compile(
    r"(?i)\W*(?:reasons?\b|rhesymau\b|(?:other |alternative )?options? (?:considered|rejected)|alternatives? considered"
    r"|\(?reference:|\(?note\b\W|\[the decisions?|\*recommended|voting\b|record of voting|carr[il1]ed\W|lost\W"
    r"|defeated\W"
    r"|motion (?:passed|carried|lost)|for(?: the motion)?\s?\(\d|in favour\b|report author|publication date"
    r"|date of decision"
    r"|view the full\b|vote:|yeas\b|ayes\b|the (?:motion|amendment)\b|upon roll call)"
)

RESOLUTION_CODE = re.compile(r"[A-Z]{2,8}[-/ ]?\d{1,4}[-/]\d{1,4}\W*$")  # "Resolved     TACB-2022-019"
# An officer's draft above the resolution: no decision
RECOMMENDS = re.compile(r"(?i)\W*(?:officer|staff|executive|administration|manager)[’']?s?[’']? recommendations?\W*$")
RESOLUTION_NUMBER = re.compile(
    r"(?:(?:Resolution|Minute|Motion) (?:[Nn]umber|[Nn]o\.?)|(?:COUNCIL|COMMITTEE|Council|Committee) "
    r"(?:RESOLUTION|Resolution)) ?(?P<number>[\w/.-]{1,20})\s*$"
)

# "… annually, Cllr Mann proposed that …": what somebody did next is no part of what was agreed
PERSON_ACTS = re.compile(
    r",? however,? (?=[A-Z])|,? (?:but|and) it was noted (?=that\b)"
    r"|(?:,|,? and|,? but|,? with) (?=(?:Cllr|Councillor|Mr|Mrs|Miss|Ms|Dr)\b\.? "
    r"(?:(?!would|will|should|to\b)[^,;.]){2,40}? (?:requested|asked|said"
    r"|noted|stated|suggested|offered|volunteered|proposed|seconded)\b)"
)
# "… by four votes in favour and two against" behind what was agreed
VOTED_BEHIND = re.compile(
    rf"(?i)(?:,? by |\s\((?=\d))(?P<vote>{COUNT}"
    r"(?: votes? (?:to|in favour|for)| (?:votes? )?(?:in favour|in support|for)(?=,? (?:and )?\d))\b[^.;()]{0,60})\W*$"
)
# "…, all Councillors agreed." behind what was agreed
ALL_AGREED = re.compile(r"(?i),? (?:and )?all (?:(?:the )?(?:councillors|members) |were )?(?:agreed|in favour)\W*$")
AND_AGREED = re.compile(
    r",? and it was (?:also |further |then )?(?:agreed|resolved|decided) (?:that )?"
)  # two decisions in a sentence

# A heading whose list is what was decided
HEADS_DECISIONS = re.compile(r"(?i)(?:key |main )?(?:decisions?|resolutions?)(?: (?:made|taken|reached))?")
