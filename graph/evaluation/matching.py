"""Which things are the same."""

from collections.abc import Iterable, Mapping

from graph.evaluation.thing import Thing


def matching(wanted: Iterable[Thing], given: Iterable[Thing]) -> Mapping[str, str]:
    """The ids of what was given onto the ids of what was wanted, each used once.

    A shared form goes before a name within a name, the same kind before a kind that may stand for it.
    """
    aims = tuple(wanted)
    ranked = sorted(
        (not one.forms & aim.forms, one.kind != aim.kind, one.id, aim.id)
        for one in given
        for aim in aims
        if one.comparable(aim) and one.resembles(aim)
    )
    met: dict[str, str] = {}
    taken: set[str] = set()
    for _, _, one, aim in ranked:
        if one not in met and aim not in taken:
            met[one] = aim
            taken.add(aim)
    return met
