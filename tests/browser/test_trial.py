"""What the page computes in a trial is what the analysis computes of the same account."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from decisionmap.analysis.analyse import analyse
from decisionmap.analysis.result import Analysis
from decisionmap.briefing import Briefing, brief, study
from decisionmap.formats import html
from decisionmap.formats.html.elements import Painter
from decisionmap.formats.html.island import dumped
from decisionmap.formats.html.lexicon import Lexicon
from decisionmap.formats.html.trial import coded
from decisionmap.formats.html.wardrobe import Wardrobe
from decisionmap.mapfile.reader import read_text
from decisionmap.model.terms import Depth, Stance
from decisionmap.model.trial import Supposed, suppose
from decisionmap.page import Document
from decisionmap.views.pieces.trial import trial
from decisionmap.views.style.marks import marks
from tests.conftest import ROOT

MAPS = sorted((ROOT / "maps").glob("*.yaml"))
SCRIPT = (Path(html.__file__).parent / "trial.js").read_text("utf-8")
TRIALS = 60
CLOSE = 1e-9
RUN = """([trial, all]) => all.map((supposed) => {
  const stances = new Map(supposed.stances), out = new Set(supposed.out);
  const contacts = new Map(supposed.contacts.map(([id, ties]) => [id, new Map(ties)]));
  const found = tryOut(unpacked(trial), { stances, out, contacts });
  const said = (one) => (one instanceof Map ? [...one] : one);
  const told = Object.entries(found).map(([name, one]) => [name, said(one)]);
  const cover = [...found.cover].map(([id, one]) => [id, [one.strength, one.state]]);
  return { ...Object.fromEntries(told), cover };
})"""


def record(found: Analysis) -> object:
    """Return a decision's trial record as the page holds it."""
    lexicon = Lexicon("en")
    painter = Painter(
        Document("map", "", "en", (), "", marks=marks()), lexicon, Wardrobe()
    )
    return json.loads(dumped(coded(trial(found), lexicon, painter)))


def computed(page: Page, known: object, trials: list[Supposed]) -> list[dict]:  # type: ignore[type-arg]
    """Return what the page's script finds in each trial."""
    asked = [
        {
            "stances": [
                (k, None if v is None else int(v)) for k, v in one.stances.items()
            ],
            "out": sorted(one.out),
            "contacts": [(k, [*v.items()]) for k, v in nested(one.contacts).items()],
        }
        for one in trials
    ]
    told = page.evaluate(f"(() => {{ {SCRIPT}; return {RUN} }})()", [known, asked])
    keyed = ("weight", "say", "exposure", "cover")
    return [one | {name: dict(one[name]) for name in keyed} for one in told]


def nested(
    contacts: Mapping[tuple[str, str], Depth | None],
) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for (member, person), depth in contacts.items():
        found.setdefault(person, {})[member] = "" if depth is None else str(depth)
    return found


def supposed(found: Analysis, chance: random.Random) -> Supposed:
    """Return a trial of several changes at once, as a reader may put them together."""
    people = [id_ for id_ in found.seats if found.account.people[id_].left is None]
    ours = [m.id for m in found.account.team.values() if not m.has_left(found.as_of)]
    stances = {
        id_: chance.choice([*Stance, None])
        for id_ in chance.sample(people, chance.randint(0, min(4, len(people))))
    }
    most = min(len(found.seats) - 1, chance.choice([0, 1, 1, 3, len(found.seats)]))
    out = frozenset(chance.sample(list(found.seats), most))
    pairs = {
        (chance.choice(ours), id_): chance.choice([*Depth, None])
        for id_ in (chance.sample(people, min(3, len(people))) if ours else ())
    }
    return Supposed(stances, out, pairs)


