"""Pages anyone may read: every view starts from `published()`."""
