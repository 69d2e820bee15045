"""Bringing minutes in: files, a zip or pasted text → drafts.

forms       what a clerk brings, and which meeting it is of
taking      a file → what became of it, kept in its batch
brought     a batch and what is in it
telling     what became of a file, in one sentence
upload      the page that takes them, for browsers with and without scripts
batch       what became of each file, and where each draft belongs
together    the drafts of a batch that nothing stands against, published at once
duplicates  the same file, the same words, the same meeting: what is offered for each
"""
