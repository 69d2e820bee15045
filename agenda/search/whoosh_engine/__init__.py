"""The only room that knows Whoosh. Its files are Whoosh's own; they are written and searched as arrays.

From documents to files
    analysis    text → words and their stems, the same for documents, queries and marks
    schema      what an index document holds: fields, weights, the record of numbers
    inversion   documents → posting lists, by one sort
    postings    posting lists as arrays
    w3          the same in Whoosh's own files; blocks: one list as it stands there
    arrays      the same once more as raw arrays, which searching maps into memory
    segments    one segment, written or opened
    merging     several segments → one
    building    many documents → segments; workers: on both cores
    storage     files that are on disk before anything speaks of them
    current     the file CURRENT: which generation, commit and files are the index, with their checksums
    writer      the one writer: commits, rebuilds, tidying

From a query to hits
    opened      one commit, open: its segments side by side as if they were one
    evaluate    a query → the documents that match
    line        every place of a field as a number on one long line; places: those of a word
    phrases     words side by side, and words near each other
    kept        what was worked out for the words asked for last
    matches     sets of documents with scores, and how they are joined
    scoring     BM25F
    collect     filters (filtering), facet counts (counting), and one page of hits (ranking)
    marking     where the words of a query stand in a text
    related     items like one, by the words that tell most about it
    spelling    a word near one that nothing holds, out of the dictionary of each segment
    engine      the engine itself; trouble: whatever happens, in one form
"""
