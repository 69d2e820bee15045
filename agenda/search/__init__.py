"""From records to an index, and from words to results:

query           what the reader typed → Query: our own small language, whatever the engine (days: its dates)
tree            what a Query is made of
engine          the contract that every engine keeps, and get_engine()
whoosh_engine   the engine: the only room that knows Whoosh
documents       a record → its index document
sync            meetings noted as pending → the index; rebuild; compare and repair
names           `committee:` and `council:` looked up among the names in the database
results         hits → published records with marked passages (passages) and labelled facets (facets)
related         items like one, for its page
titles          what search can do while the index rests
private         the folder of an index belongs to the archive alone
"""
