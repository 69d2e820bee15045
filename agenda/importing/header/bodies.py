"""Whose meeting it was: a council, a committee, or both in one name."""

import re

from agenda.importing.header.stated import Stated
from agenda.importing.wording import header as wording
from agenda.importing.wording.headings import ATTENDANCE


def body_in(text: str) -> str | None:
    """The body whose meeting a sentence tells of, without the kind of meeting."""
    for pattern in wording.OF_BODY:
        if found := pattern.search(text):
            body = _plain_body(found["body"])
            if (
                body
                and len(body) < 120
                and not re.search(r"\d{2}", body)
                and (wording.COUNCIL.search(body) or wording.COMMITTEE.search(body) or wording.FULL_COUNCIL.match(body))
            ):
                return body
    return None


KIND_OF_MEETING = re.compile(
    rf"(?i)^(?:the |a |an )?{wording.MEETING_KIND}|\s+meeting$"
    r"|^(?:meeting|minutes|proceedings|notes)(?:\s+(?:of|from)\s+(?:the\s+)?|\s*[:–—]\s*)|^(?:the|at|a)\s+"
)


def _plain_body(body: str) -> str:
    before = None
    while body != before:
        before, body = body, KIND_OF_MEETING.sub("", body, count=1).strip(" ,.-–")
    return re.sub(r"(?i)\s+annual(?: general)?(?=\s)", "", body.rsplit(" of the ", 1)[-1])


def take_body(stated: Stated, body: str) -> None:
    """A name is a council's, a committee's, or both in one: “Limerick City & County Council Environment Committee”."""
    body = _plain_body(body)
    if wording.FULL_COUNCIL.match(body):
        return
    found = wording.COUNCIL.match(body)
    if found and found.end() == len(body):
        stated.council = stated.council or _council_name(body)
    elif found and wording.COMMITTEE.search(body, found.end()):
        stated.council = stated.council or found["council"]
        committee = re.sub("^[’']s ", "", body[found.end() :]).strip(" ,-–")
        stated.committee = stated.committee or (None if wording.WHOLE.match(committee) else committee)
    elif named := wording.ACRONYM_BODY.fullmatch(body):
        stated.council = stated.council or named["council"]
        stated.committee = stated.committee or named["committee"]
    elif wording.COMMITTEE.search(body):
        stated.committee = stated.committee or body
    elif found:
        stated.council = stated.council or _council_name(body, found["council"])


def _council_name(name: str, plain: str | None = None) -> str:
    """“CITY COUNCIL OF THE CITY OF MARLOW CREEK IN THE COUNTY …” is the City of Marlow Creek."""
    if found := re.search(r"(?i)\b((?:town|city|township|county|village) of .+?)(?: in the county\b.*)?$", name):
        return found[1]
    return plain or name


def take_named_line(stated: Stated, text: str) -> None:
    """A line that is nothing but a name: “ASHCOMBE BOROUGH COUNCIL”, “PARENTING PANEL – 10th December 2024”."""
    if (led := wording.COUNCIL.match(text)) and re.match(r"\s[-–—]\s", text[led.end() :]):
        text = led[0]  # "Upper and Lower Marl Parish Council – Ordinary Meeting, 4th April 2017 in the hall"
    text = re.sub(r"\s[-–—]\s.{0,30}\d{4}$|\s\d{4}-\d\d-\d\d$", "", text)
    name = _plain_body(re.sub(r"(?i)\s+(?:meeting )?minutes$", "", text).strip(" .,–—-~*"))
    if (
        ATTENDANCE.match(text)
        or len(name) > 90
        or name.count(" ") > 10
        or re.search(r"\d{4}|:|(?<![\w-])(?:is|was|were|the following|for|call|with)(?![\w-])", name)
    ):
        return
    found = wording.COUNCIL.match(name)
    if found and found.end() < len(name):
        rest = _plain_body(name[found.end() :].strip(" ,-–"))
        kind_of_meeting = wording.FULL_COUNCIL.match(rest) or wording.WHOLE.match(rest)
        name, found = (found["council"], found) if kind_of_meeting else (name, None)
    if found and stated.council is None and not wording.FULL_COUNCIL.match(name):
        stated.council = _council_name(name)
    elif stated.committee is None and not found and _names_committee(name):
        stated.committee = name


def _names_committee(name: str) -> bool:
    found = wording.COMMITTEE.search(name)
    return found is not None and (found.end() == len(name) or found.start() == 0) and name[0].isupper()
