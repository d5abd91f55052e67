/** Names beside their nodes: of one size at every scale, the weightiest first, none over another. */
import { within } from "./geometry.js";
import { Grid } from "./grid.js";
import { ink, radius } from "./look.js";
import { name } from "./model.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Box} Box */
/** @typedef {import("./types").Font} Font */
/** @typedef {import("./types").Label} Label */
/** @typedef {import("./types").Thing} Thing */
/** @typedef {[number, number, "left" | "center" | "right"]} Spot */

const WIDE = 20;
const BESIDE = 3;
/** How much of a name may lie over nodes, where there is no free spot for a municipality. */
const MUCH = 0.3;
/** From this many things on, names are not placed anew in every frame of a movement. */
export const CROWD = 400;
/** @type {Record<string, number>} */
const RANK = { municipality: 400, region: 300, initiative: 200, organisation: 150, collective: 120, gathering: 0, person: 50 };
/** Below this scale names of these kinds wait until one asks for them. @type {Record<string, number>} */
const FROM = { person: 0.85, gathering: 1.3, collective: 0.36, organisation: 0.34, initiative: 0.3 };

/** @param {Font} font */
export const css = (font) => `${font.weight} ${font.size}px "Inter Variable", "Inter", system-ui, sans-serif`;
/** @param {Font} font */
export const leading = (font) => Math.round(font.size * 1.18);

/**
 * A name in at most three lines of about the same length.
 * @param {string} text
 * @returns {string[]}
 */
export function wrap(text) {
  let lines = wrapped.get(text);
  if (!lines) wrapped.set(text, (lines = broken(text)));
  return lines;
}

/** @type {Map<string, string[]>} */
const wrapped = new Map();

/** @param {string} text */
function broken(text) {
  const rows = Math.min(3, Math.ceil(text.length / WIDE));
  const wide = text.length / rows;
  /** @type {string[]} */
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1];
    const longer = last ? `${last} ${word}` : word;
    if (lines.length < rows && last && longer.length - wide > wide - last.length) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => (line.length > WIDE + 12 ? `${line.slice(0, WIDE + 11).trimEnd()}…` : line));
}

/**
 * Where the names go, in pixels from the origin of the plane at this scale.
 * @param {App} app
 * @param {{things: Set<string>, middle: string | null} | null} focus
 * @param {{label: string, outline: [number, number][], members: number}[]} grounds
 * @param {number} scale
 * @param {Box} view what is on the screen, in the same pixels
 * @param {(text: string, font: Font) => number} measure
 * @param {Box[]} covered where other things lie over the picture, in the same pixels
 * @returns {Label[]}
 */
export function labels(app, focus, grounds, scale, view, measure, covered = []) {
  /** @type {Grid<Box>} */
  const nodes = new Grid();
  /** @type {Grid<Box>} */
  const names = new Grid();
  for (const box of covered) names.add(box);
  const seen = [...app.selection.things].filter((id) => !focus || focus.things.has(id)).map((id) => /** @type {Thing} */ (app.model.things.get(id))).filter((thing) => inView(thing, scale, view));
  for (const thing of seen) nodes.add(body(thing, scale));
  /** @type {Label[]} */
  const placed = [];
  for (const { thing, key } of named(app, seen, focus !== null, scale)) {
    const font = fontOf(thing, key);
    const lines = wrap(name(thing));
    const size = { width: Math.max(...lines.map((line) => measure(line, font))), height: lines.length * leading(font) };
    const around = spots(thing, scale, size);
    const spot = free(around, size, [nodes, names], view, key) ?? (thing.kind === "municipality" && seen.length < CROWD ? least(around, size, nodes, names, view) : null);
    if (!spot) continue;
    names.add(spot);
    placed.push({ text: name(thing), anchor: [thing.x, thing.y], lines, align: spot.align, width: size.width, left: spot.left, top: spot.top, font, ink: key || thing.kind === "municipality" ? ink.text : ink["text-2"] });
  }
  return focus ? placed : [...placed, ...areas(grounds, scale, [nodes, names], view, measure)];
}

/**
 * Names as they were placed at one scale, brought along to another.
 * @param {Label[]} labels @param {number} from @param {number} to
 * @returns {Label[]}
 */
export function carried(labels, from, to) {
  const grown = to - from;
  return labels.map((label) => ({ ...label, left: label.left + label.anchor[0] * grown, top: label.top + label.anchor[1] * grown }));
}

