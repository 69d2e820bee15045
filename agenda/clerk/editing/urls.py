"""Addresses of editing."""

from django.urls import path

from agenda.clerk.editing import views

urlpatterns = [
    path("meetings/<int:pk>/edit/", views.edit, name="edit"),
    path("meetings/<int:pk>/undo/", views.undo, name="undo"),
]
