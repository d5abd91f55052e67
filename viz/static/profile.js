/** The panel of one thing: what it is, posts, initiatives, partners, and the sentences behind each. */
import { chronicle } from "./chronicle.js";
import { joining } from "./connect.js";
import { h } from "./dom.js";
import { via } from "./evidence.js";
import { links } from "./linked.js";
import { glyph } from "./look.js";
import { latest, name, other, passages } from "./model.js";
import { meaning, passage } from "./passage.js";
import { standing } from "./selection.js";
import { unfolding } from "./unfold.js";
import { compare, list, say, term } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Line} Line */
/** @typedef {import("./types").Thing} Thing */
/** @typedef {import("./types").Sentence} Sentence */

const ORDER = ["collaboration", "leadership", "participation", "post", "party", "placement"];

/**
 * @param {App} app
 * @param {Thing} thing
 */
export function profile(app, thing) {
  const lines = (app.model.around.get(thing.id) ?? []).filter(({ id }) => app.selection.lines.has(id));
  const said = lines.flatMap(({ id }) => app.selection.lines.get(id) ?? []);
  const hidden = (app.model.around.get(thing.id) ?? []).length - lines.length;
  return [
    h(
      "div",
      { class: "head" },
      glyph(thing.kind, thing.type),
      h("div", {}, h("h2", {}, name(thing)), h("p", { class: "kind" }, kind(app, thing))),
    ),
    thing.also.length > 0 && h("p", { class: "aside" }, `${say("also")} ${list(thing.also)}`),
    facts(app, lines, said),
    joining(app, thing),
    unfolding(app, thing),
    themes(app, thing),
    ...groups(app, thing, lines).map(([title, members]) => section(app, thing, title, members)),
    !lines.length && h("p", { class: "notice" }, say("no word here")),
    hidden > 0 && h("p", { class: "aside" }, say("lines hidden", { n: hidden })),
    chronicle(app, thing, said),
    links(app, thing),
  ];
}

/** @param {App} app @param {Thing} thing */
export function kind(app, thing) {
  const areas = thing.areas.map((id) => app.model.areas.get(id)?.label ?? "").filter(Boolean);
  return [thing.type ? term(thing.type) : say(`kind ${thing.kind}`), ...new Set(areas)].join(" · ");
}

/** @param {App} app @param {Line[]} lines @param {Sentence[]} said */
function facts(app, lines, said) {
  const quotes = passages(app.model, said).length;
  const articles = new Set(said.map(({ source }) => source)).size;
  /** @param {string} key @param {number} n */
  const fact = (key, n) => h("div", {}, h("dt", {}, say(key, { n })), h("dd", {}, n));
  return h(
    "dl",
    { class: "facts" },
    fact("lines word", lines.length),
    fact("sentences word", quotes),
    fact("articles word", articles),
  );
}

/** @param {App} app @param {Thing} thing */
function themes(app, thing) {
  if (!thing.themes.length) return null;
  const topics = thing.topics.map((place) => app.model.sentences[place]);
  return h(
    "section",
    {},
    h("h3", {}, say("about")),
    h(
      "ul",
      { class: "entries" },
      thing.themes.map((theme) => {
        const said = topics.filter(({ ends }) => ends.includes(theme));
        return h(
          "li",
          {},
          h(
            "details",
            {},
            h("summary", {}, h("b", {}, term(theme)), h("span", { class: "count" }, said.length)),
            passages(app.model, said).map((one) => passage(app, one)),
          ),
        );
      }),
    ),
  );
}

/**
 * The lines of a thing under what they are to it.
 * @param {App} app @param {Thing} thing @param {Line[]} lines
 * @returns {[string, Line[]][]}
 */
