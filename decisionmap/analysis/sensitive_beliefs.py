"""Turns of phrase that tell of somebody's union, religion or politics, by their stems."""

from __future__ import annotations

from decisionmap.analysis.sensitive_things import OF_NO_THING

_IS = r"(?:is|es|s?he's|who's)"
_ENDS = r"(?=$|[.,;:!?)]| (?:and|but|who|since|in|like|y|pero|desde)\b)"
"""Nothing follows of which the word before may be said."""

_A_UNION = (
    r"(?:un |el |la )?(?:sindicato|ugt|cc\. ?oo|cc ?oo|comisiones obreras|cgt|cnt|csif|"
    r"satse)"
)
UNION = {
    "union steward": (
        r"(?:trade )?union (?:member(?! states?)|membership|activist|official|rep|"
        r"representative|dues)",
        r"trade unionist|shop steward",
        r"(?:member of|belongs to|joined|active in) (?:a|the) (?:trade )?union",
    ),
    "sindicat ugt ccoo cc comisiones cgt cnt csif satse": (
        rf"(?:afiliad[oa]|afiliacion) (?:a|al|en) {_A_UNION}",
        rf"(?:milita|militante|miembro|es|carne|carnet) (?:en|de|del) {_A_UNION}",
        rf"(?:delegad|liberad|secretari)[oa] (?:sindical )?(?:de|del|por) {_A_UNION}",
    ),
    "sindical": (
        r"sindicalista|(?:delegad[oa]|liberad[oa]|enlace) sindical",
        r"(?:su|paga la|paga) (?:afiliacion|cuota) sindical",
    ),
}

_FAITH = (
    r"catholic|muslim|jewish|jew|protestant|mormon|buddhist|hindu|atheist|evangelical|"
    r"catolic[oa]|musulman[a]?|judi[oa]|protestante|mormon[a]?|budista|ate[oa]|"
    r"evangelic[oa]|creyente|religios[oa]|religious"
)
_INSTITUTIONS = (
    "hospital clinic clinica school colegio university universidad foundation fundacion "
    "group grupo company empresa firm centro center centre institution institucion"
)
_OF_A_THING = (
    rf"(?![ -](?:{'|'.join(_INSTITUTIONS.split())}|college|charity|country|order|"
    r"organi[sz]ation|owned|run|about|con|en|in|cuando|when)\b)"
)
RELIGION = {
    "cathol muslim jew jewish protest mormon buddh hindu atheist evangel catol musulm judi budist"
    " ateo atea creyen religi": (
        rf"{''.join(f'(?<!{one} )' for one in _INSTITUTIONS.split())}"
        rf"{_IS}(?: an?| muy| un| una| very)? "
        rf"(?:(?:devout|practi[sc]ing|strict|deeply|orthodox) )?(?:{_FAITH}){_OF_A_THING}",
    ),
    "cathol christ muslim jew catol cristian musulm judi": (
        r"(?:devout|practi[sc]ing) (?:catholic|christian|muslim|jew)",
        r"(?:catolic[oa]|cristian[oa]|musulman[a]?|judi[oa]) practicante",
        rf"is a christian{_OF_A_THING}|es muy cristian[oa]",
    ),
    "opus supernum jehova": (
        r"(?:del?|in|of|en el) opus dei|es del opus|supernumerari[oa]",
        r"testig[oa] de jehova|jehovah's witness",
    ),
    "mass church mosque synagog misa mezquit sinagog": (
        r"(?:goes|go|went) to (?:mass|church|mosque|synagogue)",
        rf"{OF_NO_THING}(?<!dice )(?<!dicen )(?<!decide )(?<!manda )"
        r"(?:va|van|fue) a (?:misa|la mezquita|la sinagoga)",
        r"de misa (?:diaria|dominical)|church elder",
    ),
    "ramadan sabbath shabat sabbat kosher halal": (
        r"(?:observes|keeps|hace|respeta|guarda) (?:el )?(?:ramadan|sabbath|shabat|sabbat)",
        r"(?:fasts|fasting|ayuna) (?:during|for|in|at|en|durante|por) (?:el )?ramadan",
        r"(?:eats|keeps|come|solo come) (?:kosher|halal)",
    ),
}

_PARTY = (
    r"pp|psoe|vox|podemos|sumar|erc|junts|bildu|pnv|bng|partido (?:popular|socialista|"
    r"comunista)|labour|tories|tory|republicans?|democrats?|conservatives|greens"
)
_PARTIES = (
    r"labour|conservative|republican|democratic|green|socialist|communist|liberal"
)
POLITICS = {
    "vota voto vote": (
        rf"(?:vota|voto|votan|votante) (?:al?|a la|de|del) (?:{_PARTY}|izquierda|derecha)"
        r"(?! de\b)",
        rf"(?:votes|voted) (?:for )?(?:the )?(?:{_PARTY}|brexit)(?!')",
        rf"(?:votes|voted) (?:conservative|green|liberal|republican|democrat){_ENDS}",
    ),
    "milit afilia concej diputa": (
        rf"(?:milita|militante|afiliad[oa]|concejal|diputad[oa]) "
        rf"(?:en|a|al|del?|por)(?: el| la)? (?:{_PARTY}|un partido|partido)",
    ),
    "party": (rf"(?:member of|active in|belongs to|joined) the (?:{_PARTIES}) party",),
    "councillor activis campaign": (
        rf"(?:councillor|activist|campaigns|campaigned) for (?:the )?(?:{_PARTY})",
    ),
    "republican democrat socialist communist tory": (
        rf"{_IS} an? (?:lifelong |staunch |registered )?"
        rf"(?:republican|democrat|socialist|communist|tory){_ENDS}",
    ),
    "derech izquierd facha comunis independ nacionalis monarq wing": (
        r"es(?: muy)? (?:de (?:derechas|izquierdas)(?! a\b)|facha|comunista|"
        r"independentista|nacionalista|monarquic[oa])",
        r"(?:is|very|far) (?:left|right)-wing",
    ),
    "politic": (
        r"(?:her|his|their) (?:politics(?! of\b)|political views)",
        r"(?:sus )?(?:ideas|opiniones|ideologia|convicciones) politicas",
    ),
}
