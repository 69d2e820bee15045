"""Settings of the archive: one file, whose values come from the environment (the README lists each)."""

import os
import secrets
import sqlite3
from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default).strip()


def flag(name: str) -> bool:
    return text(name).lower() in ("1", "yes", "true", "on")


BASE_DIR = Path(__file__).resolve().parent.parent
ARCHIVE_VAR = Path(text("ARCHIVE_VAR", str(BASE_DIR / "var"))).resolve()
ARCHIVE_VAR.mkdir(mode=0o700, parents=True, exist_ok=True)
INDEX_DIR = ARCHIVE_VAR / "index"
ORIGINALS_DIR = ARCHIVE_VAR / "originals"
SEARCH_ENGINE = "agenda.search.whoosh_engine.engine.WhooshEngine"

DEBUG = flag("DEBUG")
BEHIND_TLS = flag("BEHIND_TLS")
LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
ALLOWED_HOSTS = text("ALLOWED_HOSTS").replace(",", " ").split() or LOCAL_HOSTS


def secret_key() -> str:
    """From the environment; on this machine alone also from a file of the archive, made when first needed."""
    key = text("SECRET_KEY")
    if key:
        return key
    if ALLOWED_HOSTS != LOCAL_HOSTS:
        raise ImproperlyConfigured("Set SECRET_KEY: an archive that answers to ALLOWED_HOSTS needs a key of its own.")
    kept = ARCHIVE_VAR / "secret-key"
    if not kept.exists():
        fresh = kept.with_suffix(f".{os.getpid()}")
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(50), encoding="ascii")
        fresh.replace(kept)
    return kept.read_text(encoding="ascii")


SECRET_KEY = secret_key()

INSTALLED_APPS = [
    "agenda",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django_filters",
    "axes",
    "csp",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "minutes_archive.middleware.permissions_policy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "minutes_archive.urls"
WSGI_APPLICATION = "minutes_archive.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# Write-ahead logging could corrupt a database before SQLite 3.51.3 (and the fixes of 3.50.7 and 3.44.6).
SAFE_WAL = sqlite3.sqlite_version_info >= (3, 51, 3) or sqlite3.sqlite_version_info[:3] in ((3, 50, 7), (3, 44, 6))
PRAGMAS = ["foreign_keys=ON", "synchronous=FULL", "secure_delete=ON"] + (["journal_mode=WAL"] if SAFE_WAL else [])
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": ARCHIVE_VAR / "archive.sqlite3",
        "CONN_MAX_AGE": 60,  # seconds that a worker keeps one open: opening it for each page costs as much as a query
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": ";".join(f"PRAGMA {pragma}" for pragma in PRAGMAS),
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = ARCHIVE_VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = DEBUG

# A name for the whole archive, shown on every page.
ARCHIVE_NAME = text("ARCHIVE_NAME", "Minutes Archive")

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
# How many failures of whom are too many stands in agenda/clerk/throttle.py.
AXES_HANDLER = "agenda.clerk.throttle.Throttle"
AXES_CLIENT_IP_CALLABLE = "agenda.sender.address_of"
AXES_FAILURE_LIMIT = 1  # of those limits
AXES_LOCKOUT_CALLABLE = "agenda.clerk.throttle.locked_out"
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # a wait ends when it was said to
AXES_ENABLE_ACCESS_FAILURE_LOG = True
AXES_VERBOSE = False
LOGIN_URL = "clerk:sign-in"
LOGIN_REDIRECT_URL = "clerk:inbox"
LOGOUT_REDIRECT_URL = "home"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_SAVE_EVERY_REQUEST = False

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = BEHIND_TLS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
if BEHIND_TLS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
FILE_UPLOAD_HANDLERS = [
    "agenda.clerk.limits.LimitedUpload",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024  # pasted minutes; larger bodies are refused before they are read

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": text("LOG_LEVEL", "WARNING").upper()},
}
