"""From records to an index, and from words to results:

query           what the reader typed → Query: our own small language, whatever the engine
engine          the contract that every engine keeps, and get_engine()
whoosh_engine   the engine: the only room that knows Whoosh
documents       a record → its index document
sync            meetings noted as pending → the index; rebuild; verify
results         hits → published records with snippets and labelled facets
"""
