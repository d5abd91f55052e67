"""What a register says of one body or area."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Record:
    """One body or area with every name it goes by (`names`, label first) and where that is known from.

    `kind` is an `OrganisationKind` value, "Region", "Initiative" (national programmes and agreements), or None for an
    organisation without a subclass. `type` narrows it: a region type ("jeugdregio", "province", "streek", ...), a kind
    of party ("national", "local", ...), a kind of body ("gecertificeerde-instelling", "body", "arrangement", ...).
    `code` is the official code (GM1700, PV23, JZ14, so0005), for a local party that of its municipality.
    `valid_to` is the last day of existence. Of a partnership, the dates are those of the registered arrangement, which
    can be younger than the cooperation itself. All references are IRIs. `point` is (longitude, latitude) in WGS84.
    `edition` is the year whose boundaries a region's members follow.
    `verified` is False where no register confirms the record. `source` lists keys of `Register.sources`, split by "|".
    """

    iri: str
    label: str
    names: tuple[str, ...]
    kind: str | None
    source: str
    verified: bool = True
    type: str | None = None
    code: str | None = None
    abbreviation: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    successors: tuple[str, ...] = ()
    predecessors: tuple[str, ...] = ()
    province: str | None = None
    regions: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    point: tuple[float, float] | None = None
    website: str | None = None
    wikidata: str | None = None
    edition: str | None = None

    def exists(self, day: date | None = None) -> bool:
        """Whether it exists on that day; without a day, whether it has not ended."""
        if day is None:
            return self.valid_to is None
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)
