"""Write the page of all gap rules, ``docs/gaps.md``, out of the rules' own docstrings.

``python -m decisionmap.gaps.page_of_rules`` prints it; a test keeps it up to date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from decisionmap.gaps import catalogue
from decisionmap.gaps.rule import Rule
from decisionmap.gaps.tell import limit, limit_value, title, waking, when

_HEAD = """\
# Gaps

A *problem* is a fault of the file; a *gap* is a fault of the account plan: somebody who
decides and whom nobody of ours has met, resistance that nobody answers, a contact that
has gone silent. `decisionmap gaps` tells them, the worst first, each with its facts, what
would clear it, and one question to ask or one move to make.

* **Severity** is critical, high, medium or low. A finding may move its rule's severity by
  one step; everything rises one step for a `key` account whose decision closes within 30
  days. On a small map (under six people with a name, and no stage or one before
  requirements) nothing is worse than medium, a seat without a name is a question, and at
  most three questions are asked at a time.
* **State.** A gap is *open*; *planned* while an open move whose date has not passed has one
  of its people in `with` or `aim` (or, for a gap about nobody, one that no meeting cures,
  and a question, names the rule); *accepted* until the date given under `accept`; or
  *unknown*: one question, no alarm. Planned and accepted gaps are kept apart and do not
  count for `--fail-on`; they open by themselves when their date has passed.
* **Sleep.** A rule judges only what the map has begun to say. Until then it sleeps: it finds
  nothing and asks nothing, and one line says what would wake it.
* **One fact, one gap.** Where several rules see the same of one person, the first speaks and
  names the others.
* **Quiet.** In a decision's quiet period, and about people off limits, rules that would send
  somebody there are silent; where it begins within 90 days, their mends say by when.
* **Stake** is the share of the decision's weight that the gap is about; **certainty** says how
  well we know the people it is about. Severity and certainty are two things.

Each limit below can be set for all maps of a folder in `decisionmap.yaml`; `thin` and
`covered` follow the thresholds there:

```yaml
rules:
  stale-contact: {factor: 3, severity: low}
  weak-evidence: {use: no}
```

`decisionmap rules` prints this list, `decisionmap explain RULE` one of it. Another package
adds a rule by the entry-point group `decisionmap.rules`: a module with a `RULE`, and beside
it a words file of the same name. This page is made from the rules
(`python -m decisionmap.gaps.page_of_rules > docs/gaps.md`).
"""
_HEADING = re.compile(r"^\*(?P<text>[^*]+)\*$", re.MULTILINE)


def page() -> str:
    """Return the whole page: what gaps are, a table of the rules, a section each."""
    rules = catalogue.rules()
    return "\n".join([_HEAD, *_table(rules), *(_section(rule) for rule in rules)])


def _table(rules: tuple[Rule, ...]) -> Iterator[str]:
    yield f"## The {len(rules)} rules\n"
    yield "| rule | severity | tells that |"
    yield "|---|---|---|"
    for rule in rules:
        yield f"| [{rule.id}](#{rule.id}) | {rule.severity} | {when(rule.id, 'en')} |"
    yield ""


def _section(rule: Rule) -> str:
    text = _HEADING.sub(r"### \g<text>\n", catalogue.page(rule.id).strip())
    lines = [
        f"## {rule.id}",
        "",
        f"*{title(rule.id, 'en')}* · *{title(rule.id, 'es')}*",
    ]
    lines += ["", text, "", "### When it fires", ""]
    lines += [f"Severity {rule.severity}, {waking(rule, 'en')}. {_told(rule)}", ""]
    return "\n".join([*lines, *_limits(rule)])


def _told(rule: Rule) -> str:
    told = when(rule.id, "en")
    return f"{told[:1].upper()}{told[1:]}."


def _limits(rule: Rule) -> Iterator[str]:
    if not rule.limits:
        return
    yield "| limit | default | meaning |"
    yield "|---|---|---|"
    for name, value in rule.limits.items():
        meaning = limit(rule.id, name, "en")
        yield f"| `{name}` | {limit_value(value, 'en')} | {meaning} |"
    yield ""


if __name__ == "__main__":
    print(page(), end="")
