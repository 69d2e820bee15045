"""Where each item begins and ends.

section     a heading and what stands under it
titles      where a heading ends when text runs on behind it
heads       a paragraph as a heading
numbered    headings with a number: they count through the document
strays      those that an unsteady count left out
nesting     lists inside items, told from the count around them
parts       decimals, letters and Roman numbers under a heading
outline     numbered headings with their parts
inner       lists within the list of items
nested      topics of a list, and notes with numbers
run_on      a heading that nothing parts from its text
looks       how a heading without a number may look
unnumbered  which of these looks a document uses
between     headings without a number among numbered ones
ends        where the header ends, and where the closing begins
pages       the pages of a council's site
split       a document → header, sections, closing
"""
