from django.urls import URLPattern

app_name = "clerk"
urlpatterns: list[URLPattern] = []
