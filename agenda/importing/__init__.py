"""From a file to records, one stage after another:

readers     the bytes of a format → numbered lines
lines       the line itself, and the clean-up steps in written order
wording     every phrase that is looked for, in tables, English and Welsh
dates       dates and times: forgiving about form, never guessing
header, items, resolutions    lines → parsed parts and problems, each line accounted for
parsed      what comes out: frozen records with the lines that they were read from
parse       the stages, one after another
ahead       files read and parsed on every core, before they are asked for
matching    which item of an earlier reading is which of a later one
differences what a later reading would change, told before it happens
save        parsed minutes → an unpublished draft in the database (the only part of this that knows Django)
"""
