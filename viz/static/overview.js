/** The panel when nothing is selected: where to begin, and what the picture rests on. */
import { invitation } from "./asking.js";
import { fill, followable, h } from "./dom.js";
import { eras } from "./era.js";
import { glyph } from "./look.js";
import { name } from "./model.js";
import { bridges, communities, tied } from "./whole.js";
import { compare, day, say } from "./words.js";

/** @typedef {import("./types").App} App */

const TOP = 8;

/** @param {App} app */
export function overview(app) {
  return [
    h("h2", {}, say("welcome")),
    h("p", { class: "lead" }, say("welcome text")),
    app.model.things.size ? most(app) : tied(app),
    invitation(app),
    communities(app),
    bridges(app),
    eras(app),
    sources(app),
    keys(app),
  ];
}

/** @param {App} app */
function most(app) {
  const weighed = [...app.selection.things]
    .map((id) => app.model.things.get(id))
    .filter((thing) => thing && !["region", "gathering"].includes(thing.kind))
    .map((thing) => ({ thing: /** @type {import("./types").Thing} */ (thing), n: lines(app, thing?.id ?? "") }))
    .sort((one, two) => two.n - one.n || compare(one.thing.label, two.thing.label))
    .slice(0, TOP);
  if (!weighed.length) return h("p", { class: "notice" }, say("nothing left"));
  const most = weighed[0].n;
  return h(
    "section",
    {},
    h("h3", {}, say("most tied")),
    h(
      "ul",
      { class: "most" },
      weighed.map(({ thing, n }) =>
        h(
          "li",
          {},
          h(
            "button",
            { type: "button", "data-key": `most ${thing.id}`, onclick: () => app.visit(thing.id) },
            glyph(thing.kind, thing.type),
            h("span", { class: "name" }, name(thing)),
            h(
              "svg",
              { viewBox: "0 0 64 6", class: "bar", "aria-hidden": "true" },
              h("rect", { class: "rest", width: 64, height: 6, rx: 3 }),
              h("rect", { class: `kind-${thing.kind}`, width: (64 * n) / most, height: 6, rx: 3 }),
            ),
            h("span", { class: "number", title: say("lines", { n }) }, n),
          ),
        ),
      ),
    ),
  );
}

/** @param {App} app @param {string} id */
const lines = (app, id) => (app.model.around.get(id) ?? []).filter((line) => app.selection.lines.has(line.id)).length;

/** @param {App} app */
function sources(app) {
  /** @type {Map<number, number>} */
  const used = new Map();
  for (const said of new Set([...app.selection.lines.values()].flat()))
    used.set(said.source, (used.get(said.source) ?? 0) + 1);
  const shown = [...used.keys()]
    .map((place) => app.model.sources[place])
    .sort((one, two) => compare(two.issued ?? "", one.issued ?? ""));
  return h(
    "section",
    {},
    h(
      "details",
      { class: "sources" },
      h("summary", {}, h("h3", {}, say("rests on sources", { n: shown.length }))),
      h(
        "ul",
        {},
        shown.map((source) => {
          const address = followable(source.address);
          const title = source.title ?? source.identifier;
          return h(
            "li",
            {},
            h(
              "cite",
              { lang: source.language },
              address ? h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, title) : title,
            ),
            h("span", {}, [source.publisher ?? say("no publisher"), day(source.issued)].join(" · ")),
          );
        }),
      ),
    ),
  );
}

/** @param {App} app */
function keys(app) {
  const shown = [
    ["/", "key search"],
    ["↑ ↓ ← →", "key arrows"],
    ["Shift + ↑ ↓ ← →", "key lines"],
    ["Enter", "key enter"],
    ["+ − 0", "key zoom"],
    ["1 2 3", "key steps"],
    ["E", "key unfold"],
    ["V", "key join"],
    ["T", "key table"],
    ["Esc", "key escape"],
  ];
  const box = h(
    "dl",
    { class: "keys" },
    shown.map(([key, words]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, say(words))]),
  );
  const choice = h("input", {
    type: "checkbox",
    "data-key": "keys",
    onchange: (/** @type {any} */ event) => app.set({ keys: event.target.checked }),
  });
  choice.checked = app.state.keys;
  return h(
    "section",
    { class: "for-keys" },
    h("h3", {}, say("keys")),
    box,
    h("label", { class: "switch" }, choice, say("keys on")),
  );
}

/**
 * What the whole rests on, for the line at the bottom: always of what is in view.
 * @param {App} app
 * @returns {string}
 */
export function foundation(app) {
  const used = [...new Set([...app.selection.lines.values()].flat().map(({ source }) => app.model.sources[source]))];
  if (!app.model.things.size && app.model.payload.grounds) return rested(app.model.payload.grounds);
  if (!used.length) return say("rests on nothing");
  const publishers = new Set(used.flatMap(({ publisher }) => (publisher ? [publisher] : [])));
  const years = used.flatMap(({ issued }) => (issued ? [issued.slice(0, 4)] : [])).sort();
  const undated = used.filter(({ issued }) => !issued).length;
  const unnamed = used.filter(({ publisher }) => !publisher).length;
  const period = !years.length
    ? ""
    : years[0] === years[years.length - 1]
      ? years[0]
      : `${years[0]}–${years[years.length - 1]}`;
  const loose = [
    unnamed ? say("without publisher", { n: unnamed }) : "",
    undated ? say("without date", { n: undated }) : "",
  ].filter(Boolean);
  const parts = [
    say("articles", { n: used.length }),
    publishers.size ? say("publishers", { n: publishers.size }) : "",
    period,
  ].filter(Boolean);
  return `${say("rests on", { what: parts.join(", ") })}${loose.length ? ` (${loose.join(", ")})` : ""}. ${say("absence")}`;
}

/** What a graph rests on that is too large to be sent. @param {import("./types").Grounds} grounds */
function rested(grounds) {
  const { articles, publishers, unnamed, undated, from, to } = grounds;
  const period = from === to ? (from ?? "") : `${from}–${to}`;
  const parts = [say("articles", { n: articles }), publishers ? say("publishers", { n: publishers }) : "", period].filter(Boolean);
  const loose = [unnamed ? say("without publisher", { n: unnamed }) : "", undated ? say("without date", { n: undated }) : ""].filter(Boolean);
  return `${say("rests on", { what: parts.join(", ") })}${loose.length ? ` (${loose.join(", ")})` : ""}. ${say("absence")}`;
}

/** @param {App} app @param {HTMLElement} element */
export function paintFoundation(app, element) {
  const { things, of } = app.model.payload.shown;
  fill(element, h("span", {}, foundation(app)), things < of && things > 0 && h("strong", {}, say("cut off", { n: things, of })));
}
