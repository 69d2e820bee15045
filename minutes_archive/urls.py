"""Addresses: the archive's own first words, then the public's readable ones."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("clerk/", include("agenda.clerk.urls")),
    path("", include("agenda.public.urls")),
]
