"""Upload, review, publish: pages for signed-in clerks.

access       who may: reader, clerk of a council, publisher, administrator
keeping      what was sent after a sign-in had ended, to be sent again
limits       how much anybody may send
throttle     failed sign-ins: how many of whom, and how long to wait then
first_steps  what somebody does first who is new here
forms        which meeting something is of, as a clerk says it
suggesting   where a draft may belong: by its words, its file's name, the last upload
bringing     files, a zip or pasted text → drafts
marking      the lines of a source, each with what it was read as
review       source and records side by side; settle where a draft belongs
editing      corrections of what was read: one form, one change, undone by one key
pictures     the pages of a PDF as they are printed
originals    the file as it came, served so that no browser runs it
publishing   from a draft to the public, and back
inbox        what waits: drafts, readers’ reports, minutes that are wanting
"""
