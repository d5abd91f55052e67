/** Where the names of regions stand about their discs, none over another name or another region. */
import { shown } from "./spots.js";

/** @typedef {import("./types").Box} Box */
/** @typedef {import("./types").Overview["regions"][number]} Region */
/** @typedef {{lines: string[], x: number, y: number}} Caption with its middle, and the foot of its first line */

/** How far lines of a name are apart, half a letter is wide and a name stands off, in pixels of the screen. */
export const ROW = 13;
const HALF = 3.3;
const OFF = 4;

/**
 * The names there is room for, by the places of their regions; who comes first has the choice.
 * @param {{place: number, here: Region, lines: string[]}[]} given @param {number} letter how large a pixel of the screen is @param {Box} frame
 * @returns {Map<number, Caption>}
 */
export function captions(given, letter, frame) {
  const discs = given.map(({ place, here: { x, y, size } }) => ({ place, left: x - size * 0.8, right: x + size * 0.8, top: y - size * 0.8, bottom: y + size * 0.8 }));
  /** @type {Box[]} */
  const taken = [];
  /** @type {Map<number, Caption>} */
  const found = new Map();
  for (const { place, here, lines } of given) {
    const fits = spots(here, lines, letter).find((spot) => {
      const box = around(spot, letter);
      const covers = taken.some((other) => meet(box, other)) || discs.some((disc) => disc.place !== place && meet(box, disc));
      return shown(box, frame) && !covers && taken.push(box);
    });
    if (fits) found.set(place, fits);
  }
  return found;
}

/** Beneath a disc, above it, beside it, and within one that is large enough. @param {Region} here @param {string[]} lines @param {number} letter @returns {Caption[]} */
function spots({ x, y, size }, lines, letter) {
  const more = (lines.length - 1) * ROW * letter;
  const aside = size + (OFF + wide(lines)) * letter;
  const level = y + OFF * letter - more / 2;
  return [
    { lines, x, y: y + size + ROW * letter },
    { lines, x, y: y - size - (OFF + 1) * letter - more },
    { lines, x: x + aside, y: level },
    { lines, x: x - aside, y: level },
    ...(size * 0.9 > Math.max(wide(lines), ROW * (lines.length + 1)) * letter ? [{ lines, x, y: y + (ROW + 2) * letter }] : []),
  ];
}

/** @param {Caption} caption @param {number} letter @returns {Box} */
function around({ lines, x, y }, letter) {
  const half = wide(lines) * letter;
  return { left: x - half, right: x + half, top: y - 11 * letter, bottom: y + (3 + (lines.length - 1) * ROW) * letter };
}

/** Half the width of a name. @param {string[]} lines */
const wide = (lines) => Math.max(...lines.map((line) => line.length)) * HALF;

/** @param {Box} one @param {Box} two */
const meet = (one, two) => one.left < two.right && one.right > two.left && one.top < two.bottom && one.bottom > two.top;

/** A name in lines that fit beneath a disc. @param {string} name */
export function words(name) {
  if (name.length < 17) return [name];
  const middle = name.length / 2;
  const gaps = [...name.matchAll(/[ -]/g)].map(({ index, 0: gap }) => (gap === "-" ? index + 1 : index));
  const cut = gaps.sort((one, two) => Math.abs(one - middle) - Math.abs(two - middle))[0];
  return cut ? [name.slice(0, cut).trim(), name.slice(cut).trim()] : [name];
}
