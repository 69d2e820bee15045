"""The only room that knows Whoosh.

analysis   text → words and their stems, the same for documents, queries and marks
schema     what an index document holds, and how a text field turns into postings
storage    files that are on disk before anything speaks of them
current    the file CURRENT: which generation, commit and files are the index, with their checksums
writer     the one writer: commits, rebuilds, merges
evaluate   a query → the documents that match, with their scores
collect    filters, facet counts, and one page of hits
marking    where the words of a query stand in a text
spelling   words of the index near a word that it does not hold
trouble    every trouble with the index, in one form
engine     the engine, which opens what CURRENT names and turns every trouble into IndexUnusable
"""
