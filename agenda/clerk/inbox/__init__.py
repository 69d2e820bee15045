"""What waits for a clerk.

sections   each list: what is in it, and what to do where it is empty
pages      all lists with their beginnings, and one of them page by page
reports    the mistakes that readers report, and their answers
approving  the committee has met and approved what was published as a draft
"""
