"""What an item decided.

opening     the words that open a decision
lists       a list: its entries, and what belongs to them
clauses     what stands behind an opener: one clause, or a list under a shared lead-in
support     who moved and who seconded
motions     a motion told in a sentence
supported   a sentence that mover and seconder stand behind, or below
notices     a motion of which notice was given, told to be put further down
tallies     a vote counted on lines below what was voted on
fates       what became of it, looked for ahead
prose       decisions, undertakings and doubtful cases told in sentences
find        one rule after another at each paragraph of an item
"""
