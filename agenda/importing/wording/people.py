"""The labels of a list of those present, and how names are written."""

import re
from typing import Literal

Part = Literal["present", "apologies", "in attendance"]

# Before a member's name, wherever one moves or seconds
HONORIFIC = (
    r"(?:Cllrs?|Clr|Clir|Cmhlr|Cr|Councill?ors?|Councilm\w+|Mr|Mrs|Ms|Miss|Dr|Sir|Member|Ald\w*|Commissioner|Trustee"
    r"|(?:Deputy )?(?:Mayor|Chair\w*)|[A-Z]\.)"
)
# What stands behind "proposed" where somebody did; not in "Proposed rent increase", "Proposed Rail Network"
PROPOSER = rf"\W*(?:(?:by|that|to|and)\b|:|[-–]|\Z|{HONORIFIC}|[A-Z][\w’'-]+,? (?:and )?[Ss]econded)"

# A name as it stands behind "proposed by"
NAME = (
    r"(?:[Tt]he (?:[A-Z]\w+ )?(?:Chair\w*|Mayor|Cathaoirleach), )?"
    r"(?:[Tt]he )?[A-Z][^.;:()“”,]{0,60}?(?:\.[^.;:()“”,]{1,40}?)?(?:\.[^.;:()“”,]{0,40}?)?"
    r"(?: \([A-Z]\.?\))?"  # members of one name are told apart: "Councillor Hession (S.)"
)
CANDIDATE = (
    r"(?:(?:Cllr|Councillor|Mr|Mrs|Miss|Ms|Dr|Clr)\b\.? ?){1,2}(?:[A-Z]\.? ?){0,2}[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
)

_LABELS: tuple[tuple[Part, str], ...] = (
    ("apologies", r"(?:apolog(?:y|ies)(?: for absence| of absence)?|absent|ymddiheuriadau)"),
    (
        "in attendance",
        r"(?:also,? (?:present|in attendance)|(?:officials?|officers?|staff|others?|other members)?\s?"
        r"(?:in attendance)|wrth law)",
    ),
    (
        "in attendance",
        r"(?:officers?|officials?|staff)(?: present)?|sectoral reps?|(?:other )?attendees|observers"
        r"|remote attendance|others present",
    ),
    (
        "present",
        r"(?:members?|councillors?|directors?|those|board members)?\s?(?:present(?: in the chair)?|attending"
        r"|in attendance)",
    ),
    ("present", r"(?:attendance|yn bresennol|present were|councillors|voting members)"),
)
# A colon or dash ends the label, or its capitals do: "PRESENT Vice Chairman …"
LABELS = tuple(
    (part, re.compile(rf"(?i)\W*(?:{words})\s*(?:\(\d+ \w+\)\s*)?(?:[:–—-]+\s*|\s+(?-i:(?=[A-Z]))|$)"))
    for part, words in _LABELS
)
TITLES = re.compile(
    r"(?:(?:The )?(?:Cllrs?|Clirs?|Councillors?|Comhairleoir|Cmhlr|Aldermen|Alderman|Messrs|Y Cynghorydd"
    r"|Y Cynghorwyr|Members?|Councilmembers?)\b\.?:?\s*)"
)
SEPARATOR = re.compile(r"[,;\n]|\s(?:and|&|a|ac)\s(?=[A-Z])")
POST_NOMINALS = re.compile(
    r"(?:OBE|MBE|CBE|KBE|BEM|JP|DL|QC|KC|QSM|QSO|CNZM|ONZM|MNZM|TD|FRSA|Esq|PC|MP|MS|TD)(?: |$){0,3}"
)
# "Councillor M. Tierney, An Cathaoirleach": the second is no person of its own
ROLE_ALONE = re.compile(
    r"(?i)(?:an |the |deputy |vice[- ]|leas )?(?:cathaoirleach|chair(?:man|person|woman)?|mayor|convener|leader"
    r"|clerk|treasurer|secretary)(?: of the council)?"
)
NAME_IN_BRACKETS = re.compile(r"(?P<role>[^()]{3,80}) \((?P<name>(?:Mr|Mrs|Ms|Miss|Dr|Sir|Prof)\b[^()]{2,50})\)\.?")
ROLE_BEHIND = re.compile(
    r"(?P<name>[^()–—-]{3,50}?)\s*(?:\((?P<bracket>[^()]{2,120})\)|\s[-–—]\s?(?P<dash>.{2,60}))\.?"
)
NOT_A_NAME = re.compile(
    r"^[^A-ZÀ-Þ]*$|^\d|(?i:\bpublic\b|\bnone\b|^there |\bwere\b|\bwas\b|\bpress\b|^an? |^the |\bitems?\b"
    r"|\bagenda\b|\bminutes\b|\bmeeting\b|^a[ns]? )|\d{3}"
)
