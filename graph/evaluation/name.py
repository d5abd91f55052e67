"""Names as they are compared."""

import re
import unicodedata

POINTING = {"de", "het", "een", "onze", "alle", "andere", "vele", "zowel", "gezamenlijk", "gezamenlijke"}
CLASSING = {"gemeente", "gemeenten", "regio", "provincie", "programma", "project", "wethouder", "burgemeester"}
LEADING = frozenset(POINTING | CLASSING)
ASIDE = re.compile(r"\([^)\n]*\)")
ABBREVIATION = re.compile(r"\(([A-Za-z][\w-]+)\)")


def plain(name: str) -> str:
    """The name in bare letters and digits, without what stands in parentheses and without words that only lead in.

    >>> plain("de gemeente Súdwest-Fryslân"), plain("Het Kernteam (HKT)"), plain("de gemeente")
    ('sudwest fryslan', 'kernteam', 'gemeente')
    """
    letters = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", " ", ASIDE.sub(" ", letters)).split()
    while len(words) > 1 and words[0] in LEADING:
        del words[0]
    return " ".join(words)


def forms(name: str) -> frozenset[str]:
    """What a name can be recognised by: itself, and each abbreviation that it gives in parentheses.

    >>> sorted(forms("Vereniging van Nederlandse Gemeenten (VNG)"))
    ['vereniging van nederlandse gemeenten', 'vng']
    """
    found = {plain(name), *map(plain, ABBREVIATION.findall(name))}
    return frozenset(found - {""})
