"""Who of those that an article names is not to be named."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.store.store import Store
from graph.striking import PARTICLES, Forms
from graph.suppressions import Suppressions, hashed
from graph.unions import united
from ontology.person import Person
from ontology.reading import Reading
from ontology.suppression import Suppression


@dataclass(frozen=True)
class Bearers:
    """Tells who is suppressed from others of the same name; `now` is what every merged IRI is now.

    It is who has an IRI of theirs, or bears their name with a body or region of theirs around; and who bears the name
    with nothing around, unless known to be another. Where the reader makes nobody of the name, it is theirs.
    """

    store: Store
    suppressed: Suppressions
    now: Mapping[str, str]

    def forms(self, reading: Reading) -> Forms:
        """What is to be struck out of the article that was read."""
        told = list(self.suppressed)
        if not told:
            return Forms()
        spelt = list(self.suppressed.named(reading.article))
        people = [entity for entity in reading.entities if isinstance(entity, Person)]
        names, meant = set[str](), set[str]()
        for one in told:
            bearers = [person for person in people if self._bears(person, one)]
            found = [person for person in bearers if self._is(person, one, reading)]
            if found or not bearers:
                names |= {text for each, text in spelt if each is one}
            names |= {form for person in found for form in _forms(person)}
            meant |= {person.iri for person in found}
        others = {name for entity in reading.entities if entity.iri not in meant for name in entity.names}
        return Forms(frozenset(names), frozenset(others)) if names else Forms()

    def _bears(self, person: Person, one: Suppression) -> bool:
        return self._known(person, one.people) or any(hashed(one.salt, name) in one.hashes for name in person.names)

    def _known(self, person: Person, iris: tuple[str, ...]) -> bool:
        return bool({person.iri, self.now.get(person.iri, person.iri)} & set(iris))

    def _is(self, person: Person, one: Suppression, reading: Reading) -> bool:
        if not one.people or self._known(person, one.people):
            return True
        around = {hashed(one.salt, each) for each in self._around(person, reading)}
        return bool(around & set(one.around)) or not (around or self._known(person, one.apart))

    def _around(self, person: Person, reading: Reading) -> frozenset[str]:
        """The bodies and regions around a person, as they were before any union and as they are now."""
        before = self.store.around([person.iri], reading)
        return before | self.store.around([self.now.get(person.iri, person.iri)], united(reading, self.now))


def _forms(person: Person) -> Iterator[str]:
    """Every form that names the person, without what they are that stands before it: "wethouder De Bakker"."""
    for name in person.names:
        words = name.split()
        while words and words[0].islower() and words[0] not in PARTICLES:
            words = words[1:]
        if any(word[:1].isupper() for word in words):
            yield " ".join(words)
