"""What building needs beside articles: the reader and the background of the graph."""

from typing import TYPE_CHECKING

from graph.quads import definitions, reference
from graph.quads.schemes import concepts
from graph.register.register import Register
from graph.store.store import Store
from ontology.vocabulary import BASE, ONTOLOGY

if TYPE_CHECKING:
    from graph.extraction.reader import Reader


def reader(base: str = BASE, pipeline: str | None = None) -> "Reader":
    """The reader that goes by rules, with the registers and schemes that ship with Bundel.

    A trained `pipeline`, by its name or folder, joins in; UnknownPipeline where there is none.
    """
    from graph.extraction.pipeline import Pipeline
    from graph.extraction.reader import Reader

    return Reader(Register.load(base), concepts(), base, Pipeline.load(pipeline) if pipeline else None)


def furnish(store: Store, base: str = BASE) -> None:
    """Put the ontology with its schemes and the registers in the store, unless these very ones are there."""
    register = Register.load(base)
    store.furnish(ONTOLOGY, definitions.quads(), definitions.digest())
    store.furnish(reference.context(base), reference.quads(register, base), reference.digest(register))
    store.number()
