"""Addresses of publishing."""

from django.urls import path

from agenda.clerk.publishing import acts, histories, overruling, previews, sending

urlpatterns = [
    path("meetings/<int:pk>/publish/", acts.publish_meeting, name="publish"),
    path("meetings/<int:pk>/withdraw/", acts.withdraw_meeting, name="withdraw"),
    path("meetings/<int:pk>/send/", sending.send, name="send"),
    path("meetings/<int:pk>/send-back/", sending.send_back, name="send-back"),
    path("meetings/<int:pk>/overrule/", overruling.overrule, name="overrule"),
    path("problems/<int:pk>/take-back/", overruling.take_back_overruling, name="take-back"),
    path("meetings/<int:pk>/history/", histories.history, name="history"),
    path("meetings/<int:pk>/preview/", previews.preview, name="preview"),
    path("meetings/<int:pk>/preview/search/", previews.preview_search, name="preview-search"),
    path("items/<int:pk>/preview/", previews.preview_item, name="preview-item"),
    path("publications/<int:pk>/undo/", acts.undo_publication, name="undo-publication"),
    path("items/<int:pk>/publish/", acts.publish_item, name="publish-item"),
    path("items/<int:pk>/withdraw/", acts.withdraw_item, name="withdraw-item"),
]
