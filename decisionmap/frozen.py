"""Frozen records with slots, as ``dataclasses`` makes them, defined in a quarter of the time.

A command defines a hundred kinds of record before it does any work, and for each
``dataclass(frozen=True, slots=True)`` writes and compiles six functions: a third of what
``gaps`` costs beside its libraries. Here the fields are still those of ``dataclasses``
(``fields``, ``replace`` and ``asdict`` work as ever), but only ``__init__`` is written;
the other five are the same functions for every record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:
    import dataclasses
    from dataclasses import MISSING, FrozenInstanceError
    from operator import attrgetter
    from reprlib import recursive_repr

    def dataclass(*, frozen, slots, eq=True):
        """Decorate a class: the same record as ``dataclasses.dataclass`` would make.

        Only what the house uses can be asked for: frozen, with slots.

        >>> from dataclasses import replace
        >>> @dataclass(frozen=True, slots=True)
        ... class Point:
        ...     "A place on a plane."
        ...     x: float
        ...     y: float = 0.0
        >>> replace(Point(1.0), y=2.0), Point(1.0) == Point(1.0, 0.0)
        (Point(x=1.0, y=2.0), True)
        """
        assert all((frozen, slots)), "others are made by dataclasses itself"

        def made(cls):
            # Without a docstring dataclasses would make one of the signature, at a price.
            cls.__doc__ = cls.__doc__ or cls.__name__
            record = dataclasses.dataclass(
                init=False, repr=False, eq=False, slots=True
            )(cls)
            parts = dataclasses.fields(record)
            record.__init__ = _init(record, parts)
            record.__repr__ = _repr
            record.__setattr__, record.__delattr__ = _no_setting, _no_deleting
            record.__getstate__, record.__setstate__ = _state, _restore
            if eq:
                record.__eq__, record.__hash__ = _equality(parts)
            return record

        return made

    def _init(record, parts):
        """Write ``__init__``: each field is set once, past the door that is shut after."""
        known = {"_set": object.__setattr__, "_left_out": MISSING}
        given, done = [], []
        for part in parts:
            assert part.init, f"{part.name} is for dataclasses itself"
            assert not part.kw_only, f"{part.name} is for dataclasses itself"
            name, value = part.name, part.name
            if part.default is not MISSING:
                known[f"_default_{name}"] = part.default
                given.append(f"{name}=_default_{name}")
            elif part.default_factory is not MISSING:
                known[f"_new_{name}"] = part.default_factory
                given.append(f"{name}=_left_out")
                value = f"_new_{name}() if {name} is _left_out else {name}"
            else:
                given.append(name)
            done.append(f" _set(self, {name!r}, {value})")
        if hasattr(record, "__post_init__"):
            done.append(" self.__post_init__()")
        head = f"def __init__({', '.join(['self', *given])}):"
        written = {}
        exec("\n".join([head, *done, " pass"]), known, written)
        init = written["__init__"]
        init.__qualname__ = f"{record.__qualname__}.__init__"
        return init

    def _equality(parts):
        """Return what is equal and its hash, over the fields that are compared."""
        names = [part.name for part in parts if part.compare]
        value = attrgetter(*names) if names else lambda _: ()

        def equal(self, other):
            if other.__class__ is not self.__class__:
                return NotImplemented
            return value(self) == value(other)

        def hashed(self):
            return hash(value(self))

        return equal, hashed

    @recursive_repr()
    def _repr(self):
        parts = (part.name for part in dataclasses.fields(self) if part.repr)
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in parts)
        return f"{self.__class__.__qualname__}({told})"

    def _no_setting(self, name, value):
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def _no_deleting(self, name):
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def _state(self):
        return [getattr(self, part.name) for part in dataclasses.fields(self)]

    def _restore(self, state):
        for part, value in zip(dataclasses.fields(self), state, strict=True):
            object.__setattr__(self, part.name, value)
