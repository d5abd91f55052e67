/** Where a name may stand, and whether it can. */
import { radius } from "./look.js";

/** @typedef {import("./types").Box} Box */
/** @typedef {import("./types").Thing} Thing */
/** @template {Box} T @typedef {import("./grid.js").Grid<T>} Grid */
/** @typedef {[number, number, "left" | "center" | "right"]} Spot */

const BESIDE = 4;
/** How far the ring goes around what is chosen. */
const RING = 4;
/** How wide a kind is for its height. @type {Record<string, number>} */
const WIDE = { initiative: 1.15, collective: 1.28 };
/** How much of a name may lie over nodes, where there is no free spot for a municipality. */
const MUCH = 0.5;

/** @param {Thing} thing @param {number} scale @returns {import("./types").Body} */
export function body(thing, scale) {
  const reach = radius(thing, scale) * scale * 0.88;
  const [x, y] = [thing.x * scale, thing.y * scale];
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach, dear: thing.kind === "municipality" };
}

/**
 * Where a name may stand around its node: beside, beneath and above it, then at the corners, then half aside.
 * @param {Thing} thing @param {number} scale @param {{width: number, height: number}} size @param {boolean} [ringed]
 * @returns {Spot[]}
 */
export function spots(thing, scale, { width, height }, ringed = false) {
  const reach = radius(thing, scale) * scale * (WIDE[thing.kind] ?? 1) + BESIDE + (ringed ? RING : 0);
  const [x, y, slant, third] = [thing.x * scale, thing.y * scale, reach * 0.72, width / 3];
  return [
    [x + reach, y - height / 2, "left"],
    [x - width / 2, y + reach, "center"],
    [x - reach - width, y - height / 2, "right"],
    [x - width / 2, y - reach - height, "center"],
    [x + slant, y + slant, "left"],
    [x - slant - width, y + slant, "right"],
    [x + slant, y - slant - height, "left"],
    [x - slant - width, y - slant - height, "right"],
    [x - third, y + reach, "left"],
    [x + third - width, y + reach, "right"],
    [x - third, y - reach - height, "left"],
    [x + third - width, y - reach - height, "right"],
  ];
}

/**
 * The first spot that is free; what is asked for by name is placed even where none is.
 * @param {Spot[]} spots @param {{width: number, height: number}} size @param {Grid<Box>[]} taken @param {Box} view @param {boolean} must
 * @returns {(Box & {align: Spot[2]}) | null}
 */
export function free(spots, { width, height }, taken, view, must) {
  const boxes = spots.map(([left, top, align]) => ({ left, top, right: left + width, bottom: top + height, align }));
  return (
    boxes.find(
      (box) => shown(box, view) && !taken.some((grid) => grid.some(wider(box), (other) => hits(box, other))),
    ) ?? (must ? boxes[1] : null)
  );
}

/**
 * Where nothing is free: the spot that covers least of other nodes, no municipality and nothing of any name; none if it covers much.
 * @param {Spot[]} spots @param {{width: number, height: number}} size @param {Grid<import("./types").Body>} nodes @param {Grid<Box>} names @param {Box} view
 */
export function least(spots, { width, height }, nodes, names, view) {
  const boxes = spots.map(([left, top, align]) => ({ left, top, right: left + width, bottom: top + height, align }));
  const fitting = boxes.filter(
    (box) => shown(box, view) && !names.some(wider(box), (other) => hits(box, other)) && !nodes.some(box, (other) => other.dear && misleads(box, other)),
  );
  const cover = (/** @type {Box} */ box) => [...nodes.near(box)].reduce((sum, other) => sum + common(box, other), 0);
  const best = fitting.map((box) => ({ box, covered: cover(box) })).sort((one, two) => one.covered - two.covered)[0];
  return best && best.covered < width * height * MUCH ? best.box : null;
}

/** Whether a name would seem to be that of what it lies over. @param {Box} box @param {Box} node */
const misleads = (box, { left, top, right, bottom }) =>
  box.left < (left + right) / 2 && box.right > (left + right) / 2 && box.top < (top + bottom) / 2 && box.bottom > (top + bottom) / 2;
/** @param {Box} one @param {Box} two */
const common = (one, two) =>
  Math.max(0, Math.min(one.right, two.right) - Math.max(one.left, two.left)) *
  Math.max(0, Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top));
/** Whether a box lies wholly in view. @param {Box} box @param {Box} view */
export const shown = (box, view) =>
  box.left > view.left && box.right < view.right && box.top > view.top && box.bottom < view.bottom;
/** @param {Box} box @returns {Box} */
const wider = ({ left, top, right, bottom }) => ({
  left: left - 2,
  top: top - 1,
  right: right + 2,
  bottom: bottom + 1,
});
/** @param {Box} one @param {Box} two */
const hits = (one, two) =>
  one.left - 2 < two.right && one.right + 2 > two.left && one.top - 1 < two.bottom && one.bottom + 1 > two.top;
