"""The review page: a local server and the page's own files under static/. See docs/REVIEW-API.md."""
