"""Addresses of the clerks' door."""

from django.contrib.auth.views import LogoutView, PasswordChangeView
from django.urls import include, path, reverse_lazy

from agenda.clerk import first_steps, help, originals, pictures, review

FORM = ["get", "head", "post"]  # Django's own would take a PUT as well

app_name = "clerk"
urlpatterns = [
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
    path("", include("agenda.clerk.inbox.urls")),
    path("", include("agenda.clerk.bringing.urls")),
    path("meetings/<int:pk>/", review.review, name="review"),
    path("", include("agenda.clerk.editing.urls")),
    path("", include("agenda.clerk.publishing.urls")),
    path("sources/<int:pk>/", originals.original, name="original"),
    path("sources/<int:pk>/pages/<int:number>/", pictures.page, name="page"),
    path("sources/<int:pk>/pages/<int:number>.png", pictures.picture, name="picture"),
]
