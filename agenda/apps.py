from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AgendaConfig(AppConfig):
    name = "agenda"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from agenda import checks  # noqa: F401  (registers them)
        from agenda.models.pending import make_triggers

        post_migrate.connect(make_triggers, sender=self, dispatch_uid="agenda.make_triggers")
