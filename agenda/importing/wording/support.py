"""Who proposed and who seconded, told apart from what they moved: before it, behind it or on lines of their own."""

import re

from agenda.importing.wording.fates import COUNT
from agenda.importing.wording.people import HONORIFIC, NAME

SECONDED = r"(?:2nd\.?|[Ss]econded|SECONDED|[Ss]econd(?= by))(?: by)?"
SECONDS = r"[Ss]econd(?:ed|s)"
SPEAKS_OF_SUPPORT = ("prop", "move")  # one of them stands wherever somebody is told to have moved
TELLS_FATE = r"(?:agreed|carried|passed|approved|favou?r|unanimous|lost|defeated|rejected)"
# What was voted, right behind mover and seconder: "all agreed", "five were in favour, one abstained", "3-1; Carried"
VOTED = (
    rf"(?:(?i:all\b(?=[^.;:]{{0,50}}\b{TELLS_FATE}\b)|unanimous(?:ly)?\b|(?:agreed|carried|passed|approved|adopted|lost)\b"
    rf"(?!,? to\b)|votes?\b|in favou?r\b)|{COUNT} (?=(?:members |councillors |votes? |were )?"
    r"(?i:in favou?r|for|against|agreed|abst\w+)\b))(?:(?!\bthat\b|\b(?:agreed|resolved|decided) to\b)[^.!?]){0,120}"
)
# A member as the minutes name one: "Cllr Mrs Moss", "JT", "D.Cooper", "the Chairman"
MEMBER = r"(?:[Tt]he )?[A-Z][\w’'.-]{0,25}(?: (?:\(?[A-Z][\w’'.-]{0,25}\)?|van|de|von|(?<=\b[A-Z] )[a-z]{3,20})){0,5}?"
PROPOSED_BY = (
    r"(?:[Pp]ropose[dr]|PROPOSED|[Mm]ove[dr]|MOVED|[Pp]rop\b)\.?"
    r"(?: for (?:approval|adoption|acceptance))?(?: by)?\W{1,3}"
)
SECONDED_BY = r"(?:2[Nn]d|[Ss]econde[dr]|SECONDED|[Ss]econd(?= by)|[Ss]ec\b)\.?(?: by)?\W{1,3}"
SUPPORT = (
    rf"(?:{PROPOSED_BY}(?P<mover>{MEMBER})\s?[.,;:]?(?: and)? "
    rf"(?:{SECONDED_BY}(?P<seconder>{MEMBER})|(?P<fourth>{MEMBER}) seconded)"
    rf"|(?P<first>{MEMBER}) (?:[Pp]roposed|moved|[Pp]rop\.)\s?[,;:]?(?: and)? "
    rf"(?:(?P<second>{MEMBER}) (?:[Ss]econded|2nd)|{SECONDED_BY}(?P<third>{MEMBER})))(?=\W|_|$)"
)

