/** The whole as seen from afar: a node per region, a line for what regions do together. */
import { ROW, captions, words } from "./captions.js";
import { fill, h } from "./dom.js";
import { EVERYTHING } from "./scope.js";
import { compare, say, term } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Overview} Overview */
/** @typedef {Overview["regions"][number]} Region */

const ROOM = 64;
const ACTORS = ["municipality", "organisation", "collective", "person"];
/** Above this many names a region is gone into at once only in part. */
export const ALL = 2000;

/** The overview that fits the ground that was chosen. @param {App} app @returns {Overview | undefined} */
export function seen(app) {
  const all = app.model.payload.overviews ?? [];
  return all.find(({ type }) => type === app.state.ground) ?? all[0];
}

/** @param {Region} region */
const actors = ({ kinds }) => ACTORS.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0);

/** @param {App} app @param {string} type @param {Region} region */
const called = (app, type, region) =>
  region.id ? (app.model.areas.get(region.id)?.label ?? region.id) : say("elsewhere", { type: term(type) });

/** @param {App} app @param {HTMLElement} element */
export function regions(app, element) {
  const overview = seen(app);
  if (!overview) return fill(element, h("p", { class: "notice" }, say("no regions")));
  const { of } = app.model.payload.shown;
  const all = !app.model.payload.whole && of <= ALL;
  fill(
    element,
    h(
      "div",
      { class: "afar-head" },
      h("p", {}, say("regions lead", { type: term(overview.type) })),
      choice(app, overview.type),
      all &&
        h(
          "button",
          { type: "button", class: "quiet", "data-key": "everything", onclick: () => app.set({ scope: { ...EVERYTHING, region: "all" } }) },
          say("show all of", { n: of }),
        ),
    ),
    drawing(app, overview, [element.clientWidth - 32, element.clientHeight - 150]),
    listing(app, overview),
  );
}

/** @param {App} app @param {string} chosen */
function choice(app, chosen) {
  const types = (app.model.payload.overviews ?? []).map(({ type }) => type);
  if (types.length < 2) return null;
  return h(
    "div",
    { class: "segments", role: "group", "aria-label": say("ground") },
    types.map((type) =>
      h(
        "button",
        { type: "button", "data-key": `afar ${type}`, "aria-pressed": String(type === chosen), onclick: () => app.set({ ground: type }) },
        term(type),
      ),
    ),
  );
}

/** @param {App} app @param {Overview} overview @param {[number, number]} room in pixels on the screen */
function drawing(app, overview, [wide, high]) {
  const { regions: all } = overview;
  const edge = (/** @type {(region: Region) => number} */ by) => all.map(by);
  const [left, top] = [Math.min(...edge((r) => r.x - r.size)) - ROOM, Math.min(...edge((r) => r.y - r.size)) - ROOM / 2];
  const [right, bottom] = [Math.max(...edge((r) => r.x + r.size)) + ROOM, Math.max(...edge((r) => r.y + r.size)) + ROOM];
  const most = Math.max(1, ...overview.crossings.map(([, , n]) => n));
  const order = all.map((_, place) => place).sort((one, two) => all[two].size - all[one].size || compare(called(app, overview.type, all[one]), called(app, overview.type, all[two])));
  const letter = Math.max((right - left) / Math.max(200, wide), (bottom - top) / Math.max(200, high));
  const names = captions(order.map((place) => ({ place, here: all[place], lines: words(called(app, overview.type, all[place])) })), letter, { left, top, right, bottom });
  return h(
    "svg",
    { viewBox: `${left} ${top} ${right - left} ${bottom - top}`, class: "afar", role: "group", "aria-label": say("regions") },
    h("g", { "aria-hidden": "true" }, overview.crossings.map(([one, other, n]) => crossing(all[one], all[other], n, most))),
    order.map((place) => region(app, overview, place, letter, names.get(place))),
  );
}

/** @param {Region} one @param {Region} other @param {number} n @param {number} most */
function crossing(one, other, n, most) {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const via = [(one.x + other.x) / 2 - dy * 0.08, (one.y + other.y) / 2 + dx * 0.08];
  return h("path", {
    d: `M${one.x} ${one.y}Q${via[0].toFixed(1)} ${via[1].toFixed(1)} ${other.x} ${other.y}`,
    class: "crossing",
    "stroke-width": (1.2 + 7 * Math.sqrt(n / most)).toFixed(1),
  });
}

/** @param {App} app @param {Overview} overview @param {number} place @param {number} letter how large a pixel of the screen is in the drawing @param {import("./captions").Caption} [caption] its name, where there is room */
function region(app, overview, place, letter, caption) {
  const here = overview.regions[place];
  const name = called(app, overview.type, here);
  const across = overview.crossings.filter(([one, other]) => one === place || other === place);
  const told = [
    say("actors", { n: actors(here) }),
    say("initiatives", { n: here.kinds.initiative ?? 0 }),
    say("lines inside", { n: here.lines }),
    say("lines across", { n: across.reduce((sum, [, , n]) => sum + n, 0) }),
  ].join(", ");
  const go = () => descend(app, overview.type, here);
  const key = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    go();
  };
  return h(
    "g",
    { class: here.id ? "region" : "region elsewhere" },
    h("circle", { role: "button", tabindex: "0", "data-key": `region ${here.id ?? "elsewhere"}`, "aria-label": `${name}: ${told}`, onclick: go, onkeydown: key, cx: here.x, cy: here.y, r: here.size }),
    h("text", { x: here.x, y: here.y + letter, class: "sum", "aria-hidden": "true", "font-size": (13 * letter).toFixed(1) }, actors(here) + (here.kinds.initiative ?? 0)),
    (caption?.lines ?? []).map((line, row) => h("text", { x: caption?.x, y: (caption?.y ?? 0) + row * ROW * letter, class: "label", "aria-hidden": "true", "font-size": (12 * letter).toFixed(1), "stroke-width": (3.5 * letter).toFixed(1) }, line)),
  );
}

/** Every region by name, where the drawing is too small for names. @param {App} app @param {Overview} overview */
function listing(app, overview) {
  const named = overview.regions.map((here) => ({ here, name: called(app, overview.type, here) })).sort((one, two) => compare(one.name, two.name));
  return h(
    "ul",
    { class: "chips every" },
    named.map(({ here, name }) =>
      h("li", {}, h("button", { type: "button", "data-key": `listed ${here.id ?? "elsewhere"}`, onclick: () => descend(app, overview.type, here) }, name, h("span", { class: "number" }, actors(here) + (here.kinds.initiative ?? 0)))),
    ),
  );
}

/** Into a region: in the picture what is at home there. @param {App} app @param {string} type @param {Region} region */
function descend(app, type, { id }) {
  const scope = { ...EVERYTHING, region: `${type} ${id ?? "elsewhere"}` };
  if (!app.model.payload.whole) app.set({ scope, thing: null, line: null, joined: [] });
  else if (id) app.set({ areas: new Set([id]), ground: type, view: "picture", thing: null, line: null });
  else app.set({ areas: new Set(), view: "picture", thing: null, line: null });
  document.getElementById("graph")?.focus({ preventScroll: true });
}
