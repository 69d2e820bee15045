"""Headings: those that every council uses, words that are none, and where a heading ends."""

import re

# Used with and without numbers, alone on a line or before a colon.
KNOWN = re.compile(
    r"""(?ix)
    (?:to\ (?:receive|record|consider|note|confirm|approve|agree|set)\ (?:accepting\ )?(?:the\ )?)?
    (?: apologies(?:\ (?:for|of)\ (?:absence|non-?attendance))?
        (?:\ (?:and|&)\ substitut\w+)?(?:\ (?:were\ )?(?:received|accepted)(?:\ from)?)?
      | (?:co-?option|appointment|election)\ (?:of|to\ fill)\ [\w\ -]{3,40}
      | declarations?\ of\ (?:\w+\ )?interests?[^.:;]{0,40} | disclosures?\ of\ (?:\w+\ )?interests?
      | (?:the\ )?(?:previous\ (?:meeting\ )?)?minutes(?:\ of\ the\ (?:last|previous)\ meeting)?
      | (?:approval|confirmation|adoption)\ of\ (?:the\ )?minutes
      | matters\ arising[^.:;]{0,40} | correspondence(?:\ received)? | (?:notices?\ of\ )?motions?(?:\ on\ notice)?
      | any\ other\ (?:urgent\ )?(?:business|matters?)[^.:;]{0,20} | a\.?o\.?b\.? | urgent\ business
      | (?:old|other|new)\ business
      | (?:the\ )?(?:date|time)s?\ (?:and\ (?:time|venue|place)\ )?of\ (?:the\ )?(?:next
      |future)\ (?:\w+\ ){0,2}meetings? | next\ meeting
      | planning(?:\ (?:applications?|decisions?|matters?))? | financ(?:e|es|ial\ matters?)
      | accounts?(?:\ for\ (?:payment|approval))?
      | payments?(?:\ (?:for\ approval|(?:to\ be\ )?made))? | (?:public|councill?ors[’']?)\ other\ business
      | highways?(?:\ (?:and|&)\ footpaths?)? | footpaths? | cemetery | allotments?
      | playing\ fields? | village\ hall | police(?:\ (?:matters?|reports?))?
      | (?:chair(?:man|person|woman)?|clerk|treasurer|secretary|mayor|leader|president|officer|engineer)(?:'s|’s
      |s'|s’)?\ (?:announcements?|reports?|communications?|business)
      | reports?(?:\ from\ [^.:;]{1,40})?
      | (?:(?:public|open)\ )?(?:question\ time|participation|questions?|forum|session|comments)
      | petitions? | deputations? | presentations? | announcements? | official\ announcements
      | welcome(?:\ and\ [^.:;]{1,40})?
      | call\ to\ order[^.:;]{0,40} | pledge\ of\ allegiance | public\ comments?[^.:;]{0,40} | (?:un)?finished\ business
      | adjournment | closure | close\ of\ (?:the\ )?meeting | work\ programme | forward\ plan
      | items?\ for\ (?:the\ )?next\ [^.:;]{1,20}
      | exclusion\ of\ (?:the\ )?(?:press\ and\ )?public | summons | precept | insurance | budget
      | ymddiheuriadau | datgan(?:iad(?:au)?)?\ .{0,12}ddiddordeb | cofnodion | gohebiaeth | unrhyw\ fater\ arall
    )"""
)
# How the heading of such business begins, where a page that is one line does not tell where it ends.
USUAL = re.compile(
    r"(?i)(?:apolog|absen|declarations? of|minutes|matters arising|reports?\b|planning|financ|accounts|correspond"
    r"|highways|chair|any other|date of|public)"
)
# Whose heading, run in with a colon, says who was there; before the first item these are attendance and no items.
ATTENDANCE = re.compile(
    r"""(?ix)
    \W*(?:(?:members|councillors|officials?|officers?|staff|directors|also|those|others?|sectoral\ reps?
    |board\ members)\W+)?(?:were\ )?
    (?: present\b | attending\b | in\ (?:the\ )?attendance\b | attendance\b | apolog(?:y
    |ies)\b(?!\ for\ (?:absence|non)) | absent\b
      | (?:officers?|officials?|councillors?|substitutes?|attendees?)\ ?: | roll\ call | remote\ attendance
      | public\ ?: | clerk\ ?:
      | in\ the\ chair | yn\ bresennol | wrth\ law | ymddiheuriadau | chair(?:man|person)?\ ?: | deputy\ chair
      | members?\ ?: | observers?\ ?:
      | other\ (?:members|attendees) | attendees\W*$ | sectoral | voting\ members
      | votes?\b(?!\ (?:of|to|on)\b)(?!\W*\d))"""
)
# What is never a heading, however short: labels, motions, movers, votes, names, addresses, times.
NOT_A_TITLE = re.compile(
    r"""(?x)
    (?i:[“"‘']?that\b|total\b|[“"‘'!|/]?\s?i\ will\ (?:move|ask)|to\ note\b|resolved|r\ e\ s\ o\ l
    |recommended\b|agreed\b|it\ was\b|circulated\b|carried\b|lost\b|defeated\b|passed\b
    |motion(?:\ (?:passed|carried|lost|made)|\ ?:\ )|and\ resolved
      |(?:proposer|seconde[dr]|moved)\b|on\ (?:the\ )?(?:proposal|motion)\b|penderfynwyd|a\ (?:motion|vote)\ was
      |reasons?\b|note\b:|signed|dated|tel(?:ephone)?\b(?!\ [a-z]{3})|e-?mail\b|contact\b|venue\b|https?:|www\.
      |\(item\ \d|item\ \d+\W*$
      |for\ councillor|for\ the\ motion|against\b
      |abstain|abstention|for(?:\ ?[:(]|\W*$)|in\ favour|opposed\b|yeas\b|nays\b|ayes\b|vote\b(?!\ of\ )
      |repl(?:y|ies)\W*$
      |upon\ (?:roll|being)|and\b|or\b|but\b|with\b|none\b\.?$|noted\b|received\b
      |(?:the\ )?(?:chair(?:man|person)?|clerk|mayor|cathaoirleach)\ (?:welcomed|thanked|opened|advised|reported
      |said|declared|asked|regretted)\b
      |(?:the|a|this)\ [\w\ ]{1,60}\b(?:was|were|had|has|have|said|asked|reported|proposed|thanked|agreed|advised
      |noted|is|are)\b
      |resolution\ (?:number|no)\.?\ ?[\w/.-]*$|record\ of\ voting|action\b|unanimous|page\ \d|be\ it\b|whereas\b
      |(?:cllrs?|councillors?|clirs?)\b\.?(?!['’s]?\ ?(?:reports?|questions?|community|updates?
      |other\ business))
      |(?:mr|mrs|ms|miss|dr|sir|messrs)\b\.?\ |decision\b\W*$|minutes\ *:$|present\b)
    | (?:PROPOSED|[Pp]roposed)\b(?=\W*(?:by|BY|that|to|and)\b|\W*:|\W+[-–]|\W*$
      |\ (?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|[A-Z]\.)(?:\W|$)|.{1,60}\b[Ss]econded\b)
    | [a-z]{1,3}\ | [£$€] | .*(?:£|€|\$)[\d,.]+\s*$ | \d{1,2}(?:st|nd|rd|th)?\ [A-Z][a-z]+\ \d{4}$ | [\W\d_]*$
    """
)
ABBREVIATION = re.compile(
    r"(?:\b[A-Z]\.?(?:[A-Z]\.)*|\b(?:Mr|Mrs|Ms|Dr|St|Messrs|Cllrs?|Clirs?|Clr|Cmhlr|Cmhl|No|Nos|Rd|Av|Ave|Ltd|Co|NO|NOS|Hon|Rev"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct"
    r"|Nov|Dec|cont|approx|incl|viz|re|ref|prop|nem|con|pro|tem|p\.m|a\.m|i\.e|e\.g|no"
    r"|Proposed|Seconded|Prop|Sec))\.$"
)
STARTS_SENTENCE = re.compile(r"\s+(?:It|The|A|An|This|There|That|After|No|In|All|Voting|Motion|Ayes|Carried|Agreed)\b")
AGENDA_TEXT = re.compile(
    r"(?<=[^\s.:;,–-]) (?=To (?:consider|receive|confirm|note|approve|agree|report|review|discuss|elect|appoint"
    r"|make|hear|answer|sign|decide|determine)\b)"
)
# A sentence and no heading
TELLS = re.compile(
    r"\b(?:has|have|had|will|would|should|could|can|may|be|been|advised|reported|agreed|thanked|received|made|sent"
    r"|confirmed|attended|stated|opened|closed|is|are|was|were)\b"
)
# "Mayor Reed gave another example:", "Members raised these queries:" introduces what somebody said
SAYS_SO = re.compile(
    r"(?i).*\b(?:asked|said|noted|explained|stated|gave|provided|replied|added|commented|suggested|read|moved|wanted"
    r"|raised|clarified|addressed|outlined|circulated|following|follows|ensued|are|is|were|was)\b"
)
# "Mara: Let us …", "Eric Huss - …" among notes of who said what
SPEAKER = re.compile(r"(?:[A-Z][\w’'-]*\.?|\*) ?(?:[A-Z][\w’'.-]*)?\s?(?::|[-–—]\s)")
# How the text under a heading begins, where nothing parts it from the heading: "Car scheme Members spoke of …"
STARTS_TEXT = re.compile(
    r"(?<=[\w)’'”]) (?=(?:There (?:was|were|is|are|being|had|have)|(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\b\.? [A-Z]"
    r"|(?:All|Some|Two|Three|Four) (?:members|councillors|residents|present|the)\b|Members \w+ed\b"
    r"|(?:It|This|These|They) (?:was|were|is|are|had|has|have|will|would)\b|(?:None|Nil|Nothing|Not|No)\b"
    r"|(?:The|A|An) [a-zA-Z]+\b|Resolved\b|RESOLVED\b|Agreed\b))"
)
# Behind these a name is part of the heading: "Letter from Mrs Moss"; "… reported Mr Moss" is a sentence
RUNS_INTO = re.compile(r"(?i)\b(?:and|of|the|for|to|in|at|on|with|by|or|from|as|a|an|re|per|via|\w+ed)$|[&,/–—-]$")
