"""Upload, review, publish: pages for signed-in clerks."""
