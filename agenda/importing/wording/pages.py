"""What a page says about itself: its kind, its labels, its buttons, its page numbers."""

import re

# The first words of a page saved from a council's site.
KINDS = {
    "item": re.compile(r"(?i)(?:.{0,80} - )?(?:agenda item|eitem agenda|eitem ar yr agenda)$"),
    "issue": re.compile(r"(?i)issue - (?:meetings|decisions)$|mater - (?:cyfarfodydd|penderfyniadau)$"),
    "decision": re.compile(r"(?i)(?:decision details|manylion y penderfyniad)$"),
    "agenda": re.compile(r"(?i)(?:public )?agenda(?: frontsheet)?$|rhaglen$"),
    "list": re.compile(
        r"(?i)(?:agenda|rhaglen|printed minutes|draft minutes)(?:,? (?:draft )?decisions|, penderfyniadau)?"
        r"(?: (?:and|a) (?:draft )?(?:minutes|decisions|chofnodion(?: drafft)?|phenderfyniadau))$|draft minutes$"
    ),
}
# "Items / No. Item": the items of a list page follow.
LIST_BEGINS = re.compile(r"(?i)(?:(?:items|eitemau) )?(?:note )?(?:no|rhif)\.? ?\|? ?(?:item|eitem)\s*\|?$")

# Labels of a saved page: what stands under each until the next one.
LABELS = {
    "minutes": re.compile(r"(?:Minutes|Cofnodion)\s*:$"),
    "decision": re.compile(r"(?:(?:THE )?DECISIONS?|(?:The )?Decisions?|Penderfyniad(?:au)?)\s*:$"),
    "documents": re.compile(
        r"(?i)(?:additional|supporting|accompanying|background) documents?\s*:$|dogfennau (?:ychwanegol|ategol)\s*:$"
    ),
    "reason": re.compile(
        r"(?i)(?:reasons?\b.{0,60}|(?:other |alternative )?options? (?:considered|rejected)\b.{0,80}"
        r"|alternatives? considered\b.{0,60}|rhesymau\b.{0,40})[:.]?$"
    ),
    "agenda text": re.compile(r"(?i)(?:purpose|recommendations?|invited|presented by|purpose of report|pwrpas)\s*:$"),
}
# The fields of a decision page; what the document states is in them.
DECISION_FIELDS = re.compile(
    r"(?i)(?:decision (?:maker|status|type)|is (?:key|urgent) decision\?|is subject to call.in\?|report author"
    r"|publication date|date of decision|decided at meeting|effective from|decision published|decision due"
    r"|notice of proposed decision first published|lead (?:officer|member)|wards? affected)\s*:?"
)

# Lines that belong to the page and not to the minutes: (why, what they look like).
FURNITURE = tuple(
    (why, re.compile(pattern))
    for why, pattern in {
        "border": r"[\s|:+=_.~*–—-]*$",
        "button": r"(?i)\W*(?:share this (?:item|page)|print (?:this )?page|back to top|top|skip to (?:main )?content"
        r"|media|view directions|bookmark this page|listen to this page|show my days)\W*$",
        "scan note": r"(?i)\W*scanned page, text may contain errors.{0,60}$",
        "blank page": r"(?i)\W*this page is intentionally left blank\W*$",
        "page number": r"(?i)\W*(?:page|tudalen)\s+\d{1,4}(?:\s*(?:of|/|o)\s*\d{1,4})?\W*$|\s*-\s?\d{1,3}\s?-\s*$"
        r"|\d{1,2}/\d{1,2}/\d{2,4} -\d{1,3}-(?: draft)?$",
        "table head": r"(?i)(?:no|rhif)\.? ?\| ?(?:item|eitem) ?\|?$",
    }.items()
)
BARE_NUMBER = re.compile(r"\s*\d{1,4}\s*$")

# "pdf icon PDF 129 KB" behind a title
ATTACHMENT = re.compile(r"(?i)\s*(?:\bpdf (?:icon|eicon)\s*)?\bPDF [\d.,]+ ?[KM]B\b.*$")

# "Meeting: 16/05/2017 - Council (Item 110)": each begins what one meeting did about an issue.
ISSUE_MEETING = re.compile(
    r"(?:Meeting|Cyfarfod): (\d{1,2}/\d{1,2}/\d{4}) - (.{1,200}?)(?: \((?:Item|Eitem) ([\w.]{1,12})\))?$"
)

# The last words of a meeting; what follows is no item.
CLOSES = re.compile(
    r"""(?ix)
    (?:note:\s*)?
    (?: (?:the\ |this\ )?(?:\w+\ ){0,3}?meeting\ (?:then\ |was\ |is\ |being\ )?
            (?:closed|ended|concluded|finished|rose|adjourned|declared\ closed|terminated)\b
                (?!\ (?:for|to|during|from\ the\ public|until|so\ that|while))
      | (?:this|that)\ (?:concluded|completed|ended)\ the\ (?:meeting|business)
      | there\ being\ no\ (?:further|other)\ business
      | the\ (?:chair(?:man|person|woman)?|mayor|convener|provost)\ (?:then\ )?(?:closed|declared)\ the\ meeting
      | \d{1,2}[.:]\d{2}\ ?[ap]\.?m\.?\ the\ chair\w{0,6}\ .{0,80}\ declared\ the\ meeting\ closed
      | council\ rose\ at | (?:the\ )?\w+\ meeting\ of\ .{1,60}\ rose\ at
      | daeth\ y\ cyfarfod\ i\ ben
      | confirmed\ as\ a\ true\ and\ correct\ record
    )"""
)
SIGNED = re.compile(
    r"(?i)\W*(?:signed|sínithe|dated|dáta|llofnod)\b\W*(?:chair\w*|mayor)?\W*$"
    r"|(?:chair(?:man|person)?|mayor|cathaoirleach|reeve|clerk)\s*[.:_…]{3,}|parish clerk$|(?:mayor|chair(?:man"
    r"|person)?)$"
)

AGENDA_NUMBER = re.compile(r"\(?(?:Agenda )?[Ii]tem (\d{1,3}[a-z]?)\)?")  # "(Item 2)" under a heading
# "Appendix 1", "Annex A: Payments"; not "Annexe at Riverside Lodge"
APPENDIX = re.compile(
    r"(?i)(?:attachments?|annex(?:e|es)?|appendi(?:x|ces))(?:\W*|\W{1,3}(?:\d{1,3}|[a-z]|[ivx]{1,4})\b.{0,60}|"
    r"\s?[:–-].{0,60}|s? (?:to|of) .{0,60})$"
)
# What a header says of the meeting: its title, its day
TITLE_LINE = re.compile(
    r"(?i)(?:(?:draft |open |unconfirmed |public )?minutes\b(?:\W*$|\W+(?:of|for)\b(?! (?:the )?(?:last"
    r"|previous)).{0,250}|\W+\w+ (?:\w+ )?(?:council|board|committee).{0,200})"
    r"|(?!.*://).{0,60}(?<!\d )\bminutes\W{0,3}$"
    r"|(?:at )?(?:a |the )?(?:\w+ ){0,3}meeting of .{1,200}|held (?:at|in|on) .{1,200}|.{0,80}\bcouncil\W{0,3}$"
    r"|(?:meeting )?date(?:/time)?\s?: .{1,60}|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day,? .{1,60}"
    r"|online meeting .{0,60})"
)
MINUTES_OF = re.compile(r"(?i)minutes of (?:the |a )?(?:\w+ )?meeting\b")
