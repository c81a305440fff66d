"""Sensitive: whether a note tells of somebody's health, union, religion or politics.

These are special categories of personal data (GDPR, article 9). What is looked for are
turns of phrase that tell it of a person, in English and Spanish; the words alone are the
daily business of a hospital, a ministry or a works council, and tell nothing.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from decisionmap.model.spelling import plain


class Category(StrEnum):
    """What a note may tell of a person that the law protects above all."""

    HEALTH = "health"
    UNION = "union"
    RELIGION = "religion"
    POLITICS = "politics"


_SOME = r"(?: (?:an?|the|her|his|their|un|una|el|la|su|severe|serious|grave|fuerte))*"
_ILLNESS = (
    r"(?:breast |lung |prostate )?cancer|tumou?r|leuk(?:a?emia)|leucemia|depression|"
    r"depresion|diabetes|epilepsy|epilepsia|heart attack|infarto|ictus|parkinson|"
    r"alzheimer|multiple sclerosis|esclerosis multiple|hiv|vih|alcoholism|alcoholismo"
)
_COMPLAINT = (
    r"stroke|burn-?out|anxiety|ansiedad|asthma|asma|migraines?|migranas?|hernia|"
    r"a disability|discapacidad|insomnia|insomnio"
)
_UNIT = (
    r"(?! (?:units?|wards?|centers?|centres?|clinics?|departments?|patients?|care|"
    r"program(?:me)?s?|services?|screening|research|drugs?|line|pacientes?|de mama))"
)
_LEAVE = (
    r"baja (?:medica|laboral|por (?:enfermedad|depresion|ansiedad|estres|maternidad))"
)
_THERAPY = r"chemotherapy|radiotherapy|dialysis|quimioterapia|radioterapia|dialisis|therapy for"
_HEALTH = (
    # having a grave illness; suffering from one, or from a lesser complaint
    rf"(?:has|had|tiene|tuvo|ha tenido|le ha dado){_SOME} (?:{_ILLNESS})\b{_UNIT}",
    rf"(?:suffers|suffered|diagnosed|recovering|off sick)(?: from| with)?{_SOME} "
    rf"(?:{_ILLNESS}|{_COMPLAINT})\b{_UNIT}",
    rf"(?:sufre|sufrio|ha sufrido|padece|padecio|supero|ha superado|operad[oa] de|"
    rf"diagnosticad[oa] de|diagnosticado|diagnosticaron|se recupera de|enferm[oa] de)"
    rf"(?: de)?{_SOME} (?:{_ILLNESS}|{_COMPLAINT})\b{_UNIT}",
    rf"(?:is undergoing|is on|is having|recibe|se somete a){_SOME} (?:{_THERAPY})",
    # being ill, off work, pregnant
    r"(?:on|from|her|his) (?:sick|medical) leave",
    rf"(?:(?:de|por|tras|con una|su) {_LEAVE})|(?:{_LEAVE} (?:desde|hasta))",
    r"(?:esta|sigue|lleva [a-z0-9 ]{1,20}|lleva|estuvo) de baja",
    r"(?:en|con|por|tiene) (?:una )?incapacidad (?:temporal|permanente)",
    r"(?:is|was|has been|fell|seriously|gravely|mentally) ill",
    r"(?:is|has been|was) (?:off )?sick(?! of)",
    r"(?:her|his|their) (?:illness|pregnancy|disability|therapist|psychiatrist)",
    r"(?:esta|estuvo|cayo|muy|gravemente) enferm[oa](?! con)",
    r"su (?:enfermedad|embarazo|discapacidad|psiquiatra|terapeuta)",
    r"(?:is|was) (?:pregnant|diabetic|epileptic|an alcoholic|hospitali[sz]ed)",
    r"(?:esta|se ha quedado|se quedo) embarazada",
    r"es (?:diabetic[oa]|epileptic[oa]|alcoholic[oa]|discapacitad[oa])",
    r"(?:esta|fue|estuvo) (?:hospitalizad|ingresad)[oa]",
    r"(?:has|had|her|his|for) health (?:problems|reasons|issues)",
    r"(?:tiene|tuvo|sus|por) (?:problemas|motivos|razones) de salud",
    r"drinking problem|drinks too much|bebe demasiado|problemas con el alcohol",
    r"(?:va|esta|se mueve) en silla de ruedas|(?:uses|is in) a wheelchair",
    r"(?:se opera|le operan|la operan|lo operan) de(?:l)?\b",
    r"had (?:heart |back |knee |brain )?surgery",
)
_A_UNION = r"(?:un |el |la )?(?:sindicato|ugt|cc\.? ?oo|cgt|cnt|csif|satse)"
_UNION = (
    r"(?:trade )?union (?:member|membership|activist|official|rep|representative|dues)",
    r"trade unionist|shop steward",
    r"(?:member of|belongs to|joined|active in) (?:a|the) (?:trade )?union",
    rf"(?:afiliad[oa]|afiliacion) (?:a|al|en) ?{_A_UNION}",
    rf"(?:milita|militante|miembro|es|carne|carnet) (?:en|de|del) ?{_A_UNION}",
    r"sindicalista|(?:delegad[oa]|liberad[oa]|enlace) sindical",
    r"(?:afiliacion|cuota) sindical",
)
_FAITH = (
    r"catholic|muslim|jewish|protestant|mormon|buddhist|hindu|atheist|evangelical|"
    r"catolic[oa]|musulman[a]?|judi[oa]|protestante|mormon[a]?|budista|ate[oa]|"
    r"evangelic[oa]|creyente|religios[oa]|religious"
)
_INSTITUTIONS = (
    "hospital clinic clinica school colegio university universidad foundation fundacion "
    "group grupo company empresa firm centro center centre institution institucion"
)
_RELIGION = (
    rf"{''.join(f'(?<!{one} )' for one in _INSTITUTIONS.split())}"
    rf"(?:is|es)(?: an?| muy| un| una| very)? "
    rf"(?:(?:devout|practi[sc]ing|strict|deeply) )?(?:{_FAITH})(?! (?:about|con)\b)",
    r"(?:devout|practi[sc]ing) (?:catholic|christian|muslim|jew)",
    r"(?:catolic[oa]|cristian[oa]|musulman[a]?|judi[oa]) practicante",
    r"is a christian|es muy cristian[oa]",
    r"(?:del?|in|of|en el) opus dei|supernumerari[oa]",
    r"testig[oa] de jehova|jehovah's witness",
    r"(?:goes|go|went) to (?:mass|church|mosque|synagogue)",
    r"(?:va|van|fue) a (?:misa|la mezquita|la sinagoga)",
    r"(?:observes|keeps|hace|respeta|guarda) (?:el )?(?:ramadan|sabbath|shabat|sabbat)",
    r"(?:eats|keeps|come|solo come) (?:kosher|halal)",
)
_PARTY = (
    r"pp|psoe|vox|podemos|sumar|erc|junts|bildu|pnv|bng|partido (?:popular|socialista|"
    r"comunista)|labour|tories|tory|republicans?|democrats?|conservatives|greens"
)
_POLITICS = (
    rf"(?:vota|voto|votan|votante) (?:al?|a la|de|del) (?:{_PARTY}|izquierda|derecha)",
    rf"(?:votes|voted) (?:for )?(?:the )?(?:{_PARTY})",
    rf"(?:milita|militante|afiliad[oa]|concejal|diputad[oa]) "
    rf"(?:en|a|al|del?|por)(?: el| la)? (?:{_PARTY}|un partido|partido)",
    r"member of the (?:labour|conservative|republican|democratic|green|socialist|"
    r"communist|liberal) party",
    rf"(?:councillor|activist|campaigns|campaigned) for (?:the )?(?:{_PARTY})",
    r"es(?: muy)? (?:de (?:derechas|izquierdas)|facha|comunista|independentista|"
    r"nacionalista|monarquic[oa])",
    r"(?:is|very|far) (?:left|right)-wing",
    r"(?:her|his|their) (?:politics|political views)",
    r"(?:sus )?(?:ideas|opiniones|ideologia|convicciones) politicas",
)
_PHRASES = {
    Category.HEALTH: _HEALTH,
    Category.UNION: _UNION,
    Category.RELIGION: _RELIGION,
    Category.POLITICS: _POLITICS,
}
_HINTS = {
    Category.HEALTH: "cancer tumo leuk leuc depres diabet epilep attack infart ictus parkins"
    " alzheim scleros hiv vih alcohol stroke burn anxi ansied asthma asma migra hernia disab"
    " discapac insomn therap terap dialy diali sick leave baja incapac pregnan psychiat"
    " siquiat enferm embaraz hospitali ingresad health salud drink bebe ruedas wheelch opera"
    " surgery",
    Category.UNION: "union steward afilia sindic ugt cc cgt cnt csif satse",
    Category.RELIGION: "cathol muslim jew protest mormon buddh hindu atheist evangel catol"
    " musulm judi budist ateo atea creyen religi christ cristian opus supernum jehova mass"
    " church mosque synagog misa mezquit sinagog ramadan sabbat shabat kosher halal",
    Category.POLITICS: "vot milit afilia concej diputa party councillor activis campaign"
    " derech izquierd facha comunis independ nacionalis monarq wing politic",
}
"""Of each category, stems one of which is in whatever its phrases find.

Few notes hold any, and to compile the phrases costs more than all other rules together.
"""
_ILL = " ill"
"""A stem of health too short to be looked for inside words."""


def categories(note: str) -> tuple[Category, ...]:
    """Return the special categories of which a note tells something, in their order.

    >>> categories("De baja médica desde mayo"), categories("El hospital es católico")
    ((<Category.HEALTH: 'health'>,), ())
    """
    text = plain(note).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return tuple(
        one for one in Category if _hinted(one, text) and _pattern(one).search(text)
    )


def _hinted(category: Category, text: str) -> bool:
    """Tell whether a note holds a stem of a category: only then it is read closely."""
    stems = _stems(category)
    return any(stem in text for stem in stems)


@cache
def _stems(category: Category) -> tuple[str, ...]:
    own = tuple(_HINTS[category].split())
    return (*own, _ILL) if category is Category.HEALTH else own


@cache
def _pattern(category: Category) -> re.Pattern[str]:
    """Compile a category's phrases, whole words only, when the first note is read."""
    return re.compile(rf"\b(?:{'|'.join(_PHRASES[category])})\b")
