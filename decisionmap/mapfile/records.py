"""Typed values to the records of the model: names of keys become names of attributes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from decisionmap.mapfile.fields import RECORDS
from decisionmap.mapfile.notation import Kind
from decisionmap.mapfile.titles import function_of, level_of
from decisionmap.mapfile.told import Told
from decisionmap.model import account as of_account
from decisionmap.model import decision as of_decision
from decisionmap.model import person as of_person
from decisionmap.model import settings as of_settings
from decisionmap.model.account import Account
from decisionmap.model.settings import Settings

_CLASSES: dict[str, tuple[type, Mapping[str, str]]] = {
    "account": (of_account.Firm, {}),
    "target": (of_account.Target, {}),
    "strategy": (of_account.Strategy, {}),
    "initiative": (of_account.Initiative, {"for": "people"}),
    "business": (of_account.Business, {}),
    "move": (of_account.Move, {"with": "people"}),
    "promise": (of_account.Promise, {}),
    "scorecard": (of_account.Scorecard, {}),
    "measure": (of_account.Measure, {}),
    "project": (of_account.Project, {}),
    "story_step": (of_account.StoryStep, {}),
    "acceptance": (of_account.Acceptance, {}),
    "champion_test": (of_person.ChampionTest, {}),
    "reporting": (of_person.ReportsTo, {}),
    "event": (of_decision.Event, {}),
    "rule": (of_decision.Rule, {}),
    "quiet": (of_decision.Quiet, {"from": "start", "to": "end"}),
    "step": (of_decision.Step, {}),
    "criterion": (of_decision.Criterion, {}),
    "our_position": (of_decision.OurPosition, {}),
    "mandate": (of_decision.Mandate, {}),
    "alternative": (of_decision.Alternative, {}),
    "batna": (of_decision.Batna, {}),
    "concession": (of_decision.Concession, {}),
    "package": (of_decision.Package, {}),
    "table": (of_decision.Table, {}),
}
"""Record of the notation → record of the model, and the keys that are called otherwise
there because they are words of the language or say less in code."""
_JUDGED = tuple(one.key for one in RECORDS["seat"].fields if one.key != "champion_test")
_BLANKS: dict[Kind, Any] = {Kind.TEXT: "", Kind.REFERENCE: "", Kind.NUMBER: 0.0}


def account(told: Told, *, file: str, settings: Settings) -> Account:
    """Build the account of a map; where something needed is missing it stays blank."""
    said = told.values
    firm = said.get("account") or Told("account", {}, {})
    return Account(
        file=file,
        firm=_made(firm),
        people={key: _person(key, one) for key, one in _by_id(said, "people")},
        language=said.get("language"),
        team={**settings.team, **_team(said)},
        contacts=tuple(_contacts(said.get("contacts") or {})),
        competitors=_keyed(said, "competitors", _competitor),
        decisions=_keyed(said, "decisions", _decision),
        plan=_listed(said, "plan"),
        log=tuple(_log_entry(one) for one in said.get("log", ())),
        promises=_listed(said, "promises"),
        scorecard=_value(said.get("scorecard")),
        projects=_listed(said, "projects"),
        story=_listed(said, "story"),
        accept=_listed(said, "accept"),
        places=told.places,
    )


def settings(told: Told) -> Settings:
    """Build the settings of a team."""
    said = told.values
    thresholds, brand = said.get("thresholds"), said.get("brand")
    return Settings(
        team=_team(said),
        rules={
            name: of_settings.RuleSetting(**one.values)
            for name, one in _by_id(said, "rules")
        },
        thresholds=of_settings.Thresholds(**thresholds.values if thresholds else {}),
        language=said.get("language"),
        brand=of_settings.Brand(**brand.values if brand else {}),
        retention=said.get("retention"),
        places=told.places,
    )


# ---- any record


def _made(told: Told) -> Any:
    """Build the record of the model that a record of the notation stands for."""
    made, renamed = _CLASSES[told.record]
    said = {renamed.get(k, k): _value(v) for k, v in told.values.items()}
    return made(**_blanks(told, renamed), **said, places=told.places)


def _blanks(told: Told, renamed: Mapping[str, str]) -> dict[str, Any]:
    """Fill what is needed and was not told; that it is missing is a problem already."""
    return {
        renamed.get(one.key, one.key): _BLANKS[one.kind]
        for one in RECORDS[told.record].required
        if one.key not in told.values and one.kind in _BLANKS
    }


def _value(value: Any) -> Any:
    kind = value.__class__
    if kind is Told:
        return value.values if value.record == "selection" else _made(value)
    if kind is tuple:
        return tuple(_value(one) for one in value)
    if kind is dict:
        return {key: _value(one) for key, one in value.items()}
    return value


def _values(told: Told, *, but: tuple[str, ...] = ()) -> dict[str, Any]:
    return {key: _value(v) for key, v in told.values.items() if key not in but}


def _by_id(said: Mapping[str, Any], key: str) -> list[tuple[str, Told]]:
    return list((said.get(key) or {}).items())


def _keyed(said: Mapping[str, Any], key: str, made: Callable[[str, Told], Any]) -> Any:
    return {name: made(name, one) for name, one in _by_id(said, key)}


def _listed(said: Mapping[str, Any], key: str) -> Any:
    return tuple(_made(one) for one in said.get(key, ()))


# ---- people


def _person(key: str, told: Told) -> of_person.Person:
    said = told.values
    inferred = _inferred(said)
    return of_person.Person(
        id=key,
        name=said.get("name"),
        title=said.get("title"),
        unit=said.get("unit"),
        function=said.get("function", inferred.get("function")),
        level=said.get("level", inferred.get("level")),
        inferred=frozenset(inferred),
        reports_to=_listed(said, "reports_to"),
        influences=tuple(_influence(*one) for one in _by_id(said, "influences")),
        conflicts=tuple(_conflict(*one) for one in _by_id(said, "conflicts")),
        judgement=_judgement(told),
        since=said.get("since"),
        leaves=said.get("leaves"),
        left=said.get("left"),
        external=said.get("external"),
        placeholder=said.get("placeholder", False),
        private={k: text for k, text in said.get("private", {}).items() if text},
        places=told.places,
    )


def _judgement(told: Told) -> of_person.Judgement:
    said = told.values
    judged = {key: said[key] for key in _JUDGED if key in said}
    if "champion_test" in said:
        judged["champion_test"] = _made(said["champion_test"])
    return of_person.Judgement(**judged, places=told.places)


def _inferred(said: Mapping[str, Any]) -> dict[str, Any]:
    """Read level and function from the title, where they are not written."""
    title = said.get("title")
    if not title:
        return {}
    found = {"level": level_of(title), "function": function_of(title)}
    return {k: v for k, v in found.items() if k not in said and v is not None}


def _influence(target: str, told: Told) -> of_person.Influence:
    said = {"strength": 0.0, **told.values}
    return of_person.Influence(target=target, **said, places=told.places)


def _conflict(other: str, told: Told) -> of_person.Conflict:
    said = {"strength": 0.0, **told.values}
    return of_person.Conflict(other=other, **said, places=told.places)


def _team(said: Mapping[str, Any]) -> dict[str, of_person.Member]:
    return _keyed(said, "team", _member)  # type: ignore[no-any-return]


def _member(key: str, told: Told) -> of_person.Member:
    inferred = _inferred(told.values)
    return of_person.Member(
        id=key,
        **{**inferred, **told.values},
        inferred=frozenset(inferred),
        places=told.places,
    )


def _contacts(said: Mapping[str, Any]) -> list[of_person.Contact]:
    return [
        of_person.Contact(member=member, person=person, **one.values, places=one.places)
        for member, theirs in said.items()
        for person, one in theirs.items()
    ]


def _competitor(key: str, told: Told) -> of_person.Competitor:
    said = dict(told.values)
    known = {k: depth for k, depth in said.pop("contacts", {}).items() if depth}
    return of_person.Competitor(id=key, contacts=known, **said, places=told.places)


# ---- decisions and the log


def _decision(key: str, told: Told) -> of_decision.Decision:
    said = _values(told, but=("seats", "terms"))
    said["needs"] = {role: n for role, n in said.get("needs", {}).items() if n}
    seats = {name: _judgement(one) for name, one in _by_id(told.values, "seats")}
    terms = _keyed(told.values, "terms", _term)
    return of_decision.Decision(
        id=key, **said, seats=seats, terms=terms, places=told.places
    )


def _term(key: str, told: Told) -> of_decision.Term:
    theirs = _keyed(told.values, "theirs", _their_position)
    said = _values(told, but=("theirs",))
    return of_decision.Term(id=key, **said, theirs=theirs, places=told.places)


def _their_position(person: str, told: Told) -> of_decision.TheirPosition:
    return of_decision.TheirPosition(person=person, **told.values, places=told.places)


def _log_entry(told: Told) -> of_account.LogEntry:
    said = _values(told, but=("learned", "changed", "offered"))
    said["people"] = said.pop("with", ())
    learned, changed = told.values.get("learned", {}), told.values.get("changed")
    offered = told.values.get("offered")
    sides = offered.values if offered else {}
    return of_account.LogEntry(
        **said,
        learned={name: _learned(name, one) for name, one in learned.items()},
        changed=_decision(said.get("decision") or "", changed) if changed else None,
        offered_ours=_told_only(sides.get("ours", {})),
        offered_theirs=_told_only(sides.get("theirs", {})),
        places=told.places,
    )


def _told_only(terms: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in terms.items() if value is not None}


def _learned(person: str, told: Told) -> of_account.Learned:
    return of_account.Learned(
        person=person,
        judgement=_judgement(told),
        by=told.values.get("by"),
        source=told.values.get("from"),
        places=told.places,
    )
