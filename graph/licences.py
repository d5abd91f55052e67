"""The licences that open data in the Netherlands is published under."""

SPACE = "http://creativecommons.org/"
LICENCES = {
    "CC0-1.0": SPACE + "publicdomain/zero/1.0/deed.nl",
    "PDM-1.0": SPACE + "publicdomain/mark/1.0/deed.nl",
    "CC-BY-4.0": SPACE + "licenses/by/4.0/deed.nl",
    "CC-BY-SA-4.0": SPACE + "licenses/by-sa/4.0/deed.nl",
    "CC-BY-NC-4.0": SPACE + "licenses/by-nc/4.0/deed.nl",
    "CC-BY-ND-4.0": SPACE + "licenses/by-nd/4.0/deed.nl",
    "CC-BY-NC-SA-4.0": SPACE + "licenses/by-nc-sa/4.0/deed.nl",
    "CC-BY-NC-ND-4.0": SPACE + "licenses/by-nc-nd/4.0/deed.nl",
}


def known(named: str) -> str:
    """The IRI of a licence, named so or by its short name; ValueError for one that is not of Creative Commons.

    >>> known("CC-BY-4.0")
    'http://creativecommons.org/licenses/by/4.0/deed.nl'
    """
    found = LICENCES.get(named.upper(), named)
    plain = found.replace("https://", "http://", 1).removesuffix("deed.nl").removesuffix("deed.en").rstrip("/")
    for iri in LICENCES.values():
        if iri.removesuffix("/deed.nl") == plain:
            return iri
    raise ValueError(f"a licence of Creative Commons: {', '.join(LICENCES)}")