# A paragraph that only says who moved: "MOVED by Member Baird, seconded by Mr Wihongi:"; not "Proposed Rail Network"
MOVER_LINE = re.compile(
    r"(?:[Oo]n the )?(?:[Mm]otion (?:made )?by|[Mm]otion of|[Pp]roposal of|(?:MOVED|Moved|PROPOSED|Proposed)"
    rf"(?=\s?by\b|\s?:|\s{HONORIFIC}|\s[^;:]{{2,90}}(?i:seconded)))\s?(?:by)?\s?:?\s?"
    r"(?P<mover>(?:(?![Ss]econded|[Tt]hat |to )[^;:]){2,90}?)(?:,? (?:and )?(?:[Ss]econded|SECONDED)\s?(?:by)?\s?:?\s?"
    r"(?P<seconder>(?:(?!it was|agreed|[Tt]hat |to |pass|recommend|unanimous)[^;:]){2,90}?))?\s?(?:[,;:.]|\band)?\s*$"
)
SECONDER_LINE = re.compile(
    r"(?:[Ss]econded|SECONDED)\s?(?:by)?\s?:?\s?(?P<seconder>(?:(?!it was|agreed|[Tt]hat |to |pass|recommend"
    r"|unanimous)[^;:]){2,90}?)(?:,? and (?P<fate>(?:unanimously )?(?:agreed|carried|passed|approved)))?"
    r"\s?(?:[,;:.]|\band)?\s*$"
)
# "And agreed" under mover and seconder
AGREED_LINE = re.compile(
    r"(?:And |AND )?(?:[Uu]nanimously )?(?:[Aa]greed|AGREED|[Aa]pproved|[Cc]arried|CARRIED|[Pp]assed)(?:\W*$|, with\b)"
)
# "Auld/Sewell" on a line of its own: mover and seconder
MOVER_PAIR = re.compile(r"(?P<mover>[A-Z][\w’'-]{2,30})/(?P<seconder>[A-Z][\w’'-]{2,30})$")
# What is proposed in the paragraph above its mover and seconder
BEFORE_SUPPORT = re.compile(
    r"(?:\b(?:[Ii]t was (?:proposed|suggested|recommended) (?:that )?|(?:agreed|resolved|decided) (?:that |(?=to\b)))"
    r"|^(?!.*\b(?:agreed|resolved|decided) (?:that|to)\b)"
    r"(?=[^.]{3,80} (?:shall|should|for (?:President|Secretary|Treasurer|Chair\w*))\b))(?P<text>.+)$"
)
# Whose agreement stands before what was agreed: "Council agreed to buy lamps", above its mover and seconder
BODY_AGREED = re.compile(
    r"(?:^(?:The |All )?(?:Parish |Town )?(?:Council|Committee|Members|Councillors|Cllrs) (?:\w+ )?"
    r"(?:agreed|resolved|decided) (?:that |(?=to (?!(?:the|this|these|that|an?)\b)))"
    r"|\b[Ii]t was (?:suggested|recommended) that "
    r"|^A vote was taken (?:with|on) the proposal that )"
)
# "(Cllr A proposed, Cllr B seconded, all were in favour)" behind a clause
MOVED_ASIDE = re.compile(
    rf"\s*\((?:{SUPPORT}|(?P<alone>[^(),]{{2,60}}?) (?:proposed|moved)"
    rf"|[Pp]roposed (?:by )?(?P<by>[^(),]{{2,60}})(?:, (?P<last>{MEMBER}))?),?(?: (?P<vote>{VOTED}))?\)[.;]?\s*$"
)
# "… as a true record. Prop. Cllr A, sec. Cllr B." or ", as proposed by A and seconded by B" behind a clause
MOVED_BEHIND = re.compile(
    r"[.,;]?(?: [-–])?(?: (?:as|(?:and )?this was|which was) | ?(?<=[.,;\w–-] )(?<! was )(?<!were ))"
    rf"{SUPPORT}"
    rf"(?:\W{{1,3}}(?P<vote>{VOTED}))?\W*$"
)
# "The recommendation was moved by X, seconded by Y and" - the decision follows
MOVED_OPEN = re.compile(
    rf"\b(?:moved|proposed)(?: by)? (?P<mover>{NAME}),?(?: and)? \(?{SECONDED} (?P<seconder>{NAME})\)?,?(?: and"
    rf"(?: it was)?)?\W*$"
)
ON_PROPOSAL = re.compile(
    rf"(?:[Oo]n|Upon) (?:the|a) (?:proposal|motion|proposition) (?:of|from|by) (?P<mover>{NAME}),?(?: and)?"
    rf"(?: {SECONDED} (?P<seconder>{NAME}))?,?\s*$"
)
MOVED_NEXT = re.compile(rf"^(?:Moved|Mover|Proposed|Proposer|Motion)(?: by)?\s?[:–-]?\s?\(?(?P<mover>{NAME})\)?\W*$")
SECONDED_NEXT = re.compile(
    rf"^(?:This (?:proposal )?was |It was )?(?:(?:[Ss]econd(?:ed)?|2nd) ?(?:by)?[ :–-]{{1,3}}\(?(?P<by>{NAME})\)?"
    rf"|(?P<seconder>{NAME}) {SECONDS})(?=[.,;]|$| and | this| the| Agreed)"
)
# "Proposed: Reed, seconded: Moss Minutes of 4 May were agreed": two sentences without a stop between them
SUPPORT_FIRST = re.compile(rf"[\W_]*{SUPPORT}(?= (?:The|An?|Minutes|Accounts|Agenda)\b [^.;:]{{3,60}} (?:was|were) )")
# "Proposed Cllr A, seconded Cllr B, all agreed." behind the sentence that it is about
SUPPORT_ALONE = re.compile(
    rf"[\W_]*(?:(?:This(?: proposal| motion)?|That|Which|It(?=.*\b(?i:{TELLS_FATE}))) was (?:then |also )?)?"
    rf"{SUPPORT}(?:(?:\W{{1,4}}|\W{{1,3}}(?:(?:and|by|this|it|was|after a vote) ){{1,3}}){VOTED})?[\W_]*$"
)
