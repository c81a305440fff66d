"""Turns of phrase that tell of somebody's health, by the stems that let them be read."""

from __future__ import annotations

from decisionmap.analysis.sensitive_things import OF_NO_THING

_SOME = r"(?: (?:an?|the|her|his|their|un|una|el|la|su|severe|serious|grave|fuerte))*"
_ILLNESS = (
    r"(?:breast |lung |prostate )?cancer|tumou?r|leuk(?:a?emia)|leucemia|depression|"
    r"depresion|diabetes|epilepsy|epilepsia|heart attack|infarto|ictus|parkinson|"
    r"alzheimer|multiple sclerosis|esclerosis multiple|hiv|vih|alcoholism|alcoholismo|"
    r"autism|autismo|dementia|demencia"
)
_COMPLAINT = (
    r"stroke|burn-?out|anxiety|ansiedad|asthma|asma|migraines?|migranas?|hernia|"
    r"a disability|discapacidad|insomnia|insomnio"
)
_ILL = (
    "cancer tumo leuk leuc depres diabet epilep attack infart ictus parkins alzheim scleros"
    " escleros hiv vih alcoholism autis dement demenc"
)
_ILL_OR_SO = (
    f"{_ILL} stroke burn anxi ansied asthma asma migra hernia disab discapac insomn"
)
_UNIT = (
    r"(?! (?:units?|wards?|centers?|centres?|clinics?|departments?|patients?|care|glass|"
    r"program(?:me)?s?|services?|screening|research|drugs?|line|pacientes?)\b)"
)
"""Behind an illness: a hospital has it, or a shop."""
_THING = r"(?! (?:el|la|los|las)\b)"
"""Behind a verb and its object: what has it is named, and it is a thing."""
_LEAVE = (
    r"baja (?:medica|laboral|maternal|"
    r"por (?:enfermedad|depresion|ansiedad|estres|maternidad))"
)
_THERAPY = r"chemotherapy|radiotherapy|dialysis|quimioterapia|radioterapia|dialisis|therapy for"
_MEDICINE = (
    r"antidepressants?|antidepresivos?|ansioliticos?|anxiolytics?|insulin|insulina"
)
_PART = (
    r"rodilla|cadera|espalda|corazon|hombro|columna|mano|muneca|pie|tobillo|ojos?|"
    r"prostata|estomago|menisco|vesicula|pecho|mama|cabeza|garganta"
)
_ENDS = r"(?=$|[.,;:!?)]| (?:and|but|is|was|has|came|y|pero|en|de|desde|hasta|por)\b)"
_HE = r"(?:(?:s?he|who|and|que|y) |^|[.;:,!?(] )"
"""Before a verb: a person is meant, or the note speaks of whose card it is on."""
_KIN = (
    r"wife|husband|partner|son|daughter|child|mother|father|brother|sister|hij[oa]s?|"
    r"mujer|marido|espos[oa]|pareja|padre|madre|herman[oa]"
)

