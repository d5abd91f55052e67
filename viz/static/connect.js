/** "What connects these?": picking two to four things, and the panel that answers. */
import { h } from "./dom.js";
import { via } from "./evidence.js";
import { CONTROL, icon } from "./icons.js";
import { glyph } from "./look.js";
import { name } from "./model.js";
import { passage } from "./passage.js";
import { shared, ways } from "./ways.js";
import { list, say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Thing} Thing */
/** @typedef {import("./ways.js").Hop} Hop */

const MOST = 4;
const LISTED = 12;

/** Whether the panel is to tell what connects the picked things. @param {App} app */
export const connecting = ({ state }) => state.joined.length > 1 && !state.thing && !state.line;

/** The picked things that there are, in the order of picking. @param {App} app @returns {Thing[]} */
const picked = ({ state, model }) => state.joined.flatMap((id) => model.things.get(id) ?? []);

/** Pick a thing, or let it go. @param {App} app @param {string} id */
export function join(app, id) {
  const { joined, thing } = app.state;
  const before = joined.length || !thing || thing === id ? joined : [thing];
  const next = before.includes(id) ? before.filter((one) => one !== id) : [...before, id];
  if (next.length > MOST) return app.tell(say("at most", { n: MOST }));
  const answered = next.length > 1;
  app.set({ joined: next, line: null, thing: answered ? null : (next[0] ?? null) });
  app.tell(answered ? say("connects", { names: list(picked(app).map(name)) }) : next.length ? say("pick another") : say("none picked"));
}

/** The button in the panel of a thing. @param {App} app @param {Thing} thing */
export function joining(app, thing) {
  const { joined } = app.state;
  const others = picked(app).filter(({ id }) => id !== thing.id);
  const on = joined.includes(thing.id);
  const words = on ? say("picked") : others.length ? say("connect with", { names: list(others.map(name)) }) : say("connect");
  return h(
    "div",
    { class: "joining" },
    h("button", { type: "button", class: "quiet", "data-key": "join", "aria-pressed": String(on), onclick: () => join(app, thing.id) }, icon(CONTROL.link), words),
    joined.length > 1 && h("button", { type: "button", class: "link", "data-key": "connection", onclick: () => app.set({ thing: null, line: null }) }, say("to connection")),
    on && joined.length === 1 && h("p", { class: "aside" }, say("pick another")),
  );
}

/** @param {App} app */
export function connection(app) {
  const things = picked(app);
  const ids = things.map(({ id }) => id);
  const both = shared(app, ids);
  const initiative = (/** @type {{id: string}} */ { id }) => ["initiative", "gathering"].includes(app.model.things.get(id)?.kind ?? "");
  const missing = app.state.joined.length - things.length;
  return [
    h("h2", {}, say("what connects")),
    h("ul", { class: "picked" }, things.map((thing) => pick(app, thing))),
    missing > 0 && h("p", { class: "notice" }, say("not here", { n: missing })),
    both.length > 0 && [together(app, "shared initiatives", both.filter(initiative)), together(app, "shared partners", both.filter((one) => !initiative(one)))],
    ways(app, ids).map((pair) => routes(app, pair, things.length > 2)),
  ];
}

/** @param {App} app @param {Thing} thing */
function pick(app, thing) {
  return h(
    "li",
    {},
    h("button", { type: "button", class: "named", "data-key": `picked ${thing.id}`, onclick: () => app.set({ thing: thing.id, line: null }) }, glyph(thing.kind, thing.type), h("span", {}, name(thing))),
    h("button", { type: "button", class: "away", "data-key": `unpick ${thing.id}`, "aria-label": say("let go", { name: name(thing) }), onclick: () => join(app, thing.id) }, icon(CONTROL.close)),
  );
}

/** @param {App} app @param {string} title @param {{id: string, hops: Hop[]}[]} given */
function together(app, title, given) {
  if (!given.length) return null;
  return h(
    "section",
    {},
    h("h3", {}, `${say(title)} (${given.length})`),
    h("ul", { class: "entries" }, given.slice(0, LISTED).map((one) => common(app, one))),
    given.length > LISTED && h("p", { class: "aside" }, say("shown of", { n: LISTED, of: given.length })),
  );
}

/** @param {App} app @param {{id: string, hops: Hop[]}} one */
function common(app, { id, hops }) {
  const thing = app.model.things.get(id);
  if (!thing) return null;
  return h(
    "li",
    {},
    h(
      "details",
      { "data-shared": id },
      h("summary", { "data-key": `shared ${id}` }, glyph(thing.kind, thing.type), h("b", {}, name(thing)), h("small", {}, list(hops.map(({ from }) => name(app.model.things.get(from))))), h("span", { class: "count" }, hops.length)),
      hops.map((hop) => passage(app, [hop.said])),
      h("p", { class: "go" }, h("button", { type: "button", class: "link", onclick: () => app.set({ thing: id, line: null }) }, say("go to", { name: name(thing) }))),
    ),
  );
}

/** @param {App} app @param {{from: string, to: string, ways: Hop[][]}} pair @param {boolean} several */
function routes(app, { from, to, ways: found }, several) {
  const ends = [from, to].map((id) => name(app.model.things.get(id)));
  return h(
    "section",
    { class: "routes" },
    h("h3", {}, several ? say("way between", { one: ends[0], other: ends[1] }) : say("shortest way")),
    !found.length && h("p", { class: "notice" }, say("no way", { one: ends[0], other: ends[1] })),
    found.map((way, place) =>
      place ? h("details", {}, h("summary", { "data-key": `other way ${from} ${to} ${place}` }, say("other way", { n: way.length })), route(app, way)) : route(app, way),
    ),
  );
}

/** @param {App} app @param {Hop[]} way */
function route(app, way) {
  return h(
    "ol",
    { class: "route" },
    way.map((hop) =>
      h(
        "li",
        {},
        h("div", { class: "pair" }, end(app, hop.from), h("p", { class: "via" }, via(app, hop.line, [hop.said])), end(app, hop.to)),
        passage(app, [hop.said]),
      ),
    ),
  );
}

/** @param {App} app @param {string} id */
function end(app, id) {
  const thing = app.model.things.get(id);
  return thing && h("button", { type: "button", onclick: () => app.set({ thing: id, line: null }) }, glyph(thing.kind, thing.type), h("span", {}, name(thing)));
}

/** V picks the selected thing. @param {App} app @param {HTMLElement} element */
export function joinKeys(app, element) {
  element.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !app.state.keys) return;
    if (event.key.toLowerCase() === "v" && app.state.thing) join(app, app.state.thing);
  });
}
