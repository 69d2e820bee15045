"""Bringing minutes in: files, a zip or pasted text → drafts.

forms       what a clerk brings, and which meeting it is of
taking      a file → what became of it, kept in its batch
telling     what became of a file, in one sentence
upload      the page that takes them, for browsers with and without scripts
batch       what became of each file, and where each draft belongs
duplicates  the same file, the same words, the same meeting: what is offered for each
"""
