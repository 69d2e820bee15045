"""The life of a set of minutes, and the room where each step happens:

importing   a file becomes lines, the lines are read as parts, and the parts are kept as an unpublished draft
clerk       a clerk looks at what was read and publishes it
models      the records; each change of what the public sees notes its meeting as out of date in the index
search      the index catches up, and answers what readers ask
public      readers browse councils, committees, meetings, items and resolutions
"""
