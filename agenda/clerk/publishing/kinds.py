"""Every kind of doubt that keeps minutes from the public: what to call it, and why a clerk may overrule it."""

KINDS = {
    # code: heading, reasons to choose from; any other may be written
    "same_meeting": ("Minutes of this meeting are here already", ("Both are wanted.",)),
    "same_item": ("This item is here already", ("Both are wanted.",)),
    "same_text": ("The same words are here already", ("Both are wanted.",)),
    "machine_read": ("Read from a scan by a machine", ("Checked word by word against the scan.",)),
    "truncated": ("Text that was cut off", ("It ends so in the original.",)),
    "exempt": (
        "Marks of what may be exempt",
        ("The minutes of this part are open.", "It names the rule and tells nothing exempt."),
    ),
    "excluded": ("Business without the public", ("The minutes of this part are open.",)),
    "address": ("Addresses", ("It is the site of an application.", "It is a public building.", "It is a business.")),
    "telephone": ("Telephone numbers", ("It is the council’s own.", "It is a business, which publishes it.")),
    "email": ("E-mail addresses", ("It is the council’s own.", "Its owner publishes it.")),
    "initials": ("People who are not to be known", ("Nobody can be known by it.", "It is no person.")),
    "birth": ("Dates of birth", ("The person is long dead.",)),
    "weekday_disagrees": ("Days and dates that disagree", ("The signed minutes have it so.",)),
    "ends_mid_sentence": ("Text that ends in the middle of a sentence", ("It ends so in the original.",)),
    "future": ("A meeting that is still to come", ("Published ahead on purpose.",)),
}
