/** What was reported about a thing, year by year. */
import { h } from "./dom.js";
import { name, passages } from "./model.js";
import { meaning } from "./passage.js";
import { point } from "./pointed.js";
import { day, list, say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Sentence} Sentence */

const WIDE = 320;
const HIGH = 44;

/**
 * The claims about a thing by the year they were reported in, newest first; nothing where there are none.
 * @param {App} app
 * @param {import("./types").Thing} thing
 * @param {Sentence[]} said
 */
export function chronicle(app, thing, said) {
  const unique = [...new Map(said.map((one) => [one.id, one])).values()];
  if (!unique.length) return null;
  const years = byYear(app, unique);
  const dated = years.filter(([year]) => year);
  return h(
    "section",
    { class: "chronicle" },
    h("h3", {}, say("chronicle")),
    dated.length > 1 && bars(dated),
    years.map(([year, told]) =>
      h(
        "details",
        { open: years.length === 1 ? "" : null },
        h(
          "summary",
          {},
          h("b", {}, year || say("undated")),
          h("span", { class: "count", title: say("claims", { n: told.length }) }, told.length),
        ),
        h("ol", {}, told.map((one) => entry(app, thing, one))),
      ),
    ),
  );
}

/** @param {App} app @param {Sentence[]} said @returns {[string, Sentence[]][]} */
function byYear(app, said) {
  /** @type {Map<string, Sentence[]>} */
  const found = new Map();
  for (const one of passages(app.model, said).flat()) {
    const year = (app.model.sources[one.source]?.issued ?? "").slice(0, 4);
    found.set(year, [...(found.get(year) ?? []), one]);
  }
  return [...found].sort(([one], [two]) => (one < two ? 1 : -1));
}

/** A bar per year from the first to the last, empty years as well. @param {[string, Sentence[]][]} years */
function bars(years) {
  const counts = new Map(years.map(([year, told]) => [Number(year), told.length]));
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  const most = Math.max(...counts.values());
  const step = WIDE / (last - first + 1);
  const bar = ([year, n] = [0, 0]) =>
    h("rect", {
      x: (year - first) * step + Math.min(2, step / 6),
      y: HIGH - (HIGH * n) / most,
      width: Math.min(28, step - Math.min(4, step / 3)),
      height: (HIGH * n) / most,
      rx: 2,
    });
  return h(
    "div",
    { class: "bars" },
    h("svg", { viewBox: `0 0 ${WIDE} ${HIGH}`, "aria-hidden": "true", preserveAspectRatio: "none" }, [...counts].map((pair) => bar(/** @type {[number, number]} */ (pair)))),
    h("p", { "aria-hidden": "true" }, h("span", {}, first), h("span", {}, last)),
  );
}

/** @param {App} app @param {import("./types").Thing} thing @param {Sentence} one */
function entry(app, thing, one) {
  const others = one.ends.filter((end) => end !== thing.id).map((end) => name(app.model.things.get(end)) || end);
  const source = app.model.sources[one.source];
  return h(
    "li",
    {},
    h("span", { class: `status ${one.status}` }, say(`status ${one.status}`)),
    h(
      "button",
      { type: "button", class: "link", "data-key": `when ${one.id}`, onclick: () => point(app, one.id) },
      `${meaning(one)}: ${list(others)}`,
    ),
    h("small", {}, [source.issued ? day(source.issued) : "", source.title ?? source.identifier].filter(Boolean).join(" · ")),
  );
}
