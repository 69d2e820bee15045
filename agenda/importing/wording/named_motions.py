"""Motions that are called motions, as clubs, boards and American councils write: “Motion to approve the minutes.”"""

import re

from agenda.importing.wording.people import NAME

BY = r"(?:(?:made|moved|proposed|offered|put forward) )?by"
SECONDED = r"(?:2nd(?:ed)?\.?|[Ss]econd(?:ed|s)?|SECONDED)(?: by)?:?"
SHORT_NAME = r"[A-Z][\w’'.-]{0,20}(?: [A-Z][\w’'.-]{0,20}){0,2}"
TO = r"(?:to|for|that) (?!be\b)[^:]"
FATE = r"(?:passe[sd]|carrie[sd]|carr[il1]ed|approved|adopted|agreed|accepted|failed|fails|defeated|lost|withdrawn)"
ENDS = r"(?=[.,;)]|$| and )"

# Tried from above on one sentence, behind wording.motions. "fate" is what became of it, where that stands before the
# words; "carried" says so whatever the word.
NAMED_MOTIONS = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        # "A motion to adopt the budget was made by Mr Dale and seconded by Mrs Moss"
        (
            "motion to, by",
            rf"^(?:A |The |Another )?(?i:motion)\b:? (?P<to>{TO}.{{2,400}}?),? (?:was |is )?{BY} (?P<mover>{NAME}),?"
            rf"(?: and| it was)? (?:was |is )?{SECONDED} (?P<seconder>{NAME}){ENDS}",
        ),
        # "Motion by Mr Dale to adopt the budget; second by Mrs Moss", "A motion was made by Mr Dale to adopt it"
        (
            "motion by, to",
            rf"\b(?i:motion) (?:was |is )?(?:made |put )?by (?P<mover>{NAME}),? (?:that (?P<text>.+?)"
            rf"|(?P<to>(?:to|for) .+?))(?:[,;]? (?:and )?(?:it was |was |is )?{SECONDED} (?P<seconder>{NAME}){ENDS}"
            r"|\W*$)",
        ),
        # "Motion to adopt the budget (Dale/Moss)", "(Dale, seconded Moss)"
        (
            "motion to, aside",
            rf"^(?i:motion):? (?P<to>{TO}.{{2,400}}?) \((?:(?i:moved|motion|mover|proposed)(?: by)?:? )?"
            rf"(?P<mover>{SHORT_NAME})\s?(?:/|[,;]| and| &)\s?(?:{SECONDED} )?(?P<seconder>{SHORT_NAME})\)",
        ),
        # "Moved (Dale), seconded (Moss), that the budget be adopted", "Motion (Dale): adopt the budget"
        (
            "mover aside",
            rf"^(?i:motion|moved|proposed)(?: by)? \((?P<mover>{SHORT_NAME})\)[,:]? (?:(?:and )?{SECONDED} "
            rf"\((?P<seconder>{SHORT_NAME})\)[,:]? )?(?:that )?(?P<text>(?![Ss]econd).+)$",
        ),
        # "Motion to adopt the budget – Dale", "Motion to adjourn: Dale, second Moss"
        (
            "motion to, name",
            rf"^(?i:motion):? (?P<to>{TO}[^:]{{2,400}}?)(?: ?[–—:] ?| - )(?P<mover>{SHORT_NAME})"
            rf"(?:[,;] (?:and )?{SECONDED} ?[–:-]? ?(?P<seconder>{SHORT_NAME}))?\W*$",
        ),
        # "A motion to buy a mower was made and seconded." above "It was carried."
        (
            "motion to, made and seconded",
            rf"^(?:A |The )?(?i:motion) (?P<to>{TO}.{{2,400}}?) was (?:duly )?(?:made|moved),? and (?:duly )?seconded"
            r"(?! by\b)\b",
        ),
        # "A motion has been raised to buy a mower" above "Vote passed"
        (
            "motion raised",
            r"\b(?i:motion) (?:was|is|has been|had been) (?:raised|put forward|tabled|brought|proposed|made|moved)"
            r" (?:(?P<to>to .+)|(?:that|regarding|for) (?P<text>.+))$",
        ),
        # "Motion to adopt the budget by Dick Dale" above "Motion carried"
        (
            "motion to, by alone",
            rf"^(?:Motion|MOTION):? (?P<to>{TO}.{{2,400}}?),? (?:was )?{BY} (?P<mover>{SHORT_NAME})\W*$",
        ),
        # "The motion to buy a mower was carried unanimously", "Vote to buy a mower passes 5-0"
        (
            "motion to, fate",
            rf"^(?:A |The )?(?i:(?:motion|vote)\b|proposal\b(?! for\b)):? (?P<to>{TO}.{{2,400}}?)(?<!which)(?<!that),? "
            rf"(?=(?:is |was |has been )?(?:unanimously )?{FATE}\b)",
        ),
        # "Motion passed to buy a mower"
        (
            "motion passed to",
            r"^(?:Resolution: )?(?:A |The )?(?i:motion|vote) (?:was )?(?:unanimously )?"
            r"(?P<fate>passed|carried|approved)(?: unanimously)?:? (?P<to>to .+)$",
        ),
        # "Upon motion duly made and seconded, the Board unanimously voted to buy a mower"
        (
            "motion made and seconded",
            r"^(?:On|Upon) (?:a )?motion,? (?:(?:being )?duly )?made,? and (?:duly )?seconded,? (?:(?:and )?"
            r"(?:it was|[Tt]he [A-Z]?\w+(?: of \w+)?) )?(?:unanimously )?(?P<carried>voted|resolved|agreed|carried)"
            r"(?: unanimously)?,? (?:that )?(?P<text>.+)$",
        ),
        # "On motion by Mr Dale, seconded by Mrs Moss, the minutes were approved"
        (
            "on motion by",
            rf"^(?:On|Upon) (?:a |the )?motion (?:made )?(?:of|by|from) (?P<mover>{NAME}),?(?: and)? {SECONDED} "
            rf"(?P<seconder>{NAME}),(?: and)? (?:(?P<text>(?:the|that the|it was) .{{5,300}}?) "
            rf"(?=(?:was|were) (?:unanimously |duly )?{FATE}\b)|(?:[Tt]he [\w ]{{2,40}}? )?(?:unanimously )?"
            r"(?P<to>(?P<carried>approved|adopted|accepted|voted|agreed|resolved)\b.+)$)",
        ),
        # "The minutes were approved on a motion by Mr Dale, seconded by Mrs Moss"
        (
            "on a motion behind",
            rf"^(?P<text>[A-Z].{{5,300}}?) (?:was|were) (?:unanimously )?(?P<fate>{FATE}) (?:on|upon|by|with) "
            rf"(?:a|the) motion (?:made )?(?:of|by|from) (?P<mover>{NAME}),?(?: and| which was)? {SECONDED} "
            rf"(?P<seconder>{NAME}){ENDS}",
        ),
        # "Purchase of a mower moved by Dale; unanimously approved"
        (
            "moved by, fate",
            rf"^(?P<text>[A-Z].{{8,300}}?)[;,]? moved by (?P<mover>{NAME})[;,] (?=(?:was )?(?:unanimously )?{FATE}\b)",
        ),
        # "Motion to adopt the budget." above "Motion carried."; "Propose that we buy a mower."
        ("motion to", rf"^(?:A |The )?(?:Motion|MOTION|motion):? (?P<to>{TO}.{{2,600}})$"),
        ("propose", r"^(?:I |We )?(?:Propose|propose|Move|move):? (?:that (?P<text>.+)|(?P<to>to .+))$"),
    )
)
# Rows that may tell of no seconder
NEEDS_NO_SECONDER = {
    *("motion by, to", "motion to, aside", "mover aside", "motion to, name", "motion to, fate", "motion passed to"),
    *("moved by, fate", "motion raised", "motion to, by alone", "motion to", "propose"),
}
# "The motion was made by Mr Dale, Mrs Moss second …", "Mr Dale made the motion, Mrs Moss second …" behind what it was
WHOSE_MOTION = re.compile(
    r"(?:(?:The |This |A )?[Mm]otion was made by (?P<mover>[A-Z][^;:()]{2,50}?)|(?P<first>[A-Z][^;:()]{2,50}?) made "
    r"(?:the|a|this) motion),? (?:and )?(?P<seconder>[A-Z][^.;:(),]{2,40}?) second(?:ed|s)?\b(?! (?:by|that|to)\b)"
)
# "M/S/C to adopt the budget": moved, seconded and carried (or approved, or passed; unanimously)
MOVED_SECONDED_CARRIED = re.compile(
    r"\b(?:M ?/ ?S ?/ ?[ACPU]{1,2}|M\.S\.[ACPU]\.|^MS[ACPU]{1,2})(?: \([^()]{2,60}\))?[:,]?\s+(?:that |(?=to\b))"
)
