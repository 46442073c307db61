"""A small site around one app, and its commands: ``python manage.py runserver``."""

from __future__ import annotations

import os
import sys

import django
from django.conf import settings
from django.core.management import execute_from_command_line


def configure(database: str) -> None:
    """The settings of the site; its results are kept in the SQLite file *database*."""
    settings.configure(
        SECRET_KEY=os.environ.get("SECRET_KEY", "for trying out alone"),
        ALLOWED_HOSTS=["localhost", "127.0.0.1"],
        ROOT_URLCONF="assessments.urls",
        INSTALLED_APPS=["assessments"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": database}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        LANGUAGE_CODE="vi",
        LANGUAGES=[("vi", "Tiếng Việt"), ("en", "English")],
    )
    django.setup()


if __name__ == "__main__":
    configure(os.environ.get("ASSESSMENTS", "assessments.sqlite3"))
    execute_from_command_line(sys.argv)
