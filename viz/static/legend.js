/** The legend, which is also the filter. */
import { fill, h } from "./dom.js";
import { KINDS, STATUSES, TIES, glyph } from "./look.js";
import { UNSURE, filtered, themes } from "./selection.js";
import { compare, say, term } from "./words.js";

/** @typedef {import("./types").App} App */

/**
 * @param {App} app
 * @param {HTMLElement} element
 */
export function legend(app, element) {
  const counted = counts(app);
  fill(
    element,
    group(
      "kinds",
      rows(
        app,
        KINDS.map((kind) => ({
          key: `kind ${kind}`,
          sign: glyph(kind),
          words: say(`kinds ${kind}`),
          n: counted.get(`kind ${kind}`) ?? 0,
        })),
      ),
    ),
    group(
      "ties",
      rows(
        app,
        TIES.map((tie) => ({
          key: `tie ${tie}`,
          sign: sample(tie),
          words: say(`tie ${tie}`),
          n: counted.get(`tie ${tie}`) ?? 0,
        })),
      ),
    ),
    group(
      "statuses",
      rows(app, [
        ...STATUSES.map((status) => ({
          key: `status ${status}`,
          sign: sample(status),
          words: say(`status ${status}`),
          n: counted.get(`status ${status}`) ?? 0,
        })),
        { key: "unsure", sign: sample("unsure"), words: say("unsure"), n: counted.get("unsure") ?? 0 },
      ]),
    ),
    chips(app, "themes", themesOf(app)),
    grounds(app),
  );
}

/** @param {string} key @param {any} content */
function group(key, content) {
  return (
    content &&
    h(
      "section",
      { class: "filter", "aria-labelledby": `filter-${key}` },
      h("h2", { id: `filter-${key}` }, say(key)),
      content,
    )
  );
}

/** @param {App} app @param {{key: string, sign: any, words: string, n: number}[]} given */
function rows(app, given) {
  const shown = given.filter(({ n }) => n > 0);
  return shown.length
    ? h(
        "ul",
        { class: "rows" },
        shown.map((row) => h("li", {}, toggle(app, row))),
      )
    : null;
}

/** @param {App} app @param {{key: string, sign: any, words: string, n: number}} row */
function toggle(app, { key, sign, words, n }) {
  const on = !app.state.off.has(key);
  const flip = () => {
    const off = new Set(app.state.off);
    if (on) off.add(key);
    else off.delete(key);
    app.set({ off });
  };
  return h(
    "button",
    { type: "button", "aria-pressed": String(on), "data-key": key, onclick: flip },
    sign,
    h("span", { class: "words" }, words),
    h("span", { class: "number" }, n),
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

/** @param {App} app @param {"themes" | "areas"} which @param {[string, string, number][]} given */
function chips(app, which, given) {
  const chosen = app.state[which];
  /** @param {string} id */
  const flip = (id) => () => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    app.set({ [which]: next });
  };
  const all = given.map(([id, words, n]) =>
    h(
      "li",
      {},
      h(
        "button",
        { type: "button", "aria-pressed": String(chosen.has(id)), "data-key": `${which} ${id}`, onclick: flip(id) },
        words,
        h("span", { class: "number" }, n),
      ),
    ),
  );
  return all.length ? group(which, h("ul", { class: "chips" }, all)) : null;
}

/** @param {App} app @returns {[string, string, number][]} */
function themesOf(app) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const line of app.model.lines.values()) {
    const about = new Set(line.sentences.flatMap((place) => themes(app.model, app.model.sentences[place], line)));
    for (const theme of about) found.set(theme, (found.get(theme) ?? 0) + 1);
  }
  return [...found]
    .map(([theme, n]) => /** @type {[string, string, number]} */ ([theme, term(theme), n]))
    .sort((one, two) => two[2] - one[2] || compare(one[1], two[1]));
}

/** @param {App} app */
function grounds(app) {
  const types = [...new Set([...app.model.areas.values()].map(({ type }) => type))].sort();
  if (!types.length) return null;
  const choose = (/** @type {any} */ event) => app.set({ ground: event.target.value, areas: new Set() });
  const options = [...types, "none"].map((type) =>
    h(
      "option",
      { value: type, selected: type === app.state.ground },
      type === "none" ? say("no ground") : say("grounds of", { type: term(type) }),
    ),
  );
  const label = h(
    "label",
    { class: "choice" },
    h("span", {}, say("ground")),
    h("select", { "data-key": "ground", onchange: choose }, options),
  );
  return [h("section", { class: "filter" }, label), chips(app, "areas", areasOf(app))];
}

/** @param {App} app @returns {[string, string, number][]} */
function areasOf(app) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const thing of app.model.things.values())
    for (const area of thing.areas) found.set(area, (found.get(area) ?? 0) + 1);
  return [...app.model.areas.values()]
    .filter(({ type }) => type === app.state.ground)
    .map(({ id, label }) => /** @type {[string, string, number]} */ ([id, label, found.get(id) ?? 0]))
    .sort((one, two) => compare(one[1], two[1]));
}

/** How many things of each kind there are, and how many lines of each tie and status. @param {App} app */
function counts(app) {
  /** @type {Map<string, number>} */
  const found = new Map();
  const add = (/** @type {string} */ key) => found.set(key, (found.get(key) ?? 0) + 1);
  for (const thing of app.model.things.values()) add(`kind ${thing.kind}`);
  for (const line of app.model.lines.values()) {
    const said = line.sentences.map((place) => app.model.sentences[place]);
    for (const key of new Set(
      said.flatMap(({ tie, status, confidence }) => [
        `tie ${tie}`,
        `status ${status}`,
        ...(confidence < UNSURE ? ["unsure"] : []),
      ]),
    ))
      add(key);
  }
  return found;
}

/** What is in view and the way back. @param {App} app @param {HTMLElement} element @param {() => void} reset */
export function tally(app, element, reset) {
  const { things, lines } = app.selection;
  fill(
    element,
    h("span", { role: "status" }, say("in view", { things: things.size, lines: lines.size })),
    filtered(app.state) &&
      h("button", { type: "button", class: "link", "data-key": "reset", onclick: reset }, say("reset")),
  );
}
