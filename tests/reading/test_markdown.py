import pytest

from graph.reading.markdown import plain


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("# Kop\n\nTekst", "Kop\n\nTekst"),
        ("**Vet** en *schuin* en `code`", "Vet en schuin en code"),
        ("een regel\ndie doorloopt", "een regel die doorloopt"),
        ("een regel  \nen een nieuwe", "een regel\nen een nieuwe"),
        ("[Texel](https://texel.nl) ![kaart](k.png)", "Texel "),
        ("- een\n- twee\n\nna", "- een\n- twee\n\nna"),
        ("1. een\n2. twee", "1. een\n2. twee"),
        ("> een citaat", "een citaat"),
        (
            "| Gemeente | Wethouder |\n|---|---|\n| Texel | Ben |\n| Schagen | Jan |",
            "Gemeente | Wethouder\nTexel | Ben\nSchagen | Jan",
        ),
        ("<!-- weg -->\n\nblijft", "blijft"),
        ("50 * 2 en a_b_c blijven, evenals 3 < 4", "50 * 2 en a_b_c blijven, evenals 3 < 4"),
        ("a\n\n***\n\nb", "a\n\nb"),
    ],
)
def test_plain_text(text: str, wanted: str) -> None:
    assert plain(text) == wanted
