"""Commands, and what the importing one is made of:

manifest    what is known of files that do not say it themselves
files       which files a command was pointed at
importer    one file after another into the archive
tally       what was done, counted, and each file that wants attention
progress    how far a long command has come
"""
