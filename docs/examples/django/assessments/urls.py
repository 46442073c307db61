"""Which address is answered by which view."""

from __future__ import annotations

from django.urls import path

from assessments import views

handler404 = views.not_found

urlpatterns = [
    path("rulesets", views.list_rulesets),
    path("rulesets/<str:name>/form", views.show_form),
    path("rulesets/<str:name>/schema", views.show_schema),
    path("rulesets/<str:name>/assessments", views.assess),
    path("assessments/<int:number>", views.read_back),
    path("assessments/<int:number>/check", views.check),
    path("assessments/<int:number>/explanation", views.explain),
]
