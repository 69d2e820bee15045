"""Motions told in prose: who proposed, who seconded, and what."""

import re

from agenda.importing.wording.people import CANDIDATE, NAME
from agenda.importing.wording.support import MEMBER, SECONDED, SECONDS, SUPPORT, VOTED

# Whose election is no motion: "G. Reed was proposed by …", "The Clerk was …"; not "The Scheme was proposed by …"
WHO_STANDS = r"(?:The (?:Clerk|Chair\w*)|(?!The |An? )[A-Z][\w’'.-]{0,25}(?: [A-Z][\w’'.-]{0,25}){1,4})"
# "This quote was agreed, proposed Cllr A, 2nd Cllr B": what may lead in, what was agreed (a list of sums only where it
# tells what is done with them), what parts it from its supporters; "and agreed that" begins another motion
LEAD_IN = (
    r"(?:(?:[A-Z][^.;:]{0,80} )?It was (?:felt|suggested|thought|proposed) (?:that )?"
    r"|(?:The )?(?:Councillors|Members) were (?:all )?in agreement (?:that )?"
    r"|.{0,200}[£€$\d][\d.]* (?=(?:This|These|All|The) [a-z])|.{0,300}? (?=Recommend(?:ed)? (?:approval|refusal)\b))?"
)
DECIDED = r"[A-Za-z](?:[^£€$:]{10,300}?|(?=[^:]{0,400}\b(?:was|were|be|to|is|would|should)\b)[^:]{10,400}?)"
PARTS_SUPPORT = (
    r"(?:(?:\s?[,;:(]\s?|\s[–-]\s?|[–-]\s)(?:(?:the|its|this|it|which)(?: [a-z]+)? (?:was|were) )?| as "
    r"| which (?:was|were) |(?<! was)(?<! were)(?<! be)(?<! been) (?=proposer\b|Prop\b)"
    r"|(?:(?<=approval)|(?<=refusal)) (?=Proposed ?[-–:]))"
)
AGREED_NEXT = r",? and (?:it was )?(?:unanimously )?(?:agreed|resolved),? [“\"]?(?:that|to)\b"
PROPOSED = (
    r"(?<!was )(?<!were )(?<!been )(?<!have )(?<!has )(?<!had )(?:proposed|moved|PROPOSED|MOVED|proposes|moves|motioned"
    r"|motions|(?:made|makes|sets?|raised|puts?) (?:a |the )?motion)(?! by\b)"
)

