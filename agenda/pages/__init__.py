"""What stands on the page of a meeting and of an item: the same for readers and in the clerk's preview.

meetings    a meeting with its business
items       an item in the words of its minutes
paragraphs  the text of an item → paragraphs and lists
decisions   where the clauses stand in that text, so that each is boxed in its place
"""
