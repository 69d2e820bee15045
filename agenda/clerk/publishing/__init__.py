"""From a draft to the public, and back.

patterns    what must not slip into public minutes, as a table
checks      words and a few facts in, findings out
kinds       what to call each kind of finding, and why it may be overruled
pieces      what readers would see of a meeting, with the lines that it was read from
doubts      what is still to be looked at: findings and the reader's grave problems, less what was overruled
overruling  a clerk says why something may stand, or takes that back
sending     a clerk who is no publisher sends minutes to one, who may send them back
acts        publish, undo it within ten minutes, withdraw; a whole meeting or one item
undoing     how a meeting stood before it was published, for as long as that can be undone
previews    the public pages before they are public
snippets    how an item would look among the results of a search
differences what readers saw from one publication to the next
histories   all that happened to a meeting, on one page
dock        what the review page shows of all this
"""
