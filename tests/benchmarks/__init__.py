"""Benchmarks, run by hand and never as tests: `python -m tests.benchmarks.search --items 100000 --engines ours,fts5`.

archive    items to search: invented ones, real ones resampled, or from a JSONL file
questions  queries of each kind, drawn from the words of the archive
engines    ours and what it shares with its rivals (rivals, postgres, stock), each answering the same questions
search     runs them in one go, and prints a table or JSON
readers    a hundred pages in each format: seconds and memory
hostile    files made to hurt: what each costs, and what a healthy upload beside it feels
"""
