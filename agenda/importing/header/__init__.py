"""Which meeting this was: council, committee, day, time, place. What the document does not state stays None.

read        the header of each kind of page
passages    its lines as the texts that they were before the page broke them
bodies      a council, a committee, or both in one name
stated      what comes out
"""

from agenda.importing.header.read import read_header

__all__ = ["read_header"]
