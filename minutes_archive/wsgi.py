"""The door for a WSGI server: `gunicorn minutes_archive.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "minutes_archive.settings")
application = get_wsgi_application()
