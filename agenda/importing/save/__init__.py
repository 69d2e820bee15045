"""Parsed minutes → records. The only part of importing that knows Django:

placing      which council, committee and day a set of minutes is of
sittings     which meeting of that day, new or there already
twins        the same words, brought in other bytes
records      a parsed part ↔ its row
drafts       a file → an unpublished draft, in one transaction
publishing   what may be published without a clerk, and why the rest may not
rereading    what a better parser would change where nobody has touched anything
replacing    stored records take the words of a later reading
discarding   a draft that is not wanted, and its file
"""