# Tried from above on one sentence. "text" is what was proposed; a row without one brings it in the next sentence.
MOTIONS = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        # "It was proposed by X and seconded by Y that the accounts be passed"
        (
            "by and by",
            rf"\b(?:[Pp]roposed|[Mm]oved|PROPOSED|MOVED|[Nn]ominated|prop\.)(?: \(by proxy\))?(?: by| hr)?:? "
            rf"(?P<mover>{NAME}),?(?: and| &|;)? {SECONDED}"
            rf" (?P<seconder>{NAME}),?(?: [-–])?(?: and)?(?: (?P<carried>(?:unanimously )?(?:RESOLVED|agreed|carried))"
            rf"(?: by all (?:the )?[Mm]embers)?[\s:–—-]*)?,? ?[“\"]?(?:that (?P<text>.+)|(?P<to>to .+))",
        ),
        # "Proposed by X." and then "Seconded by Y that the rules be approved"
        ("seconded that", rf"^(?:[Ss]econded|SECONDED) by (?P<seconder>{NAME}),? that (?P<text>.+)$"),
        # "Motion by Tice, seconded by Fagan, to approve the agenda"
        (
            "motion by",
            rf"\b[Mm]otion (?:was )?(?:made |put )?by (?P<mover>{NAME}),?(?: and)? {SECONDED} (?P<seconder>{NAME}),? "
            rf"(?:that (?P<text>.+)|(?P<to>to .+))",
        ),
        (
            "welsh",
            r"Cynigiodd (?P<mover>.{3,60}?),? (?:ac|a) eiliodd (?P<seconder>.{3,60}?),? (?P<to>(?:y dylid"
            r"|bod|i)\b.+)",
        ),
        # "It was then proposed by X, seconded by Y, and agreed:" above the motion
        (
            "and agreed",
            rf"\b(?:proposed|moved) by (?P<mover>{NAME}),? (?:and )?{SECONDED} (?P<seconder>{NAME}),? (?=and "
            rf"(?:it was )?(?:agreed|resolved|carried):\W*$)",
        ),
        # "Mr A moved that the fee be left; Mr B seconded."
        (
            "seconded next",
            rf"(?P<mover>{NAME}) {PROPOSED} (?:that (?P<text>.+?)|(?P<to>(?:(?:to|the) .+?|(?:accept|approv|payment"
            rf"|purchase|(?:re-)?adopt)\w*\b.{{0,250}}?"
            rf"|(?:not )?[a-z]{{2,15}}ing\b.{{0,80}}?)))(?:[;,:] (?:and )?| and )"
            rf"(?P<seconder>{NAME}) {SECONDS}(?: (?:it|this|(?:the|her|his|their) (?:motion|proposal)))?"
            r"(?=[.,;:]|$| and )",
        ),
        # "Mr Dale made a motion, second by Mrs Moss, to approve the May minutes", "Mrs Moss motioned to meet again"
        (
            "made a motion",
            rf"(?P<mover>{NAME}) (?:(?:made|set|raised) (?:a )?motion|motioned),?"
            rf"(?: (?:and )?{SECONDED} (?P<seconder>{NAME}),?)? (?:that (?P<text>.+)|(?P<to>to .+))",
        ),
        # "Payments: … - proposed X and seconded Y pass for payment"
        (
            "for payment",
            rf"\b(?:[Pp]roposed|prop\.)(?: by)? (?P<mover>{NAME}),?(?: and| &)? {SECONDED} "
            rf"(?P<seconder>{NAME}),?(?: [-–])? ?"
            r"(?P<text>(?:pass(?:ed)? for payment|recommend(?:ed)? \w+|(?:the|a|these|this|it) .{0,200}\bbe \w+).*)",
        ),
        # "Mr Crane proposed, and Mrs Foy seconded, that …", "… seconded an amendment that …"
        (
            "and seconded",
            rf"(?P<mover>{NAME}) {PROPOSED},?(?: and)? (?P<seconder>{NAME}) (?:{SECONDS}|SECONDED),?"
            r"(?: an? (?:\w+ )?amendment,(?= that )| the (?:following )?(?:motion|amendment)[^:“”]{0,90}?:?"
            r"| (?=an amendment)|)"
            r"(?:(?P<next>)[^:]{0,120}:\W*$|,? that (?P<text>.+)|,? (?P<to>(?:to|adjournment|an amendment"
            r"|approval|acceptance|the|a)\b.+)|\W*$)",
        ),
        # "Proposed - Cllr A Seconded - Cllr B That a recorder be bought"
        (
            "proposed and seconded",
            rf"(?:^|(?<=[\w.] ))(?:Proposed|PROPOSED|Moved|Prop\.?)(?: by)?\W{{1,3}}(?P<mover>{NAME}),? (?:and )?"
            rf"(?:{SECONDED}|Sec\.?)"
            rf"\W{{1,3}}(?P<seconder>{NAME})\s?[,:–-]? ?[‘'“\"]?(?:that|That) (?P<text>.+?)[’'”\"]?"
            # on a page that lost its stops: "… be approved’ For-5 Abstention-1 6. Matters arising"
            r"(?:$|(?<=\w[’'”\"])\s(?=[A-Z])|\s(?=(?:All in favour|Agreed|Carried|For ?[-–:]? ?\d)\b))",
        ),
        # "Cllr A proposed, seconded by Cllr B that the letter be sent", "Mr A prop. Mr B 2nd that he remain in office"
        (
            "that behind",
            rf"(?P<mover>{NAME}) (?:{PROPOSED}|prop\.?),? (?:and )?"
            rf"(?:{SECONDED} (?P<seconder>{NAME})|(?P<second>{NAME}) (?:2nd|sec)\.?)"
            r"(?:,? that (?P<text>.+)| (?P<to>[£€$]\d.+? be .+))",
        ),
        # "Cllr A told of the damage and proposed that the gate be shut, this was seconded by Cllr B"
        (
            "and proposed",
            rf"\b(?:and|then|therefore|also) (?:proposed|moved) that (?P<text>.+?),? (?:(?:and |which |this |it )"
            rf"{{0,2}}was )?{SECONDED} (?P<seconder>{NAME})(?=[.,;]|$| and )",
        ),
        # "Proposed: That the minutes … are hereby approved."
        # not "Motion: Councilor Abbs moved to approve the plans"
        (
            "proposal",
            r"^(?:Proposed|PROPOSED|Motion|MOTION|Proposal|POLL|Poll|(?:Moved|MOVED)(?=: [Tt]hat)): "
            r"(?!(?:[A-Z][\w.’'-]* ){1,5}(?:moved|proposed)\b)"
            r"(?:That |that )?(?P<text>.+)",
        ),
        # "Cllr Hull proposed closing the meeting seconded by Cllr Leamon."
        (
            "seconded behind",
            rf"(?P<mover>{NAME}) (?:{PROPOSED}|suggested)(?: that (?P<text>.+?)| (?P<to>(?!(?:and|Mr|Mrs|Miss|Ms|Cllr"
            rf"|[A-Z])\b\.? ).+?|.{{3,40}}? for the (?:office|post|position) of .{{3,40}}?"
            r"|.{3,40}? to (?:continue|be|remain|act|serve) .{3,40}?)),?"
            rf"(?: (?:and|which (?:was|were)|and this was|and this proposal was|was))? {SECONDED} "
            rf"(?P<seconder>{NAME})(?=[.,;]|$| and | Agreed| to allow| with | following | \d)",
        ),
        # "Mrs Foy proposed Mr Tull, seconded by Mr Crane. All were in favour", below "Election of Chair"
        (
            "a person",
            rf"(?P<mover>{CANDIDATE}) (?:proposed|nominated) (?P<text>{CANDIDATE}(?: as (?:Vice.)?[A-Z][a-z]+)?)"
            r"[,;]?(?: and| was)? "
            rf"(?:{SECONDED} (?P<seconder>{NAME})|(?P<second>{NAME}) seconded)(?=[.,;]|$| and | [-–] )",
        ),
        # "The minutes of … were proposed for approval by X, seconded by Y, all in favour"
        (
            "proposed for approval",
            rf"^(?P<text>[A-Z].{{5,300}}? (?:was|were) proposed for (?:approval|adoption|acceptance|payment)"
            rf"(?: as a (?:true|correct) record)?) by (?P<mover>{NAME})[,;]?(?: and)? {SECONDED} (?P<seconder>{NAME})"
            r"(?=[.,;:]|$| and )",
        ),
        # "The minutes of … were proposed by X, seconded by Y and adopted"
        (
            "were proposed",
            rf"^(?P<text>(?!(?:The|A) (?i:(?:notice of )?motion|proposal|recommendation|amendment|modification)s?\b"
            rf"|(?:This|It|They|He|She|{WHO_STANDS}) (?:was|were)\b)[A-Zt].{{9,300}}?)"
            rf"(?<! this)(?<! which)(?<! it) (?:was|were) (?:proposed|moved)"
            rf"(?: as (?:a )?(?:true |correct )+(?:record )?)? ?by (?P<mover>{NAME})[,;]?(?: and)? {SECONDED}"
            rf" (?P<seconder>{NAME})(?=[.,;:]|$| and )",
        ),
        # "Mr Abbs proposed that the Council should …. Mrs Rook seconded …"
        (
            "proposed that",
            rf"(?P<mover>{NAME}):? {PROPOSED}(?: that (?P<text>.+)|(?P<next>(?: the following(?: [a-z]+){{0,2}})?\s?:)"
            rf"|(?! the following\b.{{0,30}}:) (?P<to>(?:to|the|an?|we|[a-z]{{2,15}}ing) .+"
            rf"|[A-Z][^.;]{{3,60}}? (?:would|should|shall) .+|(?:this|these|all) [^.;]{{3,80}} be \w.+))$",
        ),
        # "On the proposal of Mr A, seconded by Mrs B, the minutes were unanimously adopted"
        (
            "on the proposal",
            rf"^(?:On|Upon) (?:the|a) (?:proposal|motion|proposition) (?:of|from|by) (?P<mover>{NAME}),?(?: and)? "
            rf"{SECONDED} (?P<seconder>{NAME}), (?P<text>(?:the|that the) .{{5,300}}?(?= (?:was|were) (?:unanimously "
            rf"|duly )?(?:adopted|agreed|approved|accepted|noted|carried|passed|lost|not )))",
        ),
        # "This quote was agreed, proposed Cllr A, 2nd Cllr B"
        (
            "supported behind",
            rf"^{LEAD_IN}(?P<text>{DECIDED}){PARTS_SUPPORT}{SUPPORT}(?!{AGREED_NEXT})"
            rf"(?=\)|[.,;:]|$| and | [-–] | {VOTED}| after a vote\b)",
        ),
        # "Request for a grant - £25.00 proposed P. Reed, seconded Miss Moss unanimously agreed."
        (
            "for agreed behind",
            rf"^(?P<text>\W?[A-Z][^:]{{8,200}}?[£€$]\d[\d.,]*)[,;]? (?:[-–] ?)?(?:[Pp]roposed|[Pp]rop\.)(?: by)?:? "
            rf"(?P<mover>{NAME}),? (?:and )?{SECONDED} (?P<seconder>{NAME}),?(?: ?[-–])? ?"
            r"(?=(?:and )?(?:unanimously |all )?(?:agreed|carried|approved)\W*$)",
        ),
        # "There being no further nominations the proposal that X be elected was passed unanimously"
        (
            "the proposal that",
            r"\b[Tt]he (?:proposal|motion|resolution) that (?P<text>.+?) was (?=(?:unanimously )?(?:passed|carried"
            r"|agreed|approved|adopted|lost|defeated)\b)",
        ),
        # "It was proposed to buy badges by X, seconded by Y, all were in favour"
        (
            "to, by and seconded",
            r"\b[Ii]t was (?:proposed|moved) (?P<to>to .{5,200}?)(?:,? (?:(?:and )?(?:this|which) was )?proposed)? by "
            rf"(?P<mover>{MEMBER}),? (?:and )?{SECONDED} (?P<seconder>{MEMBER})(?=[.,;]|$| and )",
        ),
        # "It was proposed by X to buy badges, seconded by Y, all were in favour"
        (
            "by and seconded",
            rf"\b[Ii]t was (?:proposed|moved) by (?P<mover>{NAME}),? (?:that (?P<text>.+?)|(?P<to>to .+?)),? (?:and )?"
            rf"{SECONDED} (?P<seconder>{NAME})(?=[.,;]|$| and )",
        ),
        # "It was proposed that …"
        (
            "it was proposed",
            r"\b[Ii]t was (?:proposed|moved|suggested and agreed)(?: and seconded)?(?: that (?P<text>.+)| "
            r"(?P<to>to .+))",
        ),
    )
)
# Words behind what was proposed that tell its fate: "…, seconded by X. Agreed"
FATE_BEHIND = re.compile(
    r"(?i)(?:,? (?:and )?there (?:were|being|was) no other nominations?\b.{0,200}"
    r"|(?:[.,;]\s*|(?<!\bbe)(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!ly)"
    r"(?<!\bpayments)(?<!\bminutes)(?<!\baccounts)\s+)(?:and |this was |- ?)?"
    r"(?:unanimously |all (?:(?:the )?(?:councillors|members|present) )?)?(?:agreed|carried|passed|approved)"
    r"|,? (?:and )?(?:all |the )*(?:parish |town )?(?:council|members|councillors) (?:all |unanimously )?agreed"
    r"(?: to this(?: [a-z]+)?)?(?:;[^.;]{0,80})?"
    r"|[;,] (?:and |but )?(?:it|this) was (?:withdrawn|lost|defeated|carried|agreed|not )[^.;]{0,80})\W*$"
)
# "On the proposal of X, seconded by Y, the recommendation was agreed": what it points back to was printed above
POINTS_BACK = re.compile(
    r"(?i)\W*(?:the|this|that|an?|his|her|their|these)\s+(?:[a-z]+ ){0,2}?(?:recommendation|motion|amendment|proposal"
    r"|resolution)s?\W*$"
)
# "He proposed …" tells a plan, "the proposed plan would …" what it is
NO_MOVER = re.compile(r"^(?:He|She|They|It|Who|I|We|This|Which)\b|\b(?:the|an?|of|this)$")
# "…, and a division was called:" above the names
VOTE_CALLED = re.compile(
    r",? (?:and )?an? (?:\w+ )?(?:division|vote|poll)(?: vote)? was (?:called|taken|demanded|held)[^:.]{0,60}:\W*$"
)
# What a list of bills, or of candidates, proposes says little by itself: only possible where its fate is not told.
NAMES_ONLY = re.compile(rf"(?:\W*(?i:pass(?:ed)? for payment)|{CANDIDATE})\W*$")
# One of these stands in every row above; spares most sentences the table.
SPEAKS_OF_MOTION = ("propos", "prop.", "2nd", "move", "second", "suggest", "motion", "cynigiodd", "poll:", "vote to")
# One of these stands in every row but these few, which tell of no seconder.
SPEAKS_OF_SECONDER = ("second", "2nd", "sec.", "sec ", "eiliodd")
WITHOUT_SECONDER = {"made a motion", "proposal", "proposed that", "it was proposed", "the proposal that"}
# A motion of which notice was given, as its mover wrote it, and the words that later point back to it
NOTICE = re.compile(
    r"[“\"‘']?(?:I|We|l) (?:(?:will|shall|wish to|hereby) )?move\b[^:“”]{0,120}?\b"
    r"(?:that\b|(?=to\b|for\b|can\b|calling\b))"
    r"[,:]?\s*(?=\S)|[“\"‘']?(?=(?:I|We) call on\b)"
)
REPLY = re.compile(r"(?i)repl(?:y|ies)\b\W*(?:$|:)")  # the officers' answer below a motion or question
NOTICE_MOVED = re.compile(
    rf"(?:The |This )?(?i:notice of )?[Mm]otion (?:was|were) (?:(?:proposed|moved) by (?P<mover>{NAME})"
    rf"(?:,?(?: and)? {SECONDED} (?P<seconder>{NAME}))?(?=[.,;]|$| and )"
    rf"|seconded by (?P<second>{NAME})(?=[.,;]|$| and )"
    r"|(?=(?:agreed|carried|passed|adopted|withdrawn|lost|not )))"
)
