/** The legend, which is also the filter. */
import { choices } from "./choices.js";
import { counts } from "./counting.js";
import { fill, h } from "./dom.js";
import { facet, switches } from "./facet.js";
import { KINDS, STATUSES, TIES, glyph } from "./look.js";
import { period } from "./period.js";
import { NOBODY, values } from "./sieve.js";
import { sureness } from "./sureness.js";
import { unloaded } from "./unloaded.js";
import { compare, say, term } from "./words.js";

/** @typedef {import("./types").App} App */

/**
 * @param {App} app
 * @param {HTMLElement} element
 */
export function legend(app, element) {
  const counted = counts(app);
  const n = (/** @type {string} */ key) => counted.get(key) ?? 0;
  const known = values(app.model);
  const named = (
    /** @type {Set<string>} */ ids,
    /** @type {string} */ key,
    /** @type {(id: string) => string} */ words,
  ) => [...ids].map((id) => ({ id, words: words(id), n: n(`${key} ${id}`) }));
  const row = (/** @type {string} */ key, /** @type {any} */ sign, /** @type {string} */ words) => ({
    key,
    sign,
    words,
    n: n(key),
  });
  fill(
    element,
    unloaded(app, "legend"),
    facet(
      "kinds",
      switches(
        app,
        KINDS.map((kind) => row(`kind ${kind}`, glyph(kind), say(`kinds ${kind}`))),
      ),
      {
        unit: "things",
      },
    ),
    facet(
      "ties",
      switches(
        app,
        TIES.map((tie) => row(`tie ${tie}`, sample(tie), say(`tie ${tie}`))),
      ),
      { unit: "lines" },
    ),
    facet(
      "statuses",
      switches(
        app,
        STATUSES.map((status) => row(`status ${status}`, sample(status), say(`status ${status}`))),
      ),
      { unit: "lines" },
    ),
    facet("themes", choices(app, "themes", named(known.themes, "theme", term)), { unit: "lines" }),
    facet("areas", areas(app, counted), { unit: "lines" }),
    facet("period", period(app, counted), { unit: "articles" }),
    facet(
      "publishers list",
      choices(
        app,
        "publishers",
        named(known.publishers, "publisher", (id) => (id === NOBODY ? say("no publisher") : id)),
      ),
      { unit: "lines" },
    ),
    facet("sureness", sureness(app, counted), { unit: "lines" }),
  );
}

/** How a line of this sort is drawn. @param {string} sort */
function sample(sort) {
  const cross = sort === "ended" || sort === "denied";
  return h(
    "svg",
    { viewBox: "0 0 24 24", class: `sample ${sort}`, "aria-hidden": "true" },
    h("path", { d: "M2 14Q12 8 22 12" }),
    cross && h("path", { class: "cross", d: "M9 8L15 14M15 8L9 14" }),
  );
}

/** The areas of the type that tints the ground, and those of other types that are chosen. @param {App} app @param {Map<string, number>} counted */
function areas(app, counted) {
  const types = [...new Set([...app.model.areas.values()].map(({ type }) => type))].sort(compare);
  if (!types.length) return null;
  const given = [...app.model.areas.values()]
    .filter(({ id, type }) => type === app.state.ground || app.state.areas.has(id))
    .map(({ id, label }) => ({ id, words: label, n: counted.get(`area ${id}`) ?? 0 }));
  return h("div", {}, ground(app, types), choices(app, "areas", given));
}

/** @param {App} app @param {string[]} types */
function ground(app, types) {
  const choose = (/** @type {any} */ { target }) => app.set({ ground: target.value });
  const select = h(
    "select",
    { "data-key": "ground", onchange: choose },
    [...types, "none"].map((type) =>
      h("option", { value: type }, type === "none" ? say("no ground") : say("grounds of", { type: term(type) })),
    ),
  );
  select.value = types.includes(app.state.ground) ? app.state.ground : "none";
  return h("label", { class: "choice" }, h("span", {}, say("ground")), select);
}

/** What is in view. @param {App} app @param {HTMLElement} element */
export function tally(app, element) {
  const { selection, model } = app;
  const all = selection.lines.size === model.lines.size && selection.things.size === model.things.size;
  const words = say(all ? "in view" : "in view of", {
    things: selection.things.size,
    lines: selection.lines.size,
    allThings: model.things.size,
    allLines: model.lines.size,
  });
  fill(element, h("span", { role: "status" }, words));
}
