"""Whatever is asked of `/api` by its own description, and whatever is not: an answer, and never a fault of ours.

BUNDEL_FUZZ is the number of requests per address, few in the ordinary run.
"""

import os
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
)

from graph.server.api.endpoints import ENDPOINTS, ROOT
from graph.server.api.others import OTHERS
from graph.server.app import app

EXAMPLES = int(os.environ.get("BUNDEL_FUZZ", "6"))
STRICT = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    negative_data_rejection,
]
ADDRESSES = [(endpoint.path, "get", STRICT) for endpoint in ENDPOINTS]
ADDRESSES += [(ROOT + other.path, other.method, [not_a_server_error]) for other in OTHERS]


@pytest.fixture(scope="module")
def described(sample: Path) -> Any:
    return schemathesis.openapi.from_asgi("/api/openapi.json", app(sample))


@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize(("path", "method", "checks"), ADDRESSES)
def test_every_request_gets_an_answer(described: Any, path: str, method: str, checks: list[Any], mode: Any) -> None:
    operation = described[path][method]
    if mode is GenerationMode.NEGATIVE and not (operation.query or operation.body or operation.path_parameters):
        pytest.skip("nothing that could be wrong")

    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    def asked(case: Any) -> None:
        case.call_and_validate(checks=checks)

    asked()
