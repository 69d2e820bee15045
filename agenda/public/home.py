"""The front page, and the pages about the archive itself."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def home(request: HttpRequest) -> HttpResponse:
    return render(request, "public/home.html")


def help_page(request: HttpRequest) -> HttpResponse:
    return render(request, "public/help.html")


def about(request: HttpRequest) -> HttpResponse:
    return render(request, "public/about.html")


def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "public/accessibility.html")
