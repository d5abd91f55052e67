"""`bundel publish`."""

from pathlib import Path

from tests import oxigraph


def test_it_puts_the_graph_there_and_then_only_what_changed(bundel, sample: Path) -> None:
    with oxigraph.serving() as address:
        first = bundel("publish", address, "--store", sample)
        assert first.status == 0 and "contexts put (" in first.err and "0 removed, 0 unchanged" in first.err
        again = bundel("publish", address, "--store", sample)
        assert again.status == 0 and "0 contexts put (0 triples), 0 removed" in again.err


def test_no_server_there(bundel, sample: Path) -> None:
    ran = bundel("publish", "http://127.0.0.1:9/", "--store", sample)
    assert ran.status == 2 and "expected a SPARQL server that answers" in ran.err


def test_no_address(bundel, sample: Path) -> None:
    ran = bundel("publish", "voorbeeld", "--store", sample)
    assert ran.status == 2 and "'voorbeeld': expected an address that starts with http:// or https://" in ran.err


def test_a_token_file_without_a_token(bundel, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("\n", encoding="utf-8")
    for name, expected in (("token", "first line is a token"), ("none", "readable file with a token")):
        ran = bundel("publish", "http://127.0.0.1:9/", "--store", sample, "--token-file", tmp_path / name)
        assert ran.status == 2 and expected in ran.err
