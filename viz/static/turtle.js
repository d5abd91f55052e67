/** What is in view as Turtle, in the words of the ontology: relations with their claims and quotes. */
import { iri } from "./model.js";
import { PREFIXES, long, date, decimal, place, text } from "./term.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Model} Model */
/** @typedef {import("./types").Sentence} Sentence */
/** @typedef {import("./types").Thing} Thing */
/** @typedef {[string, string, string]} Triple subject, predicate and object as they are written */

/** @type {Record<string, string[]>} */
const CLASSES = {
  person: ["bundel:Person", "foaf:Person"],
  municipality: ["bundel:Organisation", "org:Organization", "bundel:Municipality"],
  organisation: ["bundel:Organisation", "org:Organization"],
  collective: ["bundel:Organisation", "org:Organization", "bundel:Collective"],
  initiative: ["bundel:Initiative", "org:OrganizationalCollaboration"],
  region: ["bundel:Region", "dct:Location"],
};
/** Class, the properties of the two ends, and the triple that says the same directly. @type {Record<string, [string, string, string, string]>} */
const RELATIONS = {
  participation: ["Participation", "org:member", "org:organization", "bundel:participatesIn"],
  leadership: ["Leadership", "org:member", "org:organization", "bundel:leads"],
  post: ["Post", "org:member", "org:organization", "bundel:worksFor"],
  party: ["PartyMembership", "org:member", "org:organization", "bundel:memberOfParty"],
  placement: ["Placement", "bundel:subject", "bundel:region", "bundel:locatedIn"],
};

/**
 * Things, articles, relations, claims and quotes of all sentences in view; equal selections give equal text.
 * @param {App} app
 * @returns {string}
 */
export function turtle(app) {
  const { model, selection } = app;
  const said = new Map([...selection.lines.values()].flat().map((one) => [one.id, one]));
  const named = new Set([
    ...selection.things,
    ...[...said.values()].flatMap(({ ends, within }) => [...ends, ...(within ? [within] : [])]),
  ]);
  const triples = [
    ...[...named].flatMap((id) => thing(model, id)),
    ...[...new Set([...said.values()].map(({ source }) => source))].flatMap((source) => article(model, source)),
    ...[...said.values()].flatMap((one) => [...relation(model, one), ...claim(model, one)]),
  ];
  return `${PREFIXES}\n${blocks(triples)}`;
}

/** @param {Model} model @param {string} id @returns {Triple[]} */
function thing(model, id) {
  const found = model.things.get(id);
  if (!found || !CLASSES[found.kind]) return [];
  const subject = long(iri(model, id));
  const type = found.type ?? "";
  const narrow = /** @type {Triple[]} */ (
    found.kind === "initiative" && type
      ? [[subject, "bundel:kind", long(`${place("initiative-kinds")}${type}`)]]
      : found.kind === "region" && type
        ? [[subject, "bundel:regionType", long(`${place("region-types")}${type}`)]]
        : /^[A-Z][A-Za-z]+$/.test(type)
          ? [[subject, "a", `bundel:${type}`]]
          : []
  );
  return [
    .../** @type {Triple[]} */ (CLASSES[found.kind].map((kind) => [subject, "a", kind])),
    ...narrow,
    [subject, "skos:prefLabel", text(found.label)],
    .../** @type {Triple[]} */ (found.also.map((form) => [subject, "skos:altLabel", text(form)])),
  ];
}

/** @param {Model} model @param {number} source @returns {Triple[]} */
function article(model, source) {
  const { iri: address, identifier, title, issued, citation, language } = model.sources[source];
  const subject = long(address);
  /** @type {(Triple | null)[]} */
  const told = [
    [subject, "a", "bundel:Article"],
    [subject, "a", "schema:NewsArticle"],
    [subject, "a", "prov:Entity"],
    [subject, "dct:identifier", text(identifier)],
    title ? [subject, "dct:title", text(title, language)] : null,
    issued ? [subject, "dct:issued", date(issued)] : null,
    citation ? [subject, "dct:bibliographicCitation", text(citation, language)] : null,
  ];
  return told.flatMap((triple) => (triple ? [triple] : []));
}

