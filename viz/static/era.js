/** Municipalities then and now: what merged since a day, and the picture with merged ones drawn as what they became. */
import { h } from "./dom.js";
import { clear } from "./grow.js";
import { compare, day, list, say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Model} Model */
/** @typedef {import("./types").Municipality} Municipality */
/** @typedef {import("./types").Thing} Thing */

const FIRST = 2005;
const USUAL = "2012-01-01";

/** @param {Model} model @returns {Map<string, Municipality>} */
const registered = (model) => new Map(model.payload.municipalities.map((each) => [each.id, each]));

/** What a municipality is now: itself, or what it was merged into, and that again. @param {Map<string, Municipality>} known @param {string} id @returns {string[]} */
export function became(known, id, seen = new Set()) {
  const each = known.get(id);
  if (!each?.until || !each.into.length || seen.has(id)) return [id];
  seen.add(id);
  return [...new Set(each.into.flatMap((next) => became(known, next, seen)))];
}

/** @param {Municipality} each @param {string} on */
const existed = ({ since, until }, on) => (!since || since <= on) && (!until || until >= on);

/**
 * How the municipalities in the picture stand to a day: those that have merged since, and those that are new since.
 * @param {App} app @param {string} on
 */
export function changed(app, on) {
  const known = registered(app.model);
  const here = [...app.model.things.values()].filter(({ id, kind }) => kind === "municipality" && known.has(id));
  const each = here.map(({ id }) => /** @type {Municipality} */ (known.get(id)));
  const names = (/** @type {string[]} */ ids) => ids.map((id) => known.get(id)?.label ?? id).sort(compare);
  const today = new Date().toISOString().slice(0, 10);
  const gone = each.filter((one) => existed(one, on) && !existed(one, today));
  const come = each.filter((one) => !existed(one, on) && existed(one, today));
  return {
    of: each.length,
    gone: gone.map((one) => ({ id: one.id, label: one.label, when: one.until, into: names(became(known, one.id)) })),
    come: come.map((one) => ({
      id: one.id,
      label: one.label,
      when: one.since,
      from: names([...known.values()].filter(({ into }) => into.includes(one.id)).map(({ id }) => id)),
    })),
    foldable: each.filter(({ id }) => single(known, id)).length,
  };
}

/** What a municipality is now, where that is one other. @param {Map<string, Municipality>} known @param {string} id */
function single(known, id) {
  const now = became(known, id);
  return now.length === 1 && now[0] !== id ? now[0] : null;
}

/**
 * Draw merged municipalities as what they became, or as the articles name them again.
 * @param {Model} model @param {boolean} folded
 */
export function refold(model, folded) {
  const { payload } = model;
  const { nodes, edges } = (model.told ??= { nodes: [...model.things.values()], edges: [...model.lines.values()] });
  const [sentences, sources] = [model.sentences.slice(), model.sources.slice()];
  clear(model);
  model.sentences.push(...sentences);
  model.sources.push(...sources);
  const known = registered(model);
  const to = new Map(folded ? nodes.flatMap(({ id, kind }) => (kind === "municipality" && single(known, id) ? [[id, /** @type {string} */ (single(known, id))]] : [])) : []);
  const at = (/** @type {string} */ id) => to.get(id) ?? id;
  for (const thing of nodes) place(model, known, thing, at(thing.id));
  for (const line of edges) tie(model, line, at(line.from), at(line.to));
  if (!folded) model.told = undefined;
  payload.shown = { ...payload.shown };
}

/** @param {Model} model @param {Map<string, Municipality>} known @param {Thing} thing @param {string} id */
function place(model, known, thing, id) {
  const there = model.things.get(id);
  if (there) {
    if (there.id !== thing.id) there.also = [...new Set([...there.also, thing.label])];
    there.size = Math.min(26, Math.hypot(there.size, thing.size / 2));
    return;
  }
  const own = id === thing.id ? null : known.get(id);
  const shown = own ? { ...thing, id, label: own.label, also: [thing.label], areas: own.areas.filter((area) => model.areas.has(area)) } : { ...thing };
  model.things.set(id, shown);
  model.around.set(id, []);
}

/** @param {Model} model @param {import("./types").Line} line @param {string} from @param {string} to */
function tie(model, line, from, to) {
  if (from === to) return;
  const [one, other] = [from, to].sort();
  const same = model.around.get(one)?.find((known) => known.from === other || known.to === other);
  if (same) {
    same.sentences = [...new Set([...same.sentences, ...line.sentences])].sort((a, b) => a - b);
    return;
  }
  const own = { ...line, from, to, sentences: line.sentences.slice() };
  model.lines.set(own.id, own);
  for (const end of [from, to]) model.around.get(end)?.push(own);
}

/** @param {App} app */
export function eras(app) {
  if (!app.model.payload.municipalities.length) return null;
  const on = app.state.then || USUAL;
  const { gone, come, of } = changed(app, on);
  const years = Array.from({ length: new Date().getFullYear() - FIRST + 1 }, (_, step) => FIRST + step);
  const choose = h("select", { "data-key": "then", "aria-label": say("municipalities of"), onchange: (/** @type {any} */ { target }) => app.set({ then: target.value }) }, years.map((year) => h("option", { value: `${year}-01-01` }, year)));
  choose.value = on;
  const box = h("input", { type: "checkbox", "data-key": "folded", onchange: (/** @type {any} */ { target }) => app.set({ folded: target.checked }) });
  box.checked = app.state.folded;
  return h(
    "section",
    { class: "eras" },
    h("details", { open: app.state.then !== "" || app.state.folded || null },
      h("summary", { "data-key": "eras" }, h("h3", {}, say("then and now"))),
      h("label", { class: "choice" }, h("span", {}, say("municipalities of")), choose),
      h("p", { class: "aside" }, say("era counts", { n: gone.length, of })),
      gone.length > 0 && h("ul", { class: "merged" }, gone.sort((a, b) => compare(a.label, b.label)).map(({ id, label, when, into }) => h("li", {}, named(app, id, label), h("span", {}, say("merged into", { day: day(after(when)), names: list(into) }))))),
      come.length > 0 && h("ul", { class: "merged" }, come.sort((a, b) => compare(a.label, b.label)).map(({ id, label, when, from }) => h("li", {}, named(app, id, label), h("span", {}, from.length ? say("made of", { day: day(when), names: list(from) }) : say("new since", { day: day(when) }))))),
      h("label", { class: "switch" }, box, say("as now")),
    ),
  );
}

/** @param {App} app @param {string} id @param {string} label */
const named = (app, id, label) => h("button", { type: "button", class: "link", "data-key": `era ${id}`, onclick: () => app.visit(id) }, label);

/** The day after the last one. @param {string | null} last */
function after(last) {
  if (!last) return null;
  const next = new Date(`${last}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
