"""Councils and their committees, found again by name however the minutes write it."""

import re
import unicodedata
from typing import Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.text import slugify

# First words of addresses that are ours; no council may take one.
RESERVED_SLUGS = ("search", "r", "clerk", "admin", "static", "help", "api", "accounts")
FULL_COUNCIL_SLUG = "council"
PUBLISHED = "published"  # Meeting.State.PUBLISHED, which is defined further down the line


def folded(name: str) -> str:
    """The form in which names are compared: `Highways & Parking` is `Highways and  parking`."""
    name = unicodedata.normalize("NFKC", name).casefold().replace("&", " and ")
    return " ".join(re.findall(r"[^\W_]+", name.replace("'", "").replace("’", "")))


def not_reserved(slug: str) -> None:
    if slug in RESERVED_SLUGS:
        raise ValidationError(f"“{slug}” is an address of the archive itself; choose another.")


def prefer_mixed_case(body: "Council | Committee", name: str) -> None:
    """A name first met in the capitals of a heading is shown as other minutes write it."""
    if body.name.isupper() and not name.isupper() and folded(name) == body.folded_name:
        body.name = name
        body.save(update_fields=["name"])


def free_slug(stem: str, taken: set[str]) -> str:
    """A slug that is not taken yet: `planning`, `planning-2` …"""
    stem = stem[:80].strip("-.") or "unnamed"
    candidate, n = stem, 1
    while candidate in taken:
        n += 1
        candidate = f"{stem}-{n}"
    return candidate


class CouncilQuerySet(models.QuerySet["Council"]):
    def published(self) -> Self:
        """Those with something that the public may read."""
        return self.filter(Exists(Committee.objects.published().filter(council=OuterRef("pk"))))

    def named(self, name: str) -> "Council | None":
        return self.filter(folded_name=folded(name)).first()

    def named_or_new(self, name: str) -> "Council":
        known = self.named(name)
        if known:
            prefer_mixed_case(known, name)
            return known
        return self.create(name=name, slug=free_slug(slugify(name), self._taken_slugs()))

    def _taken_slugs(self) -> set[str]:
        return {*self.model.objects.values_list("slug", flat=True), *RESERVED_SLUGS}

    def of_clerk(self, user: Any) -> Self:
        """Those that this person may work for: an administrator for all."""
        return self.all() if user.is_superuser else self.filter(clerks=user)

    def of_publisher(self, user: Any) -> Self:
        """Those whose minutes this person may make public."""
        return self.all() if user.is_superuser else self.filter(clerkships__user=user, clerkships__may_publish=True)


class Council(models.Model):
    """An authority: `Ashcombe Borough Council`."""

    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=90, unique=True, validators=[not_reserved])
    folded_name = models.CharField(max_length=200, unique=True, editable=False)
    clerks: "models.ManyToManyField[Any, Any]" = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="Clerkship", blank=True, related_name="councils"
    )

    objects = CouncilQuerySet.as_manager()

    class Meta:
        ordering = [Lower("name")]
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="council_has_a_name"),
            models.CheckConstraint(condition=~models.Q(slug__in=RESERVED_SLUGS), name="council_slug_is_not_ours"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, **options: Any) -> None:
        self.folded_name = folded(self.name)
        super().save(**options)

    def get_absolute_url(self) -> str:
        return reverse("council", args=[self.slug])


class Clerkship(models.Model):
    """Somebody works for a council. A clerk without the publisher's right sends minutes to a publisher."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="clerkships")
    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="clerkships")
    may_publish = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "council"], name="clerk_once_a_council")]

    def __str__(self) -> str:
        return f"{self.user}, {'publisher' if self.may_publish else 'clerk'} of {self.council}"


def is_full_council(council: Council, name: str) -> bool:
    """Minutes of the council itself name no committee, or the council."""
    return not name or folded(name) in (council.folded_name, "council", "full council")


class CommitteeQuerySet(models.QuerySet["Committee"]):
    def published(self) -> Self:
        # One meeting of each is looked up, where a join would read them all.
        return self.filter(Exists(Committee.objects.filter(pk=OuterRef("pk"), meetings__state=PUBLISHED)))

    def named(self, council: Council, name: str) -> "Committee | None":
        """By its name or a former one; no name at all means the full council."""
        ours = self.filter(council=council)
        if is_full_council(council, name):
            return ours.filter(full_council=True).first()
        known = ours.filter(folded_name=folded(name)).first()
        return known or ours.filter(former_names__folded_name=folded(name)).first()

    def named_or_new(self, council: Council, name: str) -> "Committee":
        known = self.named(council, name)
        if known:
            prefer_mixed_case(known, name)
            return known
        if is_full_council(council, name):
            return self.create(council=council, name="Council", slug=FULL_COUNCIL_SLUG, full_council=True)
        taken = {*self.filter(council=council).values_list("slug", flat=True), FULL_COUNCIL_SLUG}
        return self.create(council=council, name=name, slug=free_slug(slugify(name), taken))


class Committee(models.Model):
    """A body of a council that meets; the full council is one too."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="committees")
    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=90)
    folded_name = models.CharField(max_length=200, editable=False)
    full_council = models.BooleanField(default=False)

    objects = CommitteeQuerySet.as_manager()

    class Meta:
        ordering = ["-full_council", Lower("name")]
        constraints = [
            models.UniqueConstraint(fields=["council", "slug"], name="committee_slug_once_in_a_council"),
            models.UniqueConstraint(fields=["council", "folded_name"], name="committee_name_once_in_a_council"),
            models.UniqueConstraint(
                fields=["council"], condition=models.Q(full_council=True), name="one_full_council_in_a_council"
            ),
            models.CheckConstraint(condition=~models.Q(name=""), name="committee_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, **options: Any) -> None:
        self.folded_name = folded(self.name)
        super().save(**options)

    @property
    def title(self) -> str:
        """As readers are told: a council's own meetings are kept under the plain name `Council`."""
        return "Full Council" if self.full_council and self.name == "Council" else self.name

    def get_absolute_url(self) -> str:
        return reverse("committee", args=[self.council.slug, self.slug])


class FormerName(models.Model):
    """A name that a committee has had; minutes under it are still that committee's."""

    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="former_names")
    name = models.CharField(max_length=200)
    folded_name = models.CharField(max_length=200, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["committee", "folded_name"], name="former_name_once_a_committee")
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, **options: Any) -> None:
        self.folded_name = folded(self.name)
        super().save(**options)
