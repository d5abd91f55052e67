"""Dates as Dutch texts write them."""

import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan",
            "februari feb",
            "maart mrt",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "augustus aug",
            "september sept sep",
            "oktober okt",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAY = r"(?:(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:ma|di|wo|do|vr|za|zo)\.?)\s+)?"
WRITTEN = rf"{WEEKDAY}(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{'|'.join(MONTHS)})\.?\s+(?P<year>\d{{4}})"
NUMBERED = r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})"
REVERSED = r"(?P<year>\d{4})-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?(?:T[\d:.+Z-]*)?"
FORMS = tuple(re.compile(form, re.IGNORECASE) for form in (WRITTEN, NUMBERED, REVERSED))
EARLIEST, LATEST = 1900, 2100


def leading(text: str) -> tuple[str, str] | None:
    """The date a text begins with, as ISO 8601 (2012-06-22, or 2017-03 without a day), and what follows it.

    >>> leading("22 juni 2012 - Vier gemeenten"), leading("31-02-2021")
    (('2012-06-22', ' - Vier gemeenten'), None)
    """
    for form in FORMS:
        match = form.match(text)
        if match and not text[match.end() :][:1].isdigit():
            found = _iso(match)
            return (found, text[match.end() :]) if found else None
    return None


def whole(text: str) -> str | None:
    """The date that a text is, None where it is something else.

    >>> whole("Maart 2017"), whole("maart 2017 was koud"), whole("2017")
    ('2017-03', None, '2017')
    """
    found = leading(text.strip())
    if found and not found[1].strip(" ."):
        return found[0]
    year = re.fullmatch(r"\s*(\d{4})\s*", text)
    return year[1] if year and EARLIEST <= int(year[1]) <= LATEST else None


def _iso(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    year = int(parts["year"])
    month = MONTHS.get(parts["month"].lower()) or int(parts["month"])
    if not EARLIEST <= year <= LATEST or not 1 <= month <= 12:
        return None
    if not parts["day"]:
        return f"{year}-{month:02}"
    try:
        return date(year, month, int(parts["day"])).isoformat()
    except ValueError:
        return None
