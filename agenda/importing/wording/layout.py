"""Words that begin a new paragraph even where the line before was full."""

import re

BEGINS_ANEW = re.compile(
    r"""(?x)
    (?:Minutes|Decisions?|Additional\ documents|Supporting\ documents|Cofnodion|Dogfennau\ ychwanegol)\s*:
    | (?:\(?And\ )?(?:RESOLVED|Resolved|AGREED|RECOMMENDED|PENDERFYNWYD|R\ E\ S\ O\ L\ V\ E\ D|R\ E\ C\ O\ M\ M)\b
    | (?:Proposed|Seconded|Moved|PROPOSED|SECONDED|MOVED)\ by\b
    | (?:It\ was\ (?:agreed|resolved|decided|proposed)|On\ the\ (?:proposal|motion)\ of)\b
    | (?:Present|PRESENT|Apologies|APOLOGIES|In\ [Aa]ttendance|IN\ ATTENDANCE|Also\ present|ABSENT|Absent)\s*:
    | To\ (?:consider|receive|note|approve|agree|confirm|report|review|discuss|elect|appoint)\b
    | Circulated,?\ (?:copy|copies|report) | (?:I|We)\ (?:will|shall|wish\ to)\ (?:move|ask)\b
    | (?:Venue|Contact|VENUE)\s*: | OFFICER[’']?S?\ RECOMMENDATION | COUNCIL\ RESOLUTION
    | (?:REASONS?|Reasons?)\b[^.]{0,40}:
    | (?:For|Against|Abstain|Abstentions?|Ayes|Nays|In\ Favour|Opposed)\s*(?:\(\d{1,3}\)|:)
    """
)