@pytest.mark.parametrize("file", MAPS, ids=lambda file: file.stem)
def test_the_page_computes_every_trial_as_the_analysis_does(
    browser: Browser, file: Path, as_of: object
) -> None:
    briefing = study(file, as_of=as_of)  # type: ignore[arg-type]
    page = browser.new_page()
    for told in briefing.decisions:
        found = told.analysis
        chance = random.Random(file.stem)
        # The first few change one thing or nothing, the others many at once.
        trials = [Supposed(), *(supposed(found, chance) for _ in range(TRIALS))]
        for one, seen in zip(
            trials, computed(page, record(found), trials), strict=True
        ):
            same(again(briefing, found, one), seen)
    page.close()


def people_of(stances: Sequence[str], influences: str = "") -> str:
    """Return a map of people of the same say, each of whom decides."""
    told = "".join(
        f"  p{n}: {{name: P{n}, power: 3, roles: [decider]"
        + (f", stance: {stance}" if stance else "")
        + influences.replace(f"p{n}: 5", "").replace("{, ", "{").replace(", ,", ",")
        + "}\n"
        for n, stance in enumerate(stances)
    )
    return f"map: 1\naccount: {{name: Even}}\npeople:\n{told}"


ALL_HEAR_ALL = ", influences: {p0: 5, p1: 5, p2: 5, p3: 5}"


@pytest.mark.parametrize(
    ("text", "value", "word"),
    [
        (people_of(["for"] * 2 + ["neutral"] * 3), 20, "leaning"),
        (people_of(["strongly_for"] * 3 + ["neutral"] * 2), 60, "leaning"),
        (people_of(["strongly_for"] * 2 + ["", ""]), 100, "strong"),
        (people_of(["for"] * 2 + [""] * 3), 50, "none"),
        (people_of(["strongly_for"] * 4 + ["for"]), 90, "strong"),
        (people_of(["for", "against", "", "neutral"], ALL_HEAR_ALL), 0, "too_close"),
    ],
)
def test_at_the_bounds_of_a_word_page_and_analysis_say_the_same(
    browser: Browser, text: str, value: float, word: str
) -> None:
    """Where all hear all, twelve rounds of passing on would be a millionth off."""
    day = date(2026, 11, 23)
    briefing = brief(read_text(text, file="even.yaml", as_of=day), as_of=day)
    found, page = briefing.decisions[0].analysis, browser.new_page()
    seen = computed(page, record(found), [Supposed()])[0]
    page.close()
    same(found, seen)
    assert (found.reading.value, found.reading.word) == (pytest.approx(value), word)


def again(briefing: Briefing, found: Analysis, one: Supposed) -> Analysis:
    account = suppose(briefing.account, found.decision.id, one, found.as_of)
    return analyse(
        account,
        found.decision.id,
        as_of=found.as_of,
        thresholds=briefing.settings.thresholds,
    )


def same(told: Analysis, seen: Mapping[str, object]) -> None:
    """Hold all figures of a trial against those of the analysis."""
    near = lambda value: pytest.approx(value, abs=CLOSE, rel=0)  # noqa: E731
    assert seen["weight"] == near(dict(told.weight))
    assert seen["say"] == near(dict(told.say))
    assert seen["exposure"] == near(dict(told.exposure))
    assert seen["coverage"] == near(told.coverage)
    covers = {
        id_: [near(one.strength), one.state.value] for id_, one in told.cover.items()
    }
    assert seen["cover"] == covers
    reading = told.reading
    assert seen["reading"] == {
        "value": None if reading.value is None else near(reading.value),
        "low": near(reading.low),
        "high": near(reading.high),
        "word": reading.word.value,
    }


def test_a_trial_can_go_wrong(browser: Browser, example: Path, as_of: object) -> None:
    """What holds the figures together would see a stance that is half a step off."""
    briefing = study(example, as_of=as_of)  # type: ignore[arg-type]
    found, page = briefing.decisions[0].analysis, browser.new_page()
    turned = Supposed(stances={"nuria": Stance.FOR})
    seen = computed(page, record(found), [turned])[0]
    other = replace(turned, stances={"nuria": Stance.NEUTRAL})
    with pytest.raises(AssertionError):
        same(again(briefing, found, other), seen)
    page.close()
