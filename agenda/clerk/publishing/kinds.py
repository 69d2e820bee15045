"""Every kind of doubt that keeps minutes from the public: what to call it, what to do, and why it may be overruled."""

from typing import NamedTuple


class About(NamedTuple):
    title: str
    do: str
    reasons: tuple[str, ...]  # usual ones, given with one press; any other may be written


OURS = ("It is the council’s own.", "It is a business, which publishes it.")
IN_ORIGINAL = ("It ends so in the original.",)
BOTH = ("Both are wanted.",)

KINDS = {
    "same_meeting": About("Minutes of this meeting are here already", "Leave one of them out, or keep both.", BOTH),
    "same_item": About("This item is here already", "Leave one of them out, or keep both.", BOTH),
    "same_text": About("The same words are here already", "Leave one of them out, or keep both.", BOTH),
    "machine_read": About(
        "Read from a scan by a machine", "Letters were guessed: read each line.", ("Read word by word.",)
    ),
    "truncated": About("Text that was cut off", "Bring the full minutes.", IN_ORIGINAL),
    "exempt": About(
        "Marks of what may be exempt",
        "See that nothing is told that the committee said in private.",
        ("The minutes of this part are open.", "It names the rule and tells nothing exempt."),
    ),
    "excluded": About(
        "Business without the public",
        "See that the minutes of what followed are open.",
        ("The minutes of this part are open.",),
    ),
    "address": About(
        "Addresses",
        "Leave out where somebody lives; a street is mostly enough.",
        ("It is the site of an application.", "It is a public building.", "It is a business."),
    ),
    "telephone": About("Telephone numbers", "Leave out a number that is somebody’s own.", OURS),
    "email": About("E-mail addresses", "Leave out an address that is somebody’s own.", OURS),
    "initials": About(
        "People who are not to be known",
        "See that nobody can be known by what is told of them.",
        ("Nobody can be known by it.", "It is no person."),
    ),
    "birth": About("Dates of birth", "Leave out when somebody was born.", ("The person is long dead.",)),
    "weekday_disagrees": About(
        "Days and dates that disagree",
        "One of the two is wrong: look up the date.",
        ("The signed minutes have it so.",),
    ),
    "ends_mid_sentence": About(
        "Text that ends in the middle of a sentence", "Compare the end with the original.", IN_ORIGINAL
    ),
    "future": About("A meeting that is still to come", "Put the date right.", ("Published ahead on purpose.",)),
}
