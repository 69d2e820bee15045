"""Addresses of bringing minutes in."""

from django.urls import path

from agenda.clerk.bringing import batch, duplicates, together, upload

urlpatterns = [
    path("upload/", upload.upload, name="upload"),
    path("batches/<int:pk>/", batch.batch, name="batch"),
    path("batches/<int:pk>/publish/", together.publish_batch, name="publish-batch"),
    path("problems/<int:pk>/duplicate/", duplicates.answer_duplicate, name="duplicate"),
    path("meetings/<int:pk>/leave-out/", duplicates.leave_draft_out, name="leave-out"),
]
