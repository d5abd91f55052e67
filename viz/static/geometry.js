/** Points, lines and grounds in the plane. */

/** @typedef {[number, number]} Point */

/** A number to one decimal, as the plane is measured. @param {number} value */
export const tenth = (value) => Math.round(value * 10) / 10;

/**
 * The control point of a gently bent line; a line bends the same way whichever end comes first.
 * @param {Point} from
 * @param {Point} to
 * @returns {Point}
 */
export function bend([x0, y0], [x1, y1]) {
  const side = x0 < x1 || (x0 === x1 && y0 < y1) ? 1 : -1;
  return [(x0 + x1) / 2 - (y1 - y0) * 0.07 * side, (y0 + y1) / 2 + (x1 - x0) * 0.07 * side];
}

/**
 * The point at part `t` of a bent line.
 * @param {Point} from @param {Point} via @param {Point} to @param {number} t
 * @returns {Point}
 */
export function along(from, via, to, t) {
  const u = 1 - t;
  return [u * u * from[0] + 2 * u * t * via[0] + t * t * to[0], u * u * from[1] + 2 * u * t * via[1] + t * t * to[1]];
}

/**
 * How far a point is from a bent line.
 * @param {Point} point @param {Point} from @param {Point} via @param {Point} to
 */
export function distance(point, from, via, to) {
  let nearest = Infinity;
  let last = from;
  for (let step = 1; step <= 12; step++) {
    const next = along(from, via, to, step / 12);
    nearest = Math.min(nearest, toSegment(point, last, next));
    last = next;
  }
  return nearest;
}

/** @param {Point} point @param {Point} from @param {Point} to */
function toSegment([x, y], [x0, y0], [x1, y1]) {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const part = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x0 - part * dx, y - y0 - part * dy);
}

/**
 * The outline around discs, as the hull of points on their edges.
 * @param {Point[]} middles
 * @param {number} reach
 * @returns {Point[]}
 */
export function ground(middles, reach) {
  /** @type {Point[]} */
  const rim = [];
  for (const [x, y] of middles) {
    for (let turn = 0; turn < 24; turn++)
      rim.push([x + Math.cos((turn * Math.PI) / 12) * reach, y + Math.sin((turn * Math.PI) / 12) * reach]);
  }
  return hull(rim);
}

/**
 * Whether a point lies within a convex outline.
 * @param {Point} point @param {Point[]} outline
 */
export function within(point, outline) {
  return outline.every((corner, place) => turn(corner, outline[(place + 1) % outline.length], point) >= 0);
}

/** @param {Point[]} points @returns {Point[]} */
function hull(points) {
  const sorted = points.slice().sort((one, two) => one[0] - two[0] || one[1] - two[1]);
  return [...half(sorted), ...half(sorted.reverse())];
}

/** @param {Point[]} points */
function half(points) {
  /** @type {Point[]} */
  const kept = [];
  for (const point of points) {
    while (kept.length > 1 && turn(kept[kept.length - 2], kept[kept.length - 1], point) <= 0) kept.pop();
    kept.push(point);
  }
  kept.pop();
  return kept;
}

/** @param {Point} a @param {Point} b @param {Point} c */
const turn = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
