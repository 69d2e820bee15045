"""How minutes speak of the committee's next meeting."""

import re

# Only words of the body itself between the two: "the next liaison group meeting" is somebody else's.
OWN = (
    r"(?:(?:ordinary|monthly|quarterly|regular|scheduled|full|annual|general|statutory|parish|town|community|council"
    r"|committee|sub-committee|board|p\.?c\.?) ){0,4}"
)
NEXT_MEETING = re.compile(rf"(?i)\bnext {OWN}meeting(?! agenda)\b|\bcyfarfod nesaf\b")
REACH = 120  # characters behind it in which its date stands
