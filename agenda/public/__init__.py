"""Pages anyone may read; every view starts from `published()`.

addresses   the day in an address
home        the front page, and the pages about the archive itself
councils    a council with its committees, a committee with its meetings year by year
meetings    a meeting with its business (what stands on the page is in agenda/pages/)
items       an item in the words of its minutes, and the lasting address of each clause
search      search, and all business by the same filters
facets, narrowing, bars
            what stands beside the results: filters with counts, filters that are on, items in each year
lately      the newest decisions, for front pages
gone        404 where nothing ever was, 410 where something was withdrawn
help        how to search, in examples that are links
robots      for programs: what they may fetch, where the pages are, how to search
"""
