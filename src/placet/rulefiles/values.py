"""Values of the domain as plain JSON values, and back: what equals its default is left out."""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]
KIND = "kind"
"""The field that tells the classes of a union apart."""


def plain(value: object) -> Plain:
    """Write a value in JSON's types: frozen classes as objects, enumerations by value, dates in ISO 8601."""
    if is_dataclass(value) and not isinstance(value, type):
        said = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: plain(item) for field, item in said if field.name == KIND or item != _default(field)}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str | int | float | bool | NoneType):
        return value
    raise TypeError(type(value))


def _default(field: "Field[Any]") -> object:
    return field.default_factory() if field.default_factory is not MISSING else field.default


@lru_cache(maxsize=64)
def reader_of(kind: Any) -> Callable[[Any], Any]:
    """Make what reads values of a type back from plain ones; it raises ValueError, TypeError or KeyError on others."""
    arguments = get_args(kind)
    if get_origin(kind) is tuple:
        return _sequence(arguments)
    if get_origin(kind) is Literal:
        return lambda said: arguments[arguments.index(said)]
    if isinstance(kind, UnionType):
        return _union(arguments)
    if is_dataclass(kind):
        return _dataclass(kind)
    if issubclass(kind, Enum):
        return _member(kind)
    return date.fromisoformat if kind is date else _exactly(kind)


def _member(kind: type[Enum]) -> Callable[[Any], Any]:
    members = {each.value: each for each in kind}
    return lambda said: members[said]


def _exactly(kind: type) -> Callable[[Any], Any]:
    def read(said: Any) -> Any:
        if type(said) is not kind:
            raise TypeError(type(said))
        return said

    return read


def _sequence(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    readers = [reader_of(each) for each in arguments if each is not ...]
    if arguments[-1] is ...:
        return lambda said: tuple(map(readers[0], _exactly(list)(said)))
    return lambda said: tuple(read(item) for read, item in zip(readers, _exactly(list)(said), strict=True))


def _union(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    """Read one of several: nothing, or the one class left, or the class whose kind is named."""
    left = [each for each in arguments if each is not NoneType]
    if len(left) == 1:
        only = reader_of(left[0])
        return lambda said: None if said is None else only(said)
    by_kind = {each.__dataclass_fields__[KIND].default: reader_of(each) for each in left}
    return lambda said: by_kind[said[KIND]](said)


def _dataclass(kind: Any) -> Callable[[Any], Any]:
    readers = {name: reader_of(hint) for name, hint in get_type_hints(kind).items()}
    mapping = _exactly(dict)
    return lambda said: kind(**{name: readers[name](item) for name, item in mapping(said).items()})