/** @param {Thing} thing @param {number} scale @param {Box} view */
function inView({ x, y }, scale, view) {
  return x * scale > view.left - 40 && x * scale < view.right + 40 && y * scale > view.top - 90 && y * scale < view.bottom + 60;
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

/** @param {Thing} thing @param {number} scale @returns {Box} */
function body(thing, scale) {
  const reach = radius(thing, scale) * scale * 0.88;
  const [x, y] = [thing.x * scale, thing.y * scale];
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

/**
 * Where a name may stand around its node: beside, beneath and above it, then at the corners, then half aside.
 * @param {Thing} thing @param {number} scale @param {{width: number, height: number}} size
 * @returns {Spot[]}
 */
function spots(thing, scale, { width, height }) {
  const reach = radius(thing, scale) * scale * (thing.kind === "initiative" || thing.kind === "collective" ? 1.15 : 1) + BESIDE;
  const [x, y, slant, third] = [thing.x * scale, thing.y * scale, reach * 0.72, width / 3];
  return [
    [x + reach, y - height / 2, "left"], [x - width / 2, y + reach, "center"], [x - reach - width, y - height / 2, "right"], [x - width / 2, y - reach - height, "center"],
    [x + slant, y + slant, "left"], [x - slant - width, y + slant, "right"], [x + slant, y - slant - height, "left"], [x - slant - width, y - slant - height, "right"],
    [x - third, y + reach, "left"], [x + third - width, y + reach, "right"], [x - third, y - reach - height, "left"], [x + third - width, y - reach - height, "right"],
  ];
}

/**
 * The first spot that is free; what is asked for by name is placed even where none is.
 * @param {Spot[]} spots @param {{width: number, height: number}} size @param {Grid<Box>[]} taken @param {Box} view @param {boolean} must
 * @returns {(Box & {align: Spot[2]}) | null}
 */
function free(spots, { width, height }, taken, view, must) {
  const boxes = spots.map(([left, top, align]) => ({ left, top, right: left + width, bottom: top + height, align }));
  return boxes.find((box) => shown(box, view) && !taken.some((grid) => grid.some(wider(box), (other) => hits(box, other)))) ?? (must ? boxes[1] : null);
}

/**
 * Where nothing is free: the spot that covers least of other nodes and nothing of any name; none if it covers much.
 * @param {Spot[]} spots @param {{width: number, height: number}} size @param {Grid<Box>} nodes @param {Grid<Box>} names @param {Box} view
 */
function least(spots, { width, height }, nodes, names, view) {
  const boxes = spots.map(([left, top, align]) => ({ left, top, right: left + width, bottom: top + height, align }));
  const fitting = boxes.filter((box) => shown(box, view) && !names.some(wider(box), (other) => hits(box, other)));
  const cover = (/** @type {Box} */ box) => [...nodes.near(box)].reduce((sum, other) => sum + common(box, other), 0);
  const best = fitting.map((box) => ({ box, covered: cover(box) })).sort((one, two) => one.covered - two.covered)[0];
  return best && best.covered < width * height * MUCH ? best.box : null;
}

/** @param {Box} one @param {Box} two */
const common = (one, two) => Math.max(0, Math.min(one.right, two.right) - Math.max(one.left, two.left)) * Math.max(0, Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top));
/** @param {Box} box @param {Box} view */
const shown = (box, view) => box.left > view.left && box.right < view.right && box.top > view.top && box.bottom < view.bottom;
/** @param {Box} box @returns {Box} */
const wider = ({ left, top, right, bottom }) => ({ left: left - 2, top: top - 1, right: right + 2, bottom: bottom + 1 });
/** @param {Box} one @param {Box} two */
const hits = (one, two) => one.left - 2 < two.right && one.right + 2 > two.left && one.top - 1 < two.bottom && one.bottom + 1 > two.top;

/**
 * The names of grounds, at their edge.
 * @param {{label: string, outline: [number, number][], members: number}[]} grounds @param {number} scale
 * @param {Grid<Box>[]} taken @param {Box} view @param {(text: string, font: Font) => number} measure
 * @returns {Label[]}
 */
function areas(grounds, scale, taken, view, measure) {
  /** @type {Font} */
  const font = { size: 11, weight: 620, spacing: 0.9 };
  /** @type {Label[]} */
  const placed = [];
  for (const { label, outline } of [...grounds].sort((one, two) => two.members - one.members)) {
    const text = label.toUpperCase();
    const size = { width: measure(text, font), height: leading(font) };
    const clear = rim(outline, size, scale).filter(([x, y]) => !grounds.some((other) => other.outline !== outline && within([(x + size.width / 2) / scale, (y + size.height / 2) / scale], other.outline)));
    const spot = free(clear.map(([x, y]) => [x, y, "left"]), size, taken, view, false);
    if (!spot) continue;
    taken[1].add(spot);
    placed.push({ text, anchor: outline[0], lines: [text], align: "left", width: size.width, left: spot.left, top: spot.top, font, ink: ink["kind-region"] });
  }
  return placed;
}

/**
 * Where the name of a ground may stand: above its top, beneath its foot, beside its outermost points.
 * @param {[number, number][]} outline @param {{width: number, height: number}} size @param {number} scale
 * @returns {[number, number][]}
 */
function rim(outline, { width, height }, scale) {
  const extreme = (/** @type {(point: [number, number]) => number} */ by) => outline.reduce((one, two) => (by(two) > by(one) ? two : one));
  const [top, foot, left, right] = [extreme(([, y]) => -y), extreme(([, y]) => y), extreme(([x]) => -x), extreme(([x]) => x)];
  const at = (/** @type {[number, number]} */ [x, y], /** @type {number} */ dx, /** @type {number} */ dy) => /** @type {[number, number]} */ ([x * scale + dx, y * scale + dy]);
  const beside = [at(left, -width - 3, -height / 2), at(right, 3, -height / 2)];
  const over = [-width / 2, -width * 0.2, -width * 0.8].flatMap((dx) => [at(top, dx, -height - 2), at(foot, dx, 2)]);
  return [...over, ...beside];
}
