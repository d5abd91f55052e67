/** What is in view as GEXF, as Gephi takes it. */
import { credits, today } from "./credit.js";
import { ink } from "./look.js";
import { iri, latest, name } from "./model.js";
import { standing } from "./selection.js";
import { term } from "./words.js";

/** @typedef {import("./types").App} App */

const GEXF = "http://gexf.net/1.3";
const VIZ = "http://gexf.net/1.3/viz";
const NODE = { kind: "string", type: "string", areas: "string", themes: "string" };
const EDGE = { ties: "string", status: "string", confidence: "double", latest: "string", quotes: "string" };

/**
 * Things as nodes where they stand, lines as edges that weigh as much as they have sentences.
 * @param {App} app
 * @returns {string}
 */
export function gexf(app) {
  const whole = document.implementation.createDocument(GEXF, "gexf");
  /** @param {string} tag @param {Record<string, string | number>} [attributes] @param {...any} children */
  const el = (tag, attributes = {}, ...children) => {
    const element = whole.createElementNS(tag.startsWith("viz:") ? VIZ : GEXF, tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, legal(String(value)));
    element.append(...children.flat().map((child) => (typeof child === "string" ? legal(child) : child)));
    return element;
  };
  const declared = (/** @type {string} */ kind, /** @type {Record<string, string>} */ columns) =>
    el(
      "attributes",
      { class: kind },
      Object.entries(columns).map(([id, type]) => el("attribute", { id, title: id, type })),
    );
  const values = (/** @type {Record<string, string | number | null>} */ told) =>
    el(
      "attvalues",
      {},
      Object.entries(told)
        .filter(([, value]) => value !== null && value !== "")
        .map(([key, value]) => el("attvalue", { for: key, value: value ?? "" })),
    );
  const meta = el(
    "meta",
    { lastmodifieddate: today() },
    el("creator", {}, "Bundel"),
    el("description", {}, credits(app).join(" ")),
  );
  const graph = el(
    "graph",
    { defaultedgetype: "undirected", mode: "static" },
    declared("node", NODE),
    declared("edge", EDGE),
    el(
      "nodes",
      {},
      [...app.selection.things].map((id) => node(app, id, el, values)),
    ),
    el(
      "edges",
      {},
      [...app.selection.lines].map(([id, said]) => edge(app, id, said, el, values)),
    ),
  );
  whole.documentElement.setAttribute("version", "1.3");
  whole.documentElement.append(meta, graph);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(whole)}\n`;
}

/** @param {App} app @param {string} id @param {any} el @param {any} values */
function node({ model }, id, el, values) {
  const thing = /** @type {import("./types").Thing} */ (model.things.get(id));
  const [red, green, blue] = /** @type {string[]} */ (
    ink[`kind-${thing.kind}`].match(/[0-9a-f]{2}/gi) ?? ["0", "0", "0"]
  );
  return el(
    "node",
    { id: iri(model, id), label: name(thing) },
    values({
      kind: thing.kind,
      type: thing.type,
      areas: thing.areas.map((area) => model.areas.get(area)?.label ?? area).join("|"),
      themes: thing.themes.map(term).join("|"),
    }),
    el("viz:color", { r: parseInt(red, 16), g: parseInt(green, 16), b: parseInt(blue, 16) }),
    el("viz:position", { x: thing.x, y: -thing.y, z: 0 }),
    el("viz:size", { value: thing.size }),
  );
}

/** @param {App} app @param {string} id @param {import("./types").Sentence[]} said @param {any} el @param {any} values */
function edge({ model }, id, said, el, values) {
  const line = /** @type {import("./types").Line} */ (model.lines.get(id));
  return el(
    "edge",
    { id, source: iri(model, line.from), target: iri(model, line.to), weight: said.length },
    values({
      ties: [...new Set(said.map(({ tie }) => tie))].join("|"),
      status: standing(said),
      confidence: Math.max(...said.map(({ confidence }) => confidence)),
      latest: latest(model, said),
      quotes: [...new Set(said.map(({ quote }) => quote))].join("\n"),
    }),
  );
}

/** Without the characters that XML cannot hold. @param {string} text */
const legal = (text) => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
