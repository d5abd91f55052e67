"""The OpenAPI document: every address of `/api`, made from what answers it."""

import json
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from pydantic.json_schema import models_json_schema

from graph.server.api.endpoints import ENDPOINTS, ROOT, Endpoint
from graph.server.api.others import OTHERS, Other
from graph.server.api.told import Failure

REFERENCE = "#/components/schemas/{model}"
JSON = "application/json"
TOLD = {
    "title": "Bundel",
    "description": "Who works with whom, on what, according to which sentence. Everything here only reads; "
    "`/sparql` answers any other question. Answers carry an ETag that changes with the graph.",
    "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
}
Document = dict[str, Any]


def document() -> bytes:
    """OpenAPI 3.1, in UTF-8."""
    models = [(endpoint.told, "serialization") for endpoint in ENDPOINTS]
    _, schemas = models_json_schema([*models, (Failure, "serialization")], ref_template=REFERENCE)  # type: ignore[list-item]
    told = {
        "openapi": "3.1.0",
        "info": {**TOLD, "version": _version()},
        "servers": [{"url": "/"}],
        "paths": dict(_paths()),
        "components": {"schemas": schemas["$defs"]},
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _paths() -> Iterator[tuple[str, Document]]:
    for endpoint in ENDPOINTS:
        yield endpoint.path, {"get": _operation(endpoint)}
    for other in OTHERS:
        yield ROOT + other.path, {other.method: _described(other)}


def _operation(endpoint: Endpoint) -> Document:
    model = endpoint.told.__name__
    return {
        "operationId": endpoint.name,
        "summary": endpoint.summary,
        "tags": ["graph"],
        "parameters": list(_parameters(endpoint)),
        "responses": {
            "200": {
                "description": (endpoint.told.__doc__ or "").strip(),
                "headers": {"ETag": {"description": "Changes with the graph.", "schema": {"type": "string"}}},
                "content": {JSON: {"schema": {"$ref": REFERENCE.format(model=model)}}},
            },
            "304": {"description": "The client has the answer already."},
            "404": _failure("An IRI that the graph tells nothing of."),
            "422": _failure("A parameter that is unknown or wrong, quoted, and what was expected."),
            "503": _failure("There is no graph to be read now."),
        },
    }


def _parameters(endpoint: Endpoint) -> Iterator[Document]:
    schema = endpoint.asked.model_json_schema(by_alias=True)
    definitions = schema.get("$defs", {})
    for name, told in schema.get("properties", {}).items():
        yield {
            "name": name,
            "in": "query",
            "required": name in schema.get("required", ()),
            "description": told.get("description", ""),
            "schema": _plain(told, definitions),
        }


def _plain(told: Document, definitions: Document) -> Document:
    """The schema of a parameter: it can be left out, but never be null."""
    sorts = [sort for sort in told.get("anyOf", [told]) if sort.get("type") != "null"]
    sort = sorts[0]
    if "$ref" in sort:
        sort = definitions[sort["$ref"].rpartition("/")[2]]
    kept = {key: value for key, value in sort.items() if key not in ("title", "description")}
    return kept | ({"default": told["default"]} if told.get("default") is not None else {})


def _failure(description: str) -> Document:
    return {"description": description, "content": {JSON: {"schema": {"$ref": REFERENCE.format(model="Failure")}}}}


def _described(other: Other) -> Document:
    parameters = [
        {"name": name, "in": where, "required": required, "description": description, "schema": schema}
        for name, where, required, description, schema in other.parameters
    ]
    told: Document = {
        "operationId": other.name,
        "summary": other.summary,
        "tags": [other.tag],
        "parameters": parameters,
        "responses": {
            "200": {"description": other.told, "content": {JSON: {"schema": other.schema}}},
            "default": {
                "description": "What was wrong with the request.",
                "content": {JSON: {"schema": {"type": "object", "required": ["error"]}}},
            },
        },
    }
    if other.body:
        told["requestBody"] = {"required": True, "content": {JSON: {"schema": other.body}}}
    return told


def _version() -> str:
    try:
        return version("bundel")
    except PackageNotFoundError:
        return "0"
