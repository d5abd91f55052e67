/** A quote with all that speaks for it. */
import { disputed } from "./agenda.js";
import { deeds } from "./deeds.js";
import { followable, h } from "./dom.js";
import { iri, name } from "./model.js";
import { pointed } from "./pointed.js";
import { day, manner, percent, say, tongue, translated } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Sentence} Sentence */
/** @typedef {import("./types").Source} Source */

/**
 * One quote and what it says of the things at hand; several claims can rest on the same words.
 * @param {App} app
 * @param {Sentence[]} said claims with one and the same quote
 */
export function passage(app, said) {
  const [first] = said;
  const source = app.model.sources[first.source];
  const here = said.some(({ id }) => id === pointed(app));
  return h(
    "figure",
    { class: here ? "passage pointed" : "passage", tabindex: here ? -1 : null },
    h("blockquote", { lang: source.language }, h("p", {}, marked(app, said))),
    h("figcaption", {}, origin(source), h("ul", { class: "says" }, said.map((one) => claim(app, one))), because(app, said, source), deeds(app, said)),
  );
}

/** @param {App} app @param {Sentence[]} said */
function marked(app, said) {
  const letters = [...said[0].quote];
  const marks = said.flatMap((one) => one.marks).sort((one, two) => one[0] - two[0] || two[1] - one[1]);
  /** @type {any[]} */
  const parts = [];
  let at = 0;
  for (const [start, end, thing] of marks) {
    if (start < at) continue;
    parts.push(
      letters.slice(at, start).join(""),
      h("mark", { title: name(app.model.things.get(thing)) || null }, letters.slice(start, end).join("")),
    );
    at = end;
  }
  return [...parts, letters.slice(at).join("")];
}

/** @param {Source} source */
function origin(source) {
  const title = source.title ?? source.identifier;
  const address = followable(source.address);
  const named = address ? h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, title) : title;
  const told = [source.publisher ?? say("no publisher"), day(source.issued)].join(" · ");
  return h("p", { class: "origin" }, h("cite", { lang: source.language }, named), h("span", {}, told));
}

/** @param {Sentence} said */
export function meaning(said) {
  if (said.tie === "collaboration") return said.kind ? manner(said.kind) : say("tie collaboration");
  if (said.role) return translated(said.role);
  return say(`tie ${said.tie}`);
}

/** @param {App} app @param {Sentence} said */
function claim(app, said) {
  return h(
    "li",
    {},
    h("span", { class: `status ${said.status}` }, say(`status ${said.status}`)),
    h(
      "span",
      { class: "meaning" },
      meaning(said),
      disputed(iri(app.model, said.id)) && h("em", { class: "disputed" }, say("disputed")),
    ),
    h(
      "span",
      { class: "sure", title: say("confidence") },
      h(
        "svg",
        { viewBox: "0 0 34 5", "aria-hidden": "true" },
        h("rect", { class: "rest", width: 34, height: 5, rx: 2.5 }),
        h("rect", { class: "part", width: 34 * said.confidence, height: 5, rx: 2.5 }),
      ),
      h("span", { class: "hidden" }, `${say("confidence")} `),
      percent(said.confidence),
    ),
  );
}

/** @param {App} app @param {Sentence[]} said @param {Source} source */
function because(app, said, source) {
  const reasons = [...new Set(said.map((one) => one.because))];
  const steps = new Map(said.flatMap((one) => one.steps).map((step) => [step.join("|"), step]));
  return h(
    "details",
    { class: "why" },
    h("summary", {}, say("why")),
    h(
      "dl",
      {},
      reasons.map((reason) => [h("dt", {}, say("reason")), h("dd", { lang: tongue(reason) }, translated(reason))]),
      [...steps.values()].map(([form, thing, reason]) => [
        h("dt", { lang: source.language }, `“${form}”`),
        h("dd", {}, `= ${name(app.model.things.get(thing)) || thing}: `, h("span", { lang: tongue(reason) }, translated(reason))),
      ]),
      source.citation && [h("dt", {}, say("citation")), h("dd", { lang: source.language }, source.citation)],
    ),
  );
}
