/** What each choice of each filter would show, the other filters as they are. */
import { AREA, KIND, PERIOD, PUBLISHER, STATUS, SURE, THEME, TIE, publisher, sieve } from "./sieve.js";
import { themes } from "./model.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Line} Line */

/** Stands for articles without a date. */
export const UNDATED = "?";

/**
 * Under `tie post`, `status ended`, `theme x`, `area x`, `publisher x` the lines that would be shown, under `kind x` the
 * things, under `year 2017` the articles, and under `sure` the lines whatever their confidence.
 * @param {App} app
 * @returns {Map<string, number>}
 */
export function counts(app) {
  const { model, state } = app;
  const held = sieve(model, state);
  const found = new Tally();
  for (const line of model.lines.values()) {
    const own = held.line(line);
    let passes = false;
    for (const place of line.sentences) {
      const said = model.sentences[place];
      const all = own | held.said(said, line);
      const but = (/** @type {number} */ facet) => (all & ~facet) === 0;
      if (but(KIND)) passes = true;
      if (but(TIE)) found.add(`tie ${said.tie}`, line.id);
      if (but(STATUS)) found.add(`status ${said.status}`, line.id);
      if (but(SURE)) found.add("sure", line.id);
      if (but(PUBLISHER)) found.add(`publisher ${publisher(model, said)}`, line.id);
      if (but(THEME)) for (const theme of themes(model, said, line)) found.add(`theme ${theme}`, line.id);
      if (but(PERIOD)) found.add(`year ${model.sources[said.source]?.issued?.slice(0, 4) ?? UNDATED}`, said.source);
      if (but(AREA)) for (const area of areas(app, line)) found.add(`area ${area}`, line.id);
    }
    if (passes) kinds(app, line, found);
  }
  return found.sizes();
}

class Tally {
  constructor() {
    /** @type {Map<string, Set<string | number>>} */
    this.members = new Map();
  }

  /** @param {string} key @param {string | number} member */
  add(key, member) {
    const members = this.members.get(key);
    if (members) members.add(member);
    else this.members.set(key, new Set([member]));
  }

  sizes() {
    return new Map([...this.members].map(([key, members]) => [key, members.size]));
  }
}

/** @param {App} app @param {Line} line */
const areas = ({ model }, line) => [line.from, line.to].flatMap((end) => model.things.get(end)?.areas ?? []);

/** Each end under its kind, if the line would be shown with that kind. @param {App} app @param {Line} line @param {Tally} found */
function kinds({ model, state }, line, found) {
  const ends = [line.from, line.to].map((end) => /** @type {import("./types").Thing} */ (model.things.get(end)));
  for (const kind of new Set(ends.map((end) => end.kind))) {
    if (ends.some((end) => end.kind !== kind && state.off.has(`kind ${end.kind}`))) continue;
    for (const end of ends) if (end.kind === kind) found.add(`kind ${kind}`, end.id);
  }
}
