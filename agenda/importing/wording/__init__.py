"""Every phrase that is looked for, in tables by subject; English and Welsh side by side.

layout      what always begins a new paragraph
pages       kinds of page, labels, buttons, page numbers, what ends a meeting
headings    headings that councils use without a number
header      names of councils and committees, who was there
decisions   how a decision opens, who moved it, what became of it
motions     motions told in prose; named_motions: those that are called motions
notes       procedural items, exempt and cut-off text, acronyms, actions
"""