/** @param {Model} model @param {Sentence} said @returns {Triple[]} */
function relation(model, said) {
  const subject = long(iri(model, said.relation));
  const ends = said.ends.map((end) => long(iri(model, end)));
  if (said.tie === "collaboration") return collaboration(model, said, subject, ends);
  const [kind, from, to, direct] = RELATIONS[said.tie] ?? RELATIONS.participation;
  return [
    [subject, "a", `bundel:${kind}`],
    ...(said.tie === "placement" ? [] : [/** @type {Triple} */ ([subject, "a", "org:Membership"])]),
    [subject, from, ends[0]],
    [subject, to, ends[1]],
    ...(said.office ? office(model, said, subject) : []),
    ...(living(said) ? [/** @type {Triple} */ ([ends[0], direct, ends[1]])] : []),
  ];
}

/** @param {Model} model @param {Sentence} said @param {string} subject @returns {Triple[]} */
function office(model, said, subject) {
  const role = long(iri(model, said.office ?? ""));
  return [
    [subject, "org:role", role],
    [role, "a", "org:Role"],
    [role, "skos:prefLabel", text(said.role ?? "", "nl")],
  ];
}

/** @param {Model} model @param {Sentence} said @param {string} subject @param {string[]} ends @returns {Triple[]} */
function collaboration(model, said, subject, ends) {
  const pairs = ends.flatMap((one) => ends.filter((other) => other !== one).map((other) => [one, other]));
  /** @type {Triple[]} */
  const direct = living(said) ? pairs.map(([one, other]) => [one, "bundel:collaboratesWith", other]) : [];
  return [
    [subject, "a", "bundel:Collaboration"],
    [subject, "a", "org:OrganizationalCollaboration"],
    .../** @type {Triple[]} */ (ends.map((end) => [subject, "org:hasMember", end])),
    ...(said.kind
      ? [/** @type {Triple} */ ([subject, "bundel:kind", long(`${place("collaboration-kinds")}${said.kind}`)])]
      : []),
    ...(said.within ? [/** @type {Triple} */ ([subject, "bundel:within", long(iri(model, said.within))])] : []),
    .../** @type {Triple[]} */ (said.themes.map((theme) => [subject, "bundel:theme", long(iri(model, theme))])),
    ...direct,
  ];
}

/** Whether the plain triple may stand beside the claim. @param {Sentence} said */
const living = ({ status, confidence }) => (status === "existing" || status === "planned") && confidence >= 0.5;

/** @param {Model} model @param {Sentence} said @returns {Triple[]} */
function claim(model, said) {
  const own = iri(model, said.id);
  const [subject, annotation, passage, quote, position] = ["", "#annotation", "#passage", "#quote", "#position"].map(
    (part) => long(own + part),
  );
  const source = long(model.sources[said.source].iri);
  const length = [...said.quote].length;
  return [
    [subject, "a", "bundel:Claim"],
    [subject, "a", "prov:Entity"],
    [subject, "bundel:states", long(iri(model, said.relation))],
    [subject, "bundel:status", `bundel:${said.status}`],
    [subject, "bundel:confidence", decimal(said.confidence)],
    [subject, "bundel:because", text(said.because, "nl")],
    [subject, "prov:wasQuotedFrom", source],
    [annotation, "a", "oa:Annotation"],
    [annotation, "oa:hasBody", subject],
    [annotation, "oa:hasTarget", passage],
    [passage, "a", "oa:SpecificResource"],
    [passage, "oa:hasSource", source],
    [passage, "oa:hasSelector", quote],
    [passage, "oa:hasSelector", position],
    [quote, "a", "oa:TextQuoteSelector"],
    [quote, "oa:exact", text(said.quote)],
    [position, "a", "oa:TextPositionSelector"],
    [position, "oa:start", String(said.start)],
    [position, "oa:end", String(said.start + length)],
  ];
}

/** Each subject once, in order, with its statements in order. @param {Triple[]} triples */
function blocks(triples) {
  /** @type {Map<string, Set<string>>} */
  const about = new Map();
  for (const [subject, predicate, object] of triples) {
    const told = about.get(subject) ?? new Set();
    about.set(subject, told.add(`${predicate} ${object}`));
  }
  const order = (/** @type {string} */ one, /** @type {string} */ two) => (one < two ? -1 : 1);
  return [...about]
    .sort(([one], [two]) => order(one, two))
    .map(([subject, told]) => `${subject} ${[...told].sort(order).join(" ;\n  ")} .\n`)
    .join("\n");
}
