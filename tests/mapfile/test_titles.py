"""Level and function as the title tells them, by the table of the trade's words."""

from __future__ import annotations

import pytest

from decisionmap.mapfile.titles import function_of, functions_of, level_of


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Consejera Delegada", "c_level"),
        ("Directora General", "c_level"),
        ("Director General de Operaciones", "c_level"),
        ("Gerente", "c_level"),
        ("Presidenta", "c_level"),
        ("CFO", "c_level"),
        ("Chief Procurement Officer", "c_level"),
        ("Directora Financiera", "director"),
        ("Subdirector General", "director"),
        ("Vicepresidente de Compras", "director"),
        ("Vice President Sales", "director"),
        ("Jefa de Servicio de UCI", "director"),
        ("Head of IT", "director"),
        ("VP Operations", "director"),
        ("Jefe de Mantenimiento", "manager"),
        ("Responsable de Calidad", "manager"),
        ("Coordinadora", "manager"),
        ("Plant Manager", "manager"),
        ("Técnico de laboratorio", "specialist"),
        ("Consultora", "specialist"),
    ],
)
def test_a_title_tells_a_level(title: str, level: str) -> None:
    assert level_of(title) == level


@pytest.mark.parametrize(
    ("title", "function"),
    [
        ("Directora de Compras", "purchasing"),
        ("Técnico de Contratación", "purchasing"),
        ("Chief Procurement Officer", "purchasing"),
        ("Directora Financiera", "finance"),
        ("Director Económico", "finance"),
        ("Control de Gestión", "finance"),
        ("CFO", "finance"),
        ("Jefe de Sistemas", "it"),
        ("Director de TI", "it"),
        ("CIO", "it"),
        ("CISO", "security"),
        ("Responsable de Ciberseguridad", "security"),
        ("Letrada", "legal"),
        ("Asesoría Jurídica", "legal"),
        ("Jefa de Mantenimiento", "maintenance"),
        ("Plant Manager", "production"),
        ("Director General de Operaciones", "operations"),
        ("Médico intensivista", "clinical"),
        ("Supervisora de UCI", "clinical"),
        ("Jefe de Electromedicina", "engineering"),
        ("Quality Engineer", "quality"),
        ("Jefe de Logística", "logistics"),
        ("Directora de Recursos Humanos", "hr"),
        ("HR Manager", "hr"),
        ("Gerente", None),
        ("Consultora", None),
        ("Visiting fellow", None),
    ],
)
def test_a_title_tells_a_function(title: str, function: str | None) -> None:
    assert function_of(title) == function


def test_a_title_may_name_several_functions() -> None:
    assert functions_of("Director de Compras y Logística") == (
        "purchasing",
        "logistics",
    )
    assert functions_of("IT security") == ("it", "security")
    assert functions_of("Consultora") == ()
