"""Who proposed and who seconded, told apart from what they moved: before it, behind it or on lines of their own."""

import re

from agenda.importing.wording.people import HONORIFIC, NAME

SECONDED = r"(?:2nd\.?|[Ss]econded|SECONDED|[Ss]econd(?= by))(?: by)?"
SECONDS = r"[Ss]econd(?:ed|s)"

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
    r"(?:agreed|resolved|decided) (?:that |(?=to\b))|\b[Ii]t was (?:suggested|recommended) that )"
)
# "(Cllr A proposed, Cllr B seconded, all were in favour)" behind a clause
MOVED_ASIDE = re.compile(
    r"\s*\((?:(?P<mover>[^(),]{2,60}?) (?:proposed|moved)|[Pp]roposed (?:by )?[^(),]{2,60}),?(?: and)?"
    r"(?: (?P<seconder>[^(),]{2,60}?) seconded| seconded (?:by )?[^(),]{2,60})?,?(?: (?P<vote>[^()]{2,80}))?\)[.;]?\s*$"
)
# "… as a true record. Prop. Cllr A, sec. Cllr B." or ", as proposed by A and seconded by B" behind a clause
MOVED_BEHIND = re.compile(
    r"[.,;]?(?: [-–])?(?: as|(?: and)? this was| which was)? ?"
    r"(?<=[.,;\w–-] )(?:[Pp]rop(?:osed|\.)?(?: by)?:? )(?P<mover>[A-Z][^,;()]{2,50}?),? (?:and )?"
    r"(?:[Ss]ec(?:onded|\.)?|2nd)(?: by)?:? "
    r"(?P<seconder>[A-Z][^,;()]{2,50}?)(?:,? all (?:(?:were )?in favour|agreed))?\W*$"
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
# "Proposed Cllr A, seconded Cllr B, all agreed." behind the sentence that it is about
SUPPORT_ALONE = re.compile(
    rf"(?!.*\b(?:pass for|recommend|[Tt]hat|to)\b)\W*(?:(?:[Pp]ropose[dr]|[Mm]ove[dr]|[Pp]rop\.?)(?: by)?\W{{1,3}}"
    rf"(?P<mover>{NAME})[.,;]?(?: and)? (?:{SECONDED}|2Nd|[Ss]econder|[Ss]ec\.?)\W{{1,3}}(?P<seconder>{NAME})"
    rf"|(?P<first>{NAME}) (?:proposed|moved)[,;]?(?: and)? (?P<second>{NAME}) seconded)"
    r"(?:[.,;)–-]|$| and | (?=[Aa]ll\b|\d+ in favour))"
    r"(?:\W*(?:[Aa]ll|and|unanimous|[Aa]greed|[Cc]arried|[Pp]assed|\w+ in favour)\b[^.;]{0,60})?\W*$"
)
