"""Addresses of publishing."""

from django.urls import path

from agenda.clerk.publishing import acts

urlpatterns = [
    path("meetings/<int:pk>/publish/", acts.publish_meeting, name="publish"),
    path("meetings/<int:pk>/withdraw/", acts.withdraw_meeting, name="withdraw"),
    path("items/<int:pk>/publish/", acts.publish_item, name="publish-item"),
    path("items/<int:pk>/withdraw/", acts.withdraw_item, name="withdraw-item"),
]
