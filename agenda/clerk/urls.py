"""Addresses of the clerks' door."""

from django.contrib.auth.views import LogoutView, PasswordChangeView
from django.urls import include, path, reverse_lazy

from agenda.clerk import first_steps, help, originals, pictures, review
from agenda.clerk.bringing import batch, duplicates, upload
from agenda.clerk.inbox import approving, pages, reports

FORM = ["get", "head", "post"]  # Django's own would take a PUT as well

app_name = "clerk"
urlpatterns = [
    path("", pages.inbox, name="inbox"),
    path("sign-in/", first_steps.SignIn.as_view(http_method_names=FORM), name="sign-in"),
    path("first-steps/", first_steps.first_steps, name="first-steps"),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
    path(
        "password/",
        PasswordChangeView.as_view(
            template_name="clerk/password.html", success_url=reverse_lazy("clerk:inbox"), http_method_names=FORM
        ),
        name="password",
    ),
    path("help/", help.help_page, name="help"),
    path("upload/", upload.upload, name="upload"),
    path("batches/<int:pk>/", batch.batch, name="batch"),
    path("problems/<int:pk>/duplicate/", duplicates.answer_duplicate, name="duplicate"),
    path("meetings/<int:pk>/leave-out/", duplicates.leave_draft_out, name="leave-out"),
    path("meetings/<int:pk>/", review.review, name="review"),
    path("meetings/<int:pk>/approve/", approving.approve, name="approve"),
    path("reports/<int:pk>/", reports.report, name="report"),
    path("reports/<int:pk>/remove/", reports.remove_report, name="remove-report"),
    path("", include("agenda.clerk.editing.urls")),
    path("", include("agenda.clerk.publishing.urls")),
    path("sources/<int:pk>/", originals.original, name="original"),
    path("sources/<int:pk>/pages/<int:number>/", pictures.page, name="page"),
    path("sources/<int:pk>/pages/<int:number>.png", pictures.picture, name="picture"),
]
