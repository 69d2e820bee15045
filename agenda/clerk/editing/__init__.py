"""A clerk corrects what was read, before the public sees it.

draft      all that may be changed of a meeting, as one value
lines      where the lines of a source stand in the text of an item
items      what is said of an item, and where it stands on the agenda
parting    an item begins at a line
joining    items become one; lines that belong to nothing find a place
clauses    what is said of decisions
facts      what is said of the meeting itself
acts       the table of all that can be done: its form, its key, its words
forms      what is typed with each
records    a draft ↔ the records that it is made of, and which of them differ
stored     records ↔ rows
saving     one act, one Change; undo; whether somebody else was there first
views      one address for every act
telling    what stands now beside what was typed
"""
