"""A tiny Dutch pipeline, trained on a handful of made-up sentences whenever the tests need one."""

import random
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.util import fix_random_seed

ROUNDS = 60
SMALL = {
    "@architectures": "spacy.HashEmbedCNN.v2",
    "pretrained_vectors": None,
    "width": 48,
    "depth": 2,
    "embed_size": 500,
    "window_size": 1,
    "maxout_pieces": 2,
    "subword_features": True,
}
NAMES = (
    ("Gisteren opende {Flevanto|ORG} de deuren .", "Brugzorg"),
    ("Toch vindt {Wobbe Tjaarda|PERSON} het jammer .", "Sietse Harkema"),
    ("Volgens {Flevanto|ORG} is dat goed .", "Duinlanden"),
    ("Daarna fietste {Sietse Harkema|PERSON} naar huis .", "Wobbe Tjaarda"),
    ("In maart sloot {Brugzorg|ORG} een locatie .", "Flevanto"),
)
SENTENCES = (
    (
        "Met Aveleijn , dat er lang staat , zingt Hengelo .",
        [1, 8, 6, 6, 6, 6, 1, 8, 8, 8, 8],
        "case obl punct nsubj advmod advmod acl punct ROOT nsubj punct",
    ),
    (
        "Met Mediant , dat er nu staat , zingt Borne .",
        [1, 8, 6, 6, 6, 6, 1, 8, 8, 8, 8],
        "case obl punct nsubj advmod advmod acl punct ROOT nsubj punct",
    ),
    ("Hengelo zingt hard .", [1, 1, 1, 1], "nsubj ROOT advmod punct"),
    ("Hengelo zwemt in Borne .", [1, 1, 3, 1, 1], "nsubj ROOT case obl punct"),
)


def trained(folder: Path) -> Path:
    """The folder with the trained pipeline: it marks two kinds of names and parses one kind of sentence."""
    fix_random_seed(1)
    random.seed(1)
    nlp = spacy.blank("nl")
    nlp.add_pipe("ner", config={"model": _model("ner")})
    nlp.add_pipe("parser", config={"model": _model("parser"), "min_action_freq": 1})
    lessons = {"ner": _names(nlp), "parser": _parses(nlp)}
    optimizer = nlp.initialize(lambda: [*lessons["ner"], *lessons["parser"]])
    for name, examples in lessons.items():
        with nlp.select_pipes(enable=name):
            for _ in range(ROUNDS):
                random.shuffle(examples)
                nlp.update(examples, sgd=optimizer)
    nlp.meta["name"], nlp.meta["version"] = "tiny", "1.0"
    nlp.to_disk(folder)
    return folder


def _model(name: str) -> dict[str, object]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": name,
        "extra_state_tokens": False,
        "hidden_width": 32,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": SMALL,
    }


def _names(nlp: Language) -> list[Example]:
    """Each sentence with its own name and with another of the same kind."""
    return [_named(nlp, text, other) for text, name in NAMES for other in (None, name)]


def _named(nlp: Language, text: str, other: str | None) -> Example:
    before, _, rest = text.partition("{")
    marked, _, after = rest.partition("}")
    name, _, label = marked.partition("|")
    shown = other or name
    doc = nlp.make_doc(before + shown + after)
    return Example.from_dict(doc, {"entities": [(len(before), len(before) + len(shown), label)]})


def _parses(nlp: Language) -> list[Example]:
    return [
        Example.from_dict(nlp.make_doc(text), {"heads": heads, "deps": labels.split()})
        for text, heads, labels in SENTENCES
    ]
