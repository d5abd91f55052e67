"""The sentence that says so."""

from pydantic import Field, model_validator

from ontology.entity import Value


class Step(Value):
    """How a form in the article leads to a thing: "Paters" -> Mark Paters, "we" -> the speaker's municipality.

    `surface` stands at `start` in the article's text; `leads_to` is the IRI reached; `because` says why, in Dutch.
    """

    surface: str = Field(min_length=1)
    start: int = Field(ge=0)
    leads_to: str
    because: str


class Evidence(Value):
    """A quote with its place: `text[start:end] == quote`, offsets in code points of the article's text.

    `prefix` and `suffix` are at most 40 characters of the text around it, for finding it again.
    """

    article: str
    start: int = Field(ge=0)
    end: int = Field(gt=0)
    quote: str = Field(min_length=1)
    prefix: str = ""
    suffix: str = ""
    steps: tuple[Step, ...] = ()

    @model_validator(mode="after")
    def _spans_its_quote(self) -> "Evidence":
        if self.end - self.start != len(self.quote):
            raise ValueError(
                f"offsets {self.start}-{self.end} do not span the {len(self.quote)} characters of {self.quote!r}"
            )
        return self
