/** What stands out over the whole: groups that belong together, what is tied most, what ties apart from each other. */
import { h } from "./dom.js";
import { CONTROL, icon } from "./icons.js";
import { glyph } from "./look.js";
import { name } from "./model.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */

const LISTED = 6;
const KEPT = "bundel names";

/** What a community is called: after its hub, unless somebody gave it a name. @param {App} app @param {string} hub */
export const groupName = (app, hub) => app.state.names[hub] || kept()[hub] || called(app, hub);

/** @param {App} app @param {string} id */
function called(app, id) {
  const thing = app.model.things.get(id);
  return thing ? name(thing) : (app.model.payload.named?.find((one) => one.id === id)?.label ?? id);
}

/** The names given on this machine. @returns {Record<string, string>} */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "{}");
  } catch {
    return {};
  }
}

/** Call a community something, or after its hub again. @param {App} app @param {string} hub @param {string} words */
function rename(app, hub, words) {
  const own = words.trim().slice(0, 60);
  const names = { ...app.state.names };
  const here = kept();
  if (own && own !== called(app, hub)) names[hub] = here[hub] = own;
  else {
    delete names[hub];
    delete here[hub];
  }
  try {
    localStorage.setItem(KEPT, JSON.stringify(here));
  } catch {
    // Where nothing can be kept, the address keeps it.
  }
  app.set({ names });
}

/** The members of the community that is looked at, as far as they are in view. @param {App} app */
export function grouped({ model, state, selection }) {
  const found = model.payload.communities?.find(({ id }) => id === state.group);
  if (!found?.members) return null;
  const things = new Set(found.members.filter((id) => selection.things.has(id)));
  const lines = [...selection.lines.keys()].filter((id) => {
    const line = model.lines.get(id);
    return line && things.has(line.from) && things.has(line.to);
  });
  return { things, lines: new Set(lines), middle: null };
}

/** @param {App} app */
export function communities(app) {
  const all = app.model.payload.communities ?? [];
  if (!all.length) return null;
  const [first, rest] = [all.slice(0, LISTED), all.slice(LISTED)];
  return h(
    "section",
    { class: "groups" },
    h("h3", {}, say("groups")),
    h("p", { class: "aside" }, say("groups text")),
    h("ul", { class: "most" }, first.map((one) => group(app, one))),
    rest.length > 0 && h("details", {}, h("summary", { "data-key": "more groups" }, say("more groups", { n: rest.length })), h("ul", { class: "most" }, rest.map((one) => group(app, one)))),
  );
}

/** @param {App} app @param {{id: string, size: number, members: string[] | null}} one */
function group(app, { id, size, members }) {
  const on = app.state.group === id;
  const named = app.model.payload.named?.find((thing) => thing.id === id);
  const choose = () => {
    if (members) app.set({ group: on ? "" : id, thing: null, line: null, joined: [] });
    else app.visit(id);
  };
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", "data-key": `group ${id}`, "aria-pressed": members ? String(on) : null, onclick: choose },
      glyph(/** @type {any} */ (named?.kind ?? "initiative"), named?.type ?? null),
      h("span", { class: "name" }, say("around hub", { name: groupName(app, id) })),
      h("span", { class: "number", title: say("names", { n: size }) }, size),
    ),
    on && renaming(app, id),
  );
}

/** @param {App} app @param {string} hub */
function renaming(app, hub) {
  const box = h("input", { type: "text", maxlength: 60, "data-key": `rename ${hub}`, "aria-label": say("group name") });
  box.value = groupName(app, hub);
  const form = h("form", { class: "renaming" }, box, h("button", { type: "submit", class: "quiet" }, say("rename")));
  form.addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    rename(app, hub, box.value);
    app.tell(say("renamed", { name: groupName(app, hub) }));
  });
  return form;
}

/** @param {App} app */
export function bridges(app) {
  const all = (app.model.payload.bridges ?? []).slice(0, LISTED);
  if (!all.length) return null;
  const most = all[0][1];
  return h(
    "section",
    {},
    h("h3", {}, say("bridges")),
    h("p", { class: "aside" }, say("bridges text")),
    h("ul", { class: "most" }, all.map(([id, score]) => row(app, id, score / most, "bridge"))),
  );
}

/** What is tied most in a graph too large to be sent. @param {App} app */
export function tied(app) {
  const all = app.model.payload.most ?? [];
  if (!all.length) return null;
  return h("section", {}, h("h3", {}, say("most tied")), h("ul", { class: "most" }, all.slice(0, 8).map(([id, n]) => row(app, id, n / all[0][1], "most", n))));
}

/** @param {App} app @param {string} id @param {number} part @param {string} key @param {number} [n] */
function row(app, id, part, key, n) {
  const named = app.model.payload.named?.find((one) => one.id === id);
  if (!named) return null;
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", "data-key": `${key} ${id}`, onclick: () => app.visit(id) },
      glyph(named.kind, named.type),
      h("span", { class: "name" }, called(app, id)),
      h("svg", { viewBox: "0 0 64 6", class: "bar", "aria-hidden": "true" }, h("rect", { class: "rest", width: 64, height: 6, rx: 3 }), h("rect", { class: `kind-${named.kind}`, width: 64 * part, height: 6, rx: 3 })),
      n !== undefined ? h("span", { class: "number" }, n) : h("span", { class: "number" }, icon(CONTROL.chevron)),
    ),
  );
}