HEALTH = {
    # having a grave illness; suffering from one, or from a lesser complaint
    _ILL: (
        rf"{OF_NO_THING}(?:has|had|tiene|tuvo|ha tenido|le ha dado){_SOME} "
        rf"(?:{_ILLNESS})\b{_UNIT}{_THING}",
        rf"(?:her|his) (?:{_ILLNESS})\b{_ENDS}",
    ),
    _ILL_OR_SO: (
        rf"(?:suffers|suffered|diagnosed|recovering|off sick)(?: from| with)?{_SOME} "
        rf"(?:{_ILLNESS}|{_COMPLAINT})\b{_UNIT}",
        rf"(?:sufre|sufrio|ha sufrido|padece|padecio|supero|ha superado|operad[oa] de|"
        rf"diagnosticad[oa] de|diagnosticado|diagnosticaron|se recupera de|enferm[oa] de|"
        rf"se esta tratando de|esta en tratamiento (?:por|de))"
        rf"(?: de)?{_SOME} (?:{_ILLNESS}|{_COMPLAINT})\b{_UNIT}",
        rf"(?:{_KIN}) (?:with|con|tiene|padece|sufre){_SOME} "
        rf"(?:{_ILLNESS}|{_COMPLAINT})\b{_UNIT}",
        r"(?:has had|had|suffered) a (?:mild |minor |bad )?stroke(?! (?:of|length)\b)",
        r"off (?:work )?with (?:depression|anxiety|burn-?out)",
        r"(?:is|es|esta) (?:hiv|vih)[ -]positiv[eo]",
    ),
    "chemo radio quimio therap dialy diali antidepres ansiol anxiol insulin": (
        rf"(?:is undergoing|is on|is having|recibe|se somete a){_SOME} (?:{_THERAPY})",
        rf"(?:takes|taking|is on|toma|tomaba|tomando) (?:{_MEDICINE})",
    ),
    "psicolog psiquiat oncolog": (
        r"(?:esta|sigue|estuvo|continua) en tratamiento (?:psicolog|psiquiatr|oncolog)ico",
    ),
    # being ill, off work, pregnant
    "stress illness": (r"off (?:work )?with (?:stress|an? (?:long )?illness)",),
    "leave": (r"(?:on|from|her|his) (?:sick|medical|maternity) leave",),
    "baja": (
        rf"(?:(?:de|por|tras|con una|su) {_LEAVE})|(?:{_LEAVE} (?:desde|hasta))",
        rf"{OF_NO_THING}(?:esta|sigue|lleva [a-z0-9 ]{{1,20}}|lleva|estuvo) de baja"
        r"(?! (?:el|la|los|las|temporada|demanda|intensidad|calidad|tension)\b)",
        r"(?:vuelve|volvio|regresa|se reincorpora) de (?:una |su |la )?"
        r"(?:larga |nueva )?baja(?=$|[.,;:)]| (?:larga|corta|de|por|en|y)\b)",
    ),
    "incapac": (r"(?:en|con|por|tiene) (?:una )?incapacidad (?:temporal|permanente)",),
    "ill illness": (
        r"(?:is|was|has been|fell|seriously|gravely|mentally) ill"
        r"(?!-| (?:at ease|[a-z]+ed\b))",
        r"(?:her|his|their) illness",
    ),
    "sick": (r"(?:is|has been|was) (?:off )?sick(?! of)",),
    "pregnan disab therapist psychiatr": (
        r"(?:her|his|their) (?:pregnancy|disability|therapist|psychiatrist)",
        r"(?:is|was) pregnant",
    ),
    "enferm": (r"(?:esta|estuvo|cayo|muy|gravemente) enferm[oa](?! (?:con|de)\b)",),
    "enfermedad embaraz discapac psiquiat terapeut": (
        r"su (?:enfermedad|embarazo|discapacidad|psiquiatra|terapeuta)(?! de )",
        r"(?:esta|se ha quedado|se quedo) embarazada",
        r"es discapacitad[oa]",
    ),
    "diabetic epileptic alcoholic exalcoholic celiac seropos hospitali": (
        r"(?:is|was) (?:diabetic|epileptic|hospitali[sz]ed)(?! data)",
        r"(?:is|was) (?:an? )(?:recovering |former |functioning )?alcoholic"
        r"(?! (?:drink|beverage))",
        r"es (?:diabetic|epileptic|celiac|seropositiv)[oa]",
        r"es (?:un |una )?(?:ex[ -]?)?alcoholic[oa]",
        r"(?:esta|fue|estuvo) hospitalizad[oa]",
    ),
    "ingresad": (
        r"(?:esta|estuvo|sigue|fue) ingresad[oa] en (?:el |la |un |una )?"
        r"(?:hospital|clinica|uci)",
        r"(?:^|[.;:,] )(?:esta|estuvo|sigue) ingresad[oa](?=$|[.,;]| (?:desde|por)\b)",
    ),
    "health salud": (
        rf"{_HE}(?:has had|has|had) health (?:problems|issues)",
        r"(?:her|his|for) health (?:problems|reasons|issues)",
        rf"{OF_NO_THING}(?:tiene|tuvo|sus|por) (?:problemas|motivos|razones) de salud"
        r"(?! (?:financiera|economica|presupuestaria|publica|laboral|comercial)\b)",
    ),
    "drink bebe alcohol": (
        r"drinking problem|drinks too much|problemas con el alcohol",
        r"bebe (?:demasiado|mas de la cuenta)",
    ),
    "ruedas wheelch": (
        r"(?:va|esta|se mueve) en silla de ruedas|(?:uses|is in) a wheelchair",
    ),
    "opera opero operad operan surgery operation": (
        r"(?:se opera|se opero|se ha operado|(?:le|la|lo) (?:operan|operaron|han operado))"
        rf" de(?:l| (?:la|los|las|un|una))? ?(?:{_PART}|urgencia)",
        r"had (?:heart |back |knee |brain )?surgery(?=$|[.,;:)]| (?:in|last|this)\b)",
        r"recovering from (?:an? |his |her )?(?:heart |back |knee |brain )?"
        r"(?:surgery|operation)",
    ),
    "condition": (r"(?:has|had) a (?:heart|medical|chronic) condition",),
}
"""Phrases by their stems, written without accents or capitals."""
