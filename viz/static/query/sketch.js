/** Triples as a picture, drawn as the explorer draws; the server says where everything stands. */
import { fill, h } from "../dom.js";
import { initial } from "../address.js";
import { stage } from "../stage.js";
import { say } from "../words.js";
import { called } from "./naming.js";

/** @typedef {import("./terms.js").Term} Term */

const RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const MOST = 300;
const SLACK = 8;

/** The triples that tie two things, of at most three hundred things; what is only a sort or a text is left to the table. @param {(Term | null)[][]} triples */
export function drawable(triples) {
  /** @type {Map<string, {from: string, to: string, names: Set<string>}>} */
  const ties = new Map();
  const things = new Set();
  let left = 0;
  for (const [subject, predicate, object] of triples) {
    if (!subject || !predicate || !object || object.type === "literal" || predicate.value === RDF_TYPE) continue;
    const [from, to] = [id(subject), id(object)];
    if (from === to) continue;
    const fresh = [from, to].filter((end) => !things.has(end));
    if (things.size + fresh.length > MOST) {
      left += 1;
      continue;
    }
    for (const end of fresh) things.add(end);
    const key = [from, to].sort().join(" ");
    const tie = ties.get(key) ?? { from, to, names: new Set() };
    tie.names.add(predicate.value);
    ties.set(key, tie);
  }
  return { ties: [...ties.values()], left };
}

/** @param {Term} term */
const id = (term) => (term.type === "bnode" ? `_:${term.value}` : term.value);

/**
 * @param {ReturnType<typeof drawable>["ties"]} ties
 * @param {{language: () => import("../types").Language, short: (iri: string) => string, open: (iri: string) => void}} given
 */
export async function sketch(ties, { language, short, open }) {
  const response = await fetch("api/sketch", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ pairs: ties.map(({ from, to }) => [from, to]) }),
  });
  if (!response.ok) throw new Error(String(response.status));
  const { nodes } = await response.json();
  const name = (/** @type {string} */ iri) => called(iri, language()) ?? short(iri);
  const graph = h("div", { id: "graph", role: "img", "aria-label": say("query picture", { n: nodes.length }) });
  const tip = h("p", { id: "tip", hidden: true });
  const element = h("div", { class: "picture" }, graph, tip);
  return { element, show: () => show(nodes.map((/** @type {any} */ one) => ({ ...one, label: name(one.id) })), ties, graph, tip, { name, short, open, language }) };
}

/**
 * Draw in an element that stands in the page.
 * @param {any[]} nodes @param {ReturnType<typeof drawable>["ties"]} ties @param {HTMLElement} graph @param {HTMLElement} tip
 * @param {{name: (iri: string) => string, short: (iri: string) => string, open: (iri: string) => void, language: () => import("../types").Language}} given
 */
function show(nodes, ties, graph, tip, { name, short, open, language }) {
  const app = application(nodes, ties, language());
  const drawn = stage(app, graph);
  drawn.overview(false);
  graph.addEventListener("pointermove", (event) => {
    const { left, top } = graph.getBoundingClientRect();
    const found = drawn.under({ x: event.clientX - left, y: event.clientY - top }, SLACK);
    graph.classList.toggle("over", !!(found.thing ?? found.line));
    if (found.thing === app.hover.thing && found.line === app.hover.line) return;
    Object.assign(app.hover, found);
    drawn.redraw();
    const tie = found.line ? ties[Number(found.line)] : null;
    tip.hidden = !(found.thing ?? tie);
    if (found.thing) fill(tip, h("b", {}, name(found.thing)), h("span", {}, short(found.thing)));
    else if (tie) fill(tip, h("b", {}, `${name(tie.from)} — ${name(tie.to)}`), h("span", {}, [...tie.names].map((one) => name(one)).join(", ")));
  });
  graph.addEventListener("pointerleave", () => {
    Object.assign(app.hover, { thing: null, line: null });
    tip.hidden = true;
    drawn.redraw();
  });
  drawn.network.on("click", (/** @type {any} */ { pointer }) => {
    const { thing } = drawn.under(pointer.DOM, SLACK);
    if (thing) open(thing);
  });
}

/** As much of the explorer's application as its stage asks for. @param {any[]} nodes @param {ReturnType<typeof drawable>["ties"]} ties @param {import("../types").Language} language @returns {import("../types").App} */
function application(nodes, ties, language) {
  const said = { tie: "collaboration", status: "existing", confidence: 1 };
  const lines = new Map(ties.map(({ from, to }, place) => [String(place), { id: String(place), from, to, sentences: [] }]));
  const full = nodes.map((one) => ({ ...one, kind: one.kind === "gathering" ? "region" : one.kind, also: [], areas: [], themes: [], topics: [] }));
  /** @type {Map<string, any[]>} */
  const around = new Map(full.map((one) => [one.id, []]));
  for (const line of lines.values()) for (const end of [line.from, line.to]) around.get(end)?.push(line);
  const payload = { title: null, bases: {}, nodes: full, edges: [], options: {}, sentences: [], sources: [], areas: [], terms: {}, shown: { things: full.length, of: full.length }, whole: true, municipalities: [] };
  const usual = initial(language);
  const selection = { things: new Set(full.map((one) => one.id)), lines: new Map([...lines.keys()].map((key) => [key, /** @type {any[]} */ ([said])])) };
  return {
    model: { payload, things: new Map(full.map((one) => [one.id, one])), lines, around, sentences: [], sources: [], areas: new Map() },
    state: { ...usual, ground: "" },
    usual,
    hover: { thing: null, line: null },
    selection,
    passing: selection,
    set() {},
    note() {},
    visit() {},
    point() {},
    on() {},
    say() {},
    tell() {},
  };
}
