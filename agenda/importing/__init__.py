"""From a file to records, one stage after another:

readers     the bytes of a format → numbered lines
lines       the line itself, and the clean-up steps in written order
wording     every phrase that is looked for, in tables, English and Welsh
furniture   page numbers, running heads and buttons, set aside with why
layout, blocks, marks    lines → the paragraphs that their writer meant, each with the mark it begins with
evidence    whether a text is minutes at all
sentences   where a sentence ends
dates       dates and times: forgiving about form, never guessing
header, attendance       which meeting this was, and who was there
items       where each item begins and ends
resolutions what an item decided, might have decided and left to be done
mentions, doubts         acronyms and other minutes that are named; what a clerk should look at
problems    every doubt that reading can raise, with its sentence
parsed      what comes out: frozen records with the lines that they were read from
parse       the stages, one after another
as_json, as_text         what was read, for a program and for a person
ahead       files read and parsed on every core, before they are asked for
matching    which item of an earlier reading is which of a later one
differences what a later reading would change, told before it happens
save        parsed minutes → an unpublished draft in the database (the only part of this that knows Django)
"""
