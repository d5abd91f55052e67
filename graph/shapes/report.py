"""What is wrong, in lines that people read."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is not as it should be: in which context, with what, why (Dutch and English), and its value.

    A warning is worth knowing; anything else makes the check fail.
    """

    context: str
    thing: str
    nl: str
    en: str
    value: str = ""
    warning: bool = False

    def line(self, language: str = "nl") -> str:
        """The finding in one line.

        >>> Finding("twente.txt", "claim/1", "Citaat ontbreekt.", "Quote is missing.", "'We gaan'").line("en")
        "twente.txt: Quote is missing. claim/1: 'We gaan'"
        """
        said = self.en if language == "en" else self.nl
        shown = f": {self.value}" if self.value else ""
        return " ".join(f"{self.context}: {said} {self.thing}{shown}".split())


@dataclass(frozen=True, slots=True)
class Report:
    """What a check looked at and what it found, by context."""

    articles: int
    claims: int
    findings: tuple[Finding, ...] = field(default=())

    @property
    def conforms(self) -> bool:
        """Whether nothing but warnings was found."""
        return not self.violations

    @property
    def violations(self) -> tuple[Finding, ...]:
        """The findings that make the check fail."""
        return tuple(finding for finding in self.findings if not finding.warning)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that are worth knowing."""
        return tuple(finding for finding in self.findings if finding.warning)
