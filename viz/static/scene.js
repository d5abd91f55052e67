/** What there is to draw: the same for the canvas and for an SVG file. */
import { gazed } from "./gaze.js";
import { bend, ground } from "./geometry.js";
import { UNSURE, standing } from "./selection.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Stroke} Stroke */
/** @typedef {[number, number]} Point */

/** Room between a municipality and the edge of its ground. */
const REACH = 40;

/**
 * The lines in view, as strokes; widths and dashes in pixels on the screen.
 * @param {App} app
 * @returns {Stroke[]}
 */
export function strokes(app) {
  return [...app.selection.lines].map(([id, sentences]) => {
    const line = /** @type {import("./types").Line} */ (app.model.lines.get(id));
    const [from, to] = [place(app, line.from), place(app, line.to)];
    const status = standing(sentences);
    const strong = sentences.some((said) => said.tie === "collaboration" || said.tie === "participation");
    return {
      line,
      from,
      to,
      via: bend(from, to),
      width: (strong ? 1.25 : 1) + Math.min(3, (sentences.length - 1) * 0.55),
      dash: status === "planned" ? [6, 4] : status === "existing" ? [] : [1.5, 4],
      cross: status === "ended" || status === "denied",
      faint: !strong || sentences.every((said) => said.confidence < UNSURE),
    };
  });
}

/** @param {App} app @param {string} id @returns {Point} */
export function place(app, id) {
  const thing = app.model.things.get(id);
  return thing ? [thing.x, thing.y] : [0, 0];
}

/**
 * The areas with two or more members in view, with their outline and how many members are in view.
 * @param {App} app
 */
export function grounds(app) {
  /** @type {Map<string, Point[]>} */
  const members = new Map();
  for (const id of app.selection.things) {
    for (const area of app.model.things.get(id)?.areas ?? []) {
      if (app.model.areas.get(area)?.type === app.state.ground)
        members.set(area, [...(members.get(area) ?? []), place(app, id)]);
    }
  }
  return [...members]
    .filter(([, points]) => points.length > 1)
    .map(([id, points]) => ({
      id,
      label: app.model.areas.get(id)?.label ?? "",
      outline: ground(points, REACH),
      members: points.length,
    }));
}

/**
 * What is in focus: whatever is pointed at, else what is selected, with its neighbours; null when nothing is.
 * @param {App} app
 * @returns {{things: Set<string>, lines: Set<string>, middle: string | null} | null}
 */
export function focus(app) {
  const { hover, state, selection, model } = app;
  const line = hover.line ?? (hover.thing ? null : state.line);
  const thing = line ? null : (hover.thing ?? state.thing);
  if (line && selection.lines.has(line)) {
    const { from, to } = /** @type {import("./types").Line} */ (model.lines.get(line));
    return { things: new Set([from, to]), lines: new Set([line]), middle: null };
  }
  if (!thing && !line) return gazed(app);
  if (!thing || !selection.things.has(thing)) return null;
  const lines = (model.around.get(thing) ?? []).filter(({ id }) => selection.lines.has(id));
  const things = new Set([thing, ...lines.flatMap(({ from, to }) => [from, to])]);
  return { things, lines: new Set(lines.map(({ id }) => id)), middle: thing };
}