function groups(app, thing, lines) {
  /** @type {Map<string, Line[]>} */
  const found = new Map();
  for (const line of lines) {
    const key = strongest(app, thing, line);
    found.set(key, [...(found.get(key) ?? []), line]);
  }
  return [...found].sort(
    ([one], [two]) => ORDER.indexOf(one.split(" ")[0]) - ORDER.indexOf(two.split(" ")[0]) || compare(one, two),
  );
}

/** @param {App} app @param {Thing} thing @param {Line} line */
function strongest(app, thing, line) {
  const said = app.selection.lines.get(line.id) ?? [];
  const keys = said.map((one) => {
    if (one.tie !== "collaboration") return `${one.tie} ${one.ends[0] === thing.id ? "from" : "to"}`;
    if (thing.kind === "initiative") return "participation to";
    return app.model.things.get(other(line, thing.id))?.kind === "initiative"
      ? "participation from"
      : "collaboration from";
  });
  return keys.sort((one, two) => ORDER.indexOf(one.split(" ")[0]) - ORDER.indexOf(two.split(" ")[0]))[0];
}

/** @param {App} app @param {Thing} thing @param {string} title @param {Line[]} lines */
function section(app, thing, title, lines) {
  const label = thing.kind === "gathering" ? say("members") : say(`group ${title}`);
  const sorted = [...lines].sort(
    (one, two) => weight(app, two) - weight(app, one) || compare(far(app, one, thing), far(app, two, thing)),
  );
  return h(
    "section",
    {},
    h("h3", {}, `${label} (${lines.length})`),
    h(
      "ul",
      { class: "entries" },
      sorted.map((line) => entry(app, thing, line)),
    ),
  );
}

/** @param {App} app @param {Line} line */
const weight = (app, line) => app.selection.lines.get(line.id)?.length ?? 0;
/** @param {App} app @param {Line} line @param {Thing} thing */
const far = (app, line, thing) => name(app.model.things.get(other(line, thing.id)));

/** @param {App} app @param {Thing} thing @param {Line} line */
function entry(app, thing, line) {
  const there = /** @type {Thing} */ (app.model.things.get(other(line, thing.id)));
  const said = app.selection.lines.get(line.id) ?? [];
  const quotes = passages(app.model, said);
  const status = standing(said);
  const point = (/** @type {boolean} */ on) => () => app.point({ line: on ? line.id : null, thing: null });
  return h(
    "li",
    { onmouseenter: point(true), onmouseleave: point(false) },
    h(
      "details",
      { "data-line": line.id },
      h(
        "summary",
        { "data-key": `entry ${line.id}`, onfocus: point(true), onblur: point(false) },
        glyph(there.kind, there.type),
        h("b", {}, name(there)),
        h(
          "small",
          {},
          status !== "existing" && h("span", { class: `status ${status}` }, say(`status ${status}`)),
          summary(app, line, said, there, thing),
        ),
        h("span", { class: "count", title: say("sentences", { n: quotes.length }) }, quotes.length),
      ),
      quotes.map((one) => passage(app, one)),
      h(
        "p",
        { class: "go" },
        h(
          "button",
          { type: "button", class: "link", onclick: () => app.visit(there.id) },
          say("go to", { name: name(there) }),
        ),
        h(
          "button",
          { type: "button", class: "link", onclick: () => app.set({ line: line.id, thing: null }) },
          say("only this line"),
        ),
      ),
    ),
  );
}

/** @param {App} app @param {Line} line @param {Sentence[]} said @param {Thing} there @param {Thing} thing */
function summary(app, line, said, there, thing) {
  if (there.kind === "gathering") {
    const names = said[0].ends.filter((id) => id !== thing.id).map((id) => name(app.model.things.get(id)) || id);
    return list(names);
  }
  const telling = said.filter((one) => one.role || one.kind);
  const parts = [...new Set(telling.map(meaning)), ...new Set(said.flatMap((one) => one.themes.map(term)))];
  const year = latest(app.model, said).slice(0, 4);
  return [...parts, year].filter(Boolean).join(" · ") || via(app, line, said);
}
