"""Somebody or something an article speaks of, while it is being read."""

from dataclasses import dataclass, field

from graph.register.register import Record


@dataclass(slots=True, eq=False)
class Figure:
    """A draft of an entity: `type` is person, organisation, region, initiative or theme; `kind` narrows it.

    `record` is what a register holds of it, `body` what one holds of the body that bears the name of a region;
    `forms` are the surface forms met, in order of meeting; `number` is how many a collective counts; `generic` marks
    what has no name of its own, `common` a name that is only a common noun ("Taalhuis"), `loose` a name that counts
    only where something is said of it.
    """

    type: str
    label: str
    kind: str | None = None
    record: Record | None = None
    body: Record | None = None
    forms: dict[str, int] = field(default_factory=dict)
    generic: bool = False
    common: bool = False
    loose: bool = False
    number: int | None = None
    head: str = ""
    scope: tuple[str, ...] = ()

    def met(self, form: str) -> None:
        """Count a surface form."""
        self.forms[form] = self.forms.get(form, 0) + 1

    @property
    def collective(self) -> bool:
        """Whether it is a group without a name of its own."""
        return self.kind == "Collective"

    @property
    def municipality(self) -> bool:
        """Whether it is a municipality."""
        return self.kind == "Municipality"


@dataclass(slots=True, eq=False)
class Mention:
    """A range of words that names a figure, or several ("beide gemeenten"); `why` explains a form that is no name."""

    start: int
    end: int
    figures: tuple[Figure, ...]
    why: str = ""

    @property
    def figure(self) -> Figure:
        """The first figure meant."""
        return self.figures[0]

    @property
    def type(self) -> str:
        """The type of what is meant."""
        return self.figures[0].type
