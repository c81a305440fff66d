"""Words that sellers write for a key of the notation, so that a hint names that key.

They are understood in hints only: a map holds the keys of the notation. A word counts
only in a record that has the key.
"""

from __future__ import annotations

from decisionmap.mapfile.folding import fold
from decisionmap.mapfile.notation import Field, Record

_MEANT = {
    "account": "client customer company firm cliente empresa compania",
    "people": "persons contacts_of_theirs stakeholders gente interlocutores decisores",
    "team": "our_team our_people us nuestro_equipo nosotros comerciales",
    "competitors": "rivals competition competencia rivales",
    "decisions": "deals opportunities opportunity deal oportunidades oportunidad ventas",
    "log": "diary history journal meetings historial registro reuniones visitas",
    "plan": "actions next_steps acciones tareas proximos_pasos",
    "title": "position job job_title puesto titulo",
    "name": "full_name nombre_completo",
    "unit": "department site departamento centro",
    "function": "department departamento",
    "reports_to": "manager boss superior jefe reporta_a reporta depende",
    "power": "authority poder influencia",
    "roles": "role papel papeles",
    "stance": "attitude sentiment position_towards_us actitud posicion",
    "influences": "sways influye",
    "value": "amount price valor precio",
    "close": "closing_date close_date deadline fecha_de_cierre",
    "terms": "terminos conditions clauses clausulas",
    "steps": "process proceso etapas fases",
    "due": "deadline by_when until fecha plazo",
    "last": "last_contact date fecha ultima ultimo_contacto",
    "depth": "strength level relacion nivel",
    "note": "notes comment comments notas comentario comentarios observaciones",
}


def meant(word: str, record: Record) -> Field | None:
    """Return the field that a seller means by a word of his own, if the record has it.

    >>> from decisionmap.mapfile.fields import MAP
    >>> meant("Gente", MAP).key, meant("gente", MAP).spanish[0]
    ('people', 'personas')
    """
    asked = fold(word)
    for field in record.fields:
        if asked in _MEANT.get(field.key, "").split():
            return field
    return None
