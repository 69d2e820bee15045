"""Addresses of the inbox."""

from django.urls import path

from agenda.clerk.inbox import approving, pages, reports

urlpatterns = [
    path("", pages.inbox, name="inbox"),
    path("meetings/<int:pk>/approve/", approving.approve, name="approve"),
    path("reports/<int:pk>/", reports.report, name="report"),
    path("reports/<int:pk>/remove/", reports.remove_report, name="remove-report"),
]
