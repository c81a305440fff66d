"""Things of daily business that have, are or do what would be private of a person."""

from __future__ import annotations

_THINGS = (
    "empresa compania firma hospital clinica departamento servicio unidad planta fabrica "
    "linea maquina proyecto programa contrato acuerdo oferta tarifa precio pedido cuenta "
    "demanda mercado sector producto licencia sistema servidor red palabra plazo norma"
)
OF_NO_THING = "".join(rf"(?<!\b{one} )" for one in _THINGS.split())
"""Before a verb: none of the things is named as what it speaks of.

*El proyecto está de baja* tells of a project, *el contrato va a misa* that a contract holds.
"""
