"""Checks a certificate by hand: every choice of one offer per group, added up.

It knows nothing of how plans are made, only what `Certificate` says: the case starts with some
points, each group offers some changes, and a plan asks for points and conditions.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from tcpl_rules.planning.plan import Certificate, Offer, Plan

TOTAL = ""


@dataclass(frozen=True)
class Together:
    """What one offer of each group comes to."""

    cost: Fraction
    parts: tuple[str, ...]
    points: dict[str, Fraction]
    conditions: frozenset[str]

    def gives(self, certificate: Certificate, *, but_the_total: bool = False) -> bool:
        """Whether all that is asked is there."""
        for asked in certificate.asked:
            has = self.points[asked.key]
            if asked.key == TOTAL and but_the_total:
                continue
            if has < asked.points or (asked.above and has == asked.points):
                return False
        return self.conditions >= set(certificate.conditions)


def choices(certificate: Certificate) -> int:
    """How many choices there are."""
    many = 1
    for group in certificate.groups:
        many *= len(group.offers)
    return many


def recombined(certificate: Certificate) -> Iterator[Together]:
    """Every choice of one offer for each group."""
    for offers in itertools.product(*(group.offers for group in certificate.groups)):
        yield together(certificate, offers)


def together(certificate: Certificate, offers: tuple[Offer, ...]) -> Together:
    points = dict(certificate.start)
    for offer in offers:
        for key, gain in offer.gains:
            points[key] += gain
    return Together(
        cost=sum((offer.cost for offer in offers), Fraction(0)),
        parts=tuple(part for offer in offers for part in offer.parts),
        points=points,
        conditions=frozenset(c for offer in offers for c in offer.conditions),
    )


def check(plan: Plan) -> None:
    """Fail unless the certificate of *plan* proves that nothing cheaper does what is asked."""
    certificate, cost = plan.certificate, plan.cost
    assert certificate is not None
    assert cost is not None
    every = list(recombined(certificate))
    for group in certificate.groups:
        nothing = group.offers[0]
        assert not any((nothing.cost, nothing.parts, nothing.gains))
    assert min(t.cost for t in every if t.gives(certificate)) == cost
    assert all(reach.cost < cost for reach in certificate.reached)
    for reach in certificate.reached:
        can = [
            t for t in every if t.cost <= reach.cost and t.gives(certificate, but_the_total=True)
        ]
        assert reach.most == max((t.points[TOTAL] for t in can), default=None)
    check_steps(certificate, every, cost)


def check_steps(certificate: Certificate, every: list[Together], cost: Fraction) -> None:
    """Between two lower costs that are listed nothing more can be reached than at the first."""
    for lower in {t.cost for t in every if t.cost < cost}:
        listed = [reach for reach in certificate.reached if reach.cost <= lower]
        can = [t for t in every if t.cost <= lower and t.gives(certificate, but_the_total=True)]
        most = max((t.points[TOTAL] for t in can), default=None)
        assert listed
        assert listed[-1].most == most
