"""The steps that part what an export glued onto one line.

They run before the lines are numbered, so that each line belongs to one part of the minutes only.

saved     cells, labels, bullets and page numbers of a saved page
numbers   whole numbers that count on through the text, and the one that is missing
parts     decimals and Roman numbers under them
steps     all of them, in order
"""
