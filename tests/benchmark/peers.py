"""The same scorecard in other engines, each measured only where it is installed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from attrs import frozen

from tests.benchmark.scorecard import CAP, FLOOR, MAXIMA, TIERS, WANTED, Answer, Unit

_PLACES = range(1, len(MAXIMA) + 1)
_CRITERIA = range(1, 6)
_YEAR = 2024


@frozen(kw_only=True)
class Peer:
    """One engine with the scorecard loaded; what it is given is laid out before the clock runs.

    *one* answers the unit at a place, *explained* with its reasons; *many* answers all, in the
    engine's own batch form.
    """

    name: str
    lay_out: Callable[[Sequence[Unit]], Any]
    one: Callable[[Any, int], object]
    explained: Callable[[Any, int], object]
    many: Callable[[Any], object]
    answers: Callable[[Any], list[Answer]]


_KNOWN = {"zen-engine": "zen", "OpenFisca-Core": "openfisca_core"}
"""Each engine by the name that it is installed by, and that of its module."""


def missing() -> list[str]:
    """The engines that are not installed."""
    return [name for name, module in _KNOWN.items() if find_spec(module) is None]


def peers() -> list[Peer]:
    """The engines that are installed, with the scorecard loaded."""
    makers = {"zen-engine": _zen, "OpenFisca-Core": _openfisca}
    return [make() for name, make in makers.items() if name not in missing()]


# -- zen-engine: a policy document, decimals -------------------------------------------------------


def _zen() -> Peer:
    engine = import_module("zen").ZenEngine(
        {"loader": {"type": "static", "content": {"card": _policy()}}}
    )

    def answers(contexts: list[dict[str, object]]) -> list[Answer]:
        found = [engine.evaluate("card", context)["result"]["u"] for context in contexts]
        return [(int(unit["total"]), bool(unit["qualified"])) for unit in found]

    return Peer(
        name="zen-engine, policy",
        lay_out=lambda units: [_context(unit) for unit in units],
        one=lambda contexts, place: engine.evaluate("card", contexts[place]),
        explained=lambda contexts, place: engine.evaluate("card", contexts[place], {"trace": True}),
        many=lambda contexts: engine.evaluate_batch(
            [{"key": "card", "context": context} for context in contexts]
        ),
        answers=answers,
    )


def _context(unit: Unit) -> dict[str, object]:
    percents, disciplined = unit
    given = {f"percent_{n}": percent for n, percent in enumerate(percents, 1)}
    return {"u": {**given, "disciplined": disciplined}}


def _policy() -> dict[str, object]:
    sums = [" + ".join(f"u.s{n}" for n in range(4 * k - 3, 4 * k + 1)) for k in _CRITERIA]
    floors = " and ".join(f"u.c{k} >= {FLOOR}" for k in _CRITERIA)
    blocks = [
        _block("model", "dataModel", {"name": "u", "properties": _properties()}),
        *(_block(f"i{n}", "match", {"key": f"u.s{n}", "arms": _arms(n)}) for n in _PLACES),
        *(_expression(f"u.c{k}", f"min([{CAP}, {sums[k - 1]}])") for k in _CRITERIA),
        _expression("u.total", " + ".join(f"u.c{k}" for k in _CRITERIA)),
        _expression("u.qualified", f"u.total >= {WANTED} and {floors} and not u.disciplined"),
    ]
    return {
        "contentType": "application/vnd.gorules.policy",
        "imports": [],
        "blocks": blocks,
    }


def _block(name: str, kind: str, content: dict[str, object]) -> dict[str, object]:
    return {"id": name, "type": kind, "props": {"data": content}, "children": []}


def _expression(key: str, value: str) -> dict[str, object]:
    return _block(key, "expression", {"key": key, "value": value})


def _properties() -> list[dict[str, object]]:
    kinds = {**{f"percent_{n}": "number" for n in _PLACES}, "disciplined": "boolean"}
    return [
        {"id": name, "name": name, "type": kind, "array": False, "optional": False}
        for name, kind in kinds.items()
    ]


def _arms(n: int) -> list[dict[str, str]]:
    tiers = [(f"u.percent_{n} >= {least}", MAXIMA[n - 1] - k) for k, least in enumerate(TIERS)]
    return [
        {"id": f"i{n}-{k}", "condition": condition, "value": str(points)}
        for k, (condition, points) in enumerate([*tiers, ("", 0)])
    ]


# -- OpenFisca-Core: step scales over numpy columns, binary floats ---------------------------------


def _openfisca() -> Peer:
    system = _system()
    build = import_module("openfisca_core.simulation_builder").SimulationBuilder

    def simulate(columns: dict[str, Any], *, trace: bool = False) -> list[Any]:
        builder = build()
        builder.create_entities(system)
        builder.declare_person_entity("unit", list(range(len(columns["disciplined"]))))
        simulation = builder.build(system)
        simulation.trace = trace
        for name, column in columns.items():
            simulation.set_input(name, _YEAR, column)
        return [simulation.calculate(name, _YEAR) for name in ("total", "qualified")]

    def one(columns: dict[str, Any], place: int, *, trace: bool = False) -> list[Any]:
        row = {name: column[place : place + 1] for name, column in columns.items()}
        return simulate(row, trace=trace)

    def answers(columns: dict[str, Any]) -> list[Answer]:
        totals, qualified = simulate(columns)
        return [(int(a), bool(b)) for a, b in zip(totals, qualified, strict=True)]

    return Peer(
        name="OpenFisca-Core",
        lay_out=_columns,
        one=one,
        explained=lambda columns, place: one(columns, place, trace=True),
        many=simulate,
        answers=answers,
    )


def _columns(units: Sequence[Unit]) -> dict[str, Any]:
    array = import_module("numpy").asarray
    percents = {f"percent_{n}": array([unit[0][n - 1] for unit in units]) for n in _PLACES}
    return {**percents, "disciplined": array([unit[1] for unit in units])}


def _system() -> Any:
    entity = import_module("openfisca_core.entities").Entity("unit", "units", "A unit", "")
    system = import_module("openfisca_core.taxbenefitsystems").TaxBenefitSystem([entity])
    system.parameters = import_module("openfisca_core.parameters").ParameterNode(
        "", data={f"i{n}": {"brackets": _brackets(n), "metadata": _STEPS} for n in _PLACES}
    )
    given: dict[str, tuple[type, Any]] = {f"percent_{n}": (float, None) for n in _PLACES}
    given["disciplined"] = bool, None
    scores = {f"s{n}": (float, _by_scale(n)) for n in _PLACES}
    criteria = {f"c{k}": (float, _capped(k)) for k in _CRITERIA}
    last = {"total": (float, _total), "qualified": (bool, _qualified)}
    for name, (kind, formula) in {**given, **scores, **criteria, **last}.items():
        system.add_variable(_variable(name, kind, formula, entity))
    return system


_STEPS = {"type": "single_amount"}


def _brackets(n: int) -> list[dict[str, object]]:
    steps = [(0, 0), *((least, MAXIMA[n - 1] - k) for k, least in reversed([*enumerate(TIERS)]))]
    return [
        {"threshold": {f"{_YEAR}-01-01": {"value": least}}, "amount": {f"{_YEAR}-01-01": points}}
        for least, points in steps
    ]


def _variable(name: str, kind: type, formula: Any, entity: Any) -> type:
    base = import_module("openfisca_core.variables").Variable
    year = import_module("openfisca_core.periods").YEAR
    given = {"value_type": kind, "entity": entity, "definition_period": year, "label": name}
    return type(name, (base,), {**given, **({"formula": formula} if formula else {})})


def _by_scale(n: int) -> Any:
    def formula(unit: Any, period: Any, parameters: Any) -> Any:
        return parameters(period)[f"i{n}"].calc(unit(f"percent_{n}", period))

    return formula


def _capped(k: int) -> Any:
    minimum = import_module("numpy").minimum
    places = range(4 * k - 3, 4 * k + 1)

    def formula(unit: Any, period: Any, _parameters: Any) -> Any:
        return minimum(CAP, sum(unit(f"s{n}", period) for n in places))

    return formula


def _total(unit: Any, period: Any, _parameters: Any) -> Any:
    return sum(unit(f"c{k}", period) for k in _CRITERIA)


def _qualified(unit: Any, period: Any, _parameters: Any) -> Any:
    met = (unit("total", period) >= WANTED) * (unit("disciplined", period) == 0)
    for k in _CRITERIA:
        met = met * (unit(f"c{k}", period) >= FLOOR)
    return met
