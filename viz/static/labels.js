/** Names beside their nodes: of one size at every scale, the weightiest first, none over another. */
import { within } from "./geometry.js";
import { Grid } from "./grid.js";
import { leading, measure, wrap } from "./lettering.js";
import { ink } from "./look.js";
import { name } from "./model.js";
import { body, free, least, spots } from "./spots.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Box} Box */
/** @typedef {import("./types").Font} Font */
/** @typedef {import("./types").Label} Label */
/** @typedef {import("./types").Thing} Thing */

/** From this many things on, names are not placed anew in every frame of a movement. */
export const CROWD = 400;
/** Up to this many, every municipality gets its name at any scale, if only beside another's node. */
const FEW = 150;
/** @type {Record<string, number>} */
const RANK = {
  municipality: 400,
  region: 300,
  initiative: 200,
  organisation: 150,
  collective: 120,
  gathering: 0,
  person: 50,
};
/** Below this scale names of these kinds wait until one asks for them. @type {Record<string, number>} */
const FROM = { person: 0.85, gathering: 1.3, collective: 0.36, organisation: 0.34, initiative: 0.3 };

/**
 * Where the names go, in pixels from the origin of the plane at this scale.
 * @param {App} app
 * @param {{things: Set<string>, middle: string | null} | null} focus
 * @param {{label: string, outline: [number, number][], members: number}[]} grounds
 * @param {number} scale
 * @param {Box} view what is on the screen, in the same pixels
 * @param {Box[]} covered where other things lie over the picture, in the same pixels
 * @returns {Label[]}
 */
export function labels(app, focus, grounds, scale, view, covered = []) {
  /** @type {Grid<import("./types").Body>} */
  const nodes = new Grid();
  /** @type {Grid<Box>} */
  const names = new Grid();
  for (const box of covered) names.add(box);
  const seen = [...app.selection.things]
    .filter((id) => !focus || focus.things.has(id))
    .map((id) => /** @type {Thing} */ (app.model.things.get(id)))
    .filter((thing) => inView(thing, scale, view));
  for (const thing of seen) nodes.add(body(thing, scale));
  /** @type {Label[]} */
  const placed = [];
  for (const { thing, key } of named(app, seen, focus !== null, scale)) {
    const font = fontOf(thing, key);
    const lines = wrap(name(thing));
    const size = { width: Math.max(...lines.map((line) => measure(line, font))), height: lines.length * leading(font) };
    const around = spots(thing, scale, size, key);
    const spot =
      free(around, size, [nodes, names], view, key) ??
      (thing.kind === "municipality" && (scale > 0.35 || seen.length < FEW) && seen.length < CROWD ? least(around, size, nodes, names, view) : null);
    if (!spot) continue;
    names.add(spot);
    placed.push({
      text: name(thing),
      anchor: [thing.x, thing.y],
      lines,
      align: spot.align,
      width: size.width,
      left: spot.left,
      top: spot.top,
      font,
      ink: key || thing.kind === "municipality" ? ink.text : ink["text-2"],
    });
  }
  return focus ? placed : [...placed, ...areas(grounds, scale, [nodes, names], view)];
}

/**
 * Names as they were placed at one scale, brought along to another.
 * @param {Label[]} labels @param {number} from @param {number} to
 * @returns {Label[]}
 */
export function carried(labels, from, to) {
  const grown = to - from;
  return labels.map((label) => ({
    ...label,
    left: label.left + label.anchor[0] * grown,
    top: label.top + label.anchor[1] * grown,
  }));
}

/** @param {Thing} thing @param {number} scale @param {Box} view */
function inView({ x, y }, scale, view) {
  return (
    x * scale > view.left - 40 &&
    x * scale < view.right + 40 &&
    y * scale > view.top - 90 &&
    y * scale < view.bottom + 60
  );
}

/** @param {App} app @param {Thing[]} seen @param {boolean} focused @param {number} scale */
function named(app, seen, focused, scale) {
  return seen
    .map((thing) => ({ thing, key: thing.id === app.state.thing || thing.id === app.hover.thing }))
    .filter(({ thing, key }) => key || focused || scale >= (FROM[thing.kind] ?? 0))
    .sort((one, two) => weight(two) - weight(one) || (one.thing.id < two.thing.id ? -1 : 1));
}

/** @param {{thing: Thing, key: boolean}} shown */
const weight = ({ thing, key }) => (key ? 1e6 : RANK[thing.kind] + thing.size * 12);

/** @param {Thing} thing @param {boolean} key @returns {Font} */
function fontOf(thing, key) {
  if (key) return { size: 14, weight: 680, spacing: 0 };
  if (thing.kind === "municipality") return { size: thing.size > 15 ? 13.5 : 12.5, weight: 580, spacing: 0 };
  return { size: 11.5, weight: thing.kind === "initiative" ? 480 : 430, spacing: 0 };
}

/**
 * The names of grounds, at their edge.
 * @param {{label: string, outline: [number, number][], members: number}[]} grounds @param {number} scale
 * @param {Grid<Box>[]} taken @param {Box} view
 * @returns {Label[]}
 */
function areas(grounds, scale, taken, view) {
  /** @type {Font} */
  const font = { size: 11, weight: 620, spacing: 0.9 };
  /** @type {Label[]} */
  const placed = [];
  for (const { label, outline } of [...grounds].sort((one, two) => two.members - one.members)) {
    const text = label.toUpperCase();
    const size = { width: measure(text, font), height: leading(font) };
    const clear = rim(outline, size, scale).filter(
      ([x, y]) =>
        !grounds.some(
          (other) =>
            other.outline !== outline &&
            within([(x + size.width / 2) / scale, (y + size.height / 2) / scale], other.outline),
        ),
    );
    const spot = free(
      clear.map(([x, y]) => [x, y, "left"]),
      size,
      taken,
      view,
      false,
    );
    if (!spot) continue;
    taken[1].add(spot);
    placed.push({
      text,
      anchor: outline[0],
      lines: [text],
      align: "left",
      width: size.width,
      left: spot.left,
      top: spot.top,
      font,
      ink: ink["kind-region"],
    });
  }
  return placed;
}

/**
 * Where the name of a ground may stand: above its top, beneath its foot, beside its outermost points.
 * @param {[number, number][]} outline @param {{width: number, height: number}} size @param {number} scale
 * @returns {[number, number][]}
 */
function rim(outline, { width, height }, scale) {
  const extreme = (/** @type {(point: [number, number]) => number} */ by) =>
    outline.reduce((one, two) => (by(two) > by(one) ? two : one));
  const [top, foot, left, right] = [
    extreme(([, y]) => -y),
    extreme(([, y]) => y),
    extreme(([x]) => -x),
    extreme(([x]) => x),
  ];
  const at = (/** @type {[number, number]} */ [x, y], /** @type {number} */ dx, /** @type {number} */ dy) =>
    /** @type {[number, number]} */ ([x * scale + dx, y * scale + dy]);
  const beside = [at(left, -width - 3, -height / 2), at(right, 3, -height / 2)];
  const over = [-width / 2, -width * 0.2, -width * 0.8].flatMap((dx) => [at(top, dx, -height - 2), at(foot, dx, 2)]);
  return [...over, ...beside];
}
