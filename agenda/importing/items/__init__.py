"""Where each item begins and ends.

section     a heading and what stands under it
titles      where a heading ends when text runs on behind it
numbered    headings with a number: they count through the document
outline     those headings with their parts
parts       decimals, letters and Roman numbers under a heading
strays      those that an unsteady count left out
inner       lists within the list of items
unnumbered  headings without one
pages       the pages of a council's site
split       a document → header, sections, closing
"""
