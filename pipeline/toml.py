"""Reading TOML into strict models, with errors that name the file, the key and the nearest valid one."""

from __future__ import annotations

import difflib
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from pipeline.errors import SettingsError, readable_os_errors
from pipeline.language import message

Model = TypeVar("Model", bound=BaseModel)
_WORDINGS = {
    "string": 'phải là chữ, trong dấu ngoặc kép: "…"',
    "int": "phải là số nguyên",
    "int_from_float": "phải là số nguyên",
    "float": "phải là số",
    "bool": "phải là true hoặc false",
    "tuple": "phải là danh sách: […]",
    "model": "phải là một mục: [mục] hoặc [[mục]]",
    "greater_than_equal": "phải từ {ge} trở lên",
    "less_than_equal": "không được quá {le}",
}
"""Kind of fault (pydantic's, without _type and _parsing) → what the secretary reads."""


def read_toml(path: Path) -> dict[str, Any]:
    """Parse a TOML file, text in NFC.

    Raises SettingsError with the line where the syntax is wrong.
    """
    with readable_os_errors(path):
        return parse_toml(path.read_bytes(), str(path))


def parse_toml(data: bytes, origin: str) -> dict[str, Any]:
    """Parse the content of a TOML file, text in NFC; `origin` is the file named in the error.

    Raises SettingsError with the line where the syntax is wrong.
    """
    try:
        # utf-8-sig: Windows Notepad puts a byte order mark in front
        return tomllib.loads(unicodedata.normalize("NFC", data.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        raise SettingsError(
            message(f"{origin}: không phải văn bản UTF-8.", f"{origin}: not UTF-8 text."),
            message("Lưu lại tệp với mã UTF-8.", "Save the file as UTF-8."),
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(
            message(f"{origin}: sai cú pháp TOML: {error}", f"{origin}: TOML syntax: {error}"),
            message(
                'Mỗi dòng có dạng: khóa = "giá trị", trong dấu ngoặc kép thẳng.',
                'Each line reads: key = "value", with straight double quotes.',
            ),
        ) from error


def validate(model: type[Model], values: Mapping[str, Any], origin: str) -> Model:
    """Build `model` from parsed TOML; `origin` is the file named in the error.

    Raises SettingsError listing every fault, one a line.
    """
    try:
        return model.model_validate(values)
    except ValidationError as error:
        faults = [_describe(fault, model) for fault in error.errors()]
        raise SettingsError(
            "\n".join(f"{origin}: {fault}" for fault in faults),
            message("Sửa các khóa trên rồi chạy lại.", "Mend these keys and run again."),
        ) from error


def _describe(fault: ErrorDetails, model: type[BaseModel]) -> str:
    where = ".".join(str(part) for part in fault["loc"])
    given = fault.get("input")
    context = fault.get("ctx", {})
    if fault["type"] == "extra_forbidden":
        return _unknown_key(where, _keys_at(model, fault["loc"][:-1]))
    if fault["type"] == "literal_error":
        allowed = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
        return message(f"{where}: '{given}' không thuộc: {allowed}", f"{where}: '{given}' is not one of {allowed}")
    if fault["type"] == "missing":
        return message(f"{where}: thiếu", f"{where}: missing")
    meant = _WORDINGS.get(fault["type"].removesuffix("_parsing").removesuffix("_type"), "")
    wrong = fault["msg"].removeprefix("Value error, ")
    shown = "" if isinstance(given, Mapping | Sequence) and not isinstance(given, str) else f"{given!r}: "
    return f"{where}: {shown}{message(meant.format(**context) or wrong, wrong)}"


def _unknown_key(where: str, valid: Sequence[str]) -> str:
    last = where.rsplit(".", 1)[-1]
    near = difflib.get_close_matches(last, valid, n=1, cutoff=0.0)
    listed = ", ".join(valid)
    return message(
        f"{where}: khóa không có. Gần nhất: '{near[0]}'. Các khóa hợp lệ: {listed}",
        f"{where}: unknown key. Nearest: '{near[0]}'. Valid keys: {listed}",
    )


def _keys_at(model: type[BaseModel], loc: Sequence[int | str]) -> list[str]:
    """The valid keys of the table that `loc` points to, by their names in the file."""
    current = model
    for part in loc:
        if isinstance(part, int):
            continue
        for name, field in current.model_fields.items():
            if part in (name, field.alias):
                current = _model_inside(field.annotation) or current
    return [field.alias or name for name, field in current.model_fields.items()]


def _model_inside(annotation: Any) -> type[BaseModel] | None:
    """The record type within an annotation such as tuple[Person, ...] or Person | None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (tuple, list, Union, UnionType):
        return next((found for arg in get_args(annotation) if (found := _model_inside(arg))), None)
    return None
