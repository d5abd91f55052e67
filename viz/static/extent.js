/** How much of the plane there is, is on the screen, or is painted ahead. */
import { CROWD } from "./labels.js";

/** @typedef {import("./types").Box} Box */
/** @typedef {{x: number, y: number, scale: number}} Camera where the origin of the plane is on the screen, and how large */

/** Room around things and lines, in pixels, for what is drawn about them. */
const ROOM = 64;
/** How far is painted ahead beyond each side of the screen, in screens, and how many pixels that may take. */
const AHEAD = 0.5;
const LARGEST = 16e6;

/**
 * All that is in view of the filters, with room about it at this scale; null when that is nothing.
 * @param {import("./types").App} app @param {import("./types").Stroke[]} strokes @param {number} scale
 * @returns {Box | null}
 */
export function extent(app, strokes, scale) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  /** @param {number} x @param {number} y */
  const reach = (x, y) => {
    box.left = Math.min(box.left, x);
    box.top = Math.min(box.top, y);
    box.right = Math.max(box.right, x);
    box.bottom = Math.max(box.bottom, y);
  };
  for (const id of app.selection.things) {
    const thing = app.model.things.get(id);
    if (thing) reach(thing.x, thing.y);
  }
  for (const { via } of strokes) reach(via[0], via[1]);
  return box.left > box.right ? null : grown(box, ROOM / scale, ROOM / scale);
}

/** Whether very many things are in a part of the plane. @param {import("./types").App} app @param {Box} box */
export function crowded(app, { left, top, right, bottom }) {
  let there = 0;
  for (const id of app.selection.things) {
    const thing = app.model.things.get(id);
    if (thing && thing.x > left && thing.x < right && thing.y > top && thing.y < bottom) there += 1;
  }
  return there > CROWD;
}

/** What is on the screen. @param {Camera} camera @param {number} width @param {number} height of the screen in its own pixels @param {number} density @returns {Box} */
export function onScreen({ x, y, scale }, width, height, density) {
  return { left: -x / scale, top: -y / scale, right: (width / density - x) / scale, bottom: (height / density - y) / scale };
}

/** What is on the screen and about it. @param {Camera} camera @param {number} width @param {number} height of the screen in its own pixels @param {number} density */
export function wider(camera, width, height, density) {
  const ahead = Math.max(0, Math.min(AHEAD, (Math.sqrt(LARGEST / (width * height)) - 1) / 2));
  const per = ahead / density / camera.scale;
  return grown(onScreen(camera, width, height, density), width * per, height * per);
}

/** What two boxes have in common; an empty box where that is nothing. @param {Box} one @param {Box} other @returns {Box} */
export function common(one, other) {
  const [left, top] = [Math.max(one.left, other.left), Math.max(one.top, other.top)];
  return { left, top, right: Math.max(left, Math.min(one.right, other.right)), bottom: Math.max(top, Math.min(one.bottom, other.bottom)) };
}

/** Whether a box holds all of another; one that is empty it always holds. @param {Box} box @param {Box} part */
export const fills = (box, part) =>
  part.left >= part.right ||
  part.top >= part.bottom ||
  (box.left <= part.left && box.top <= part.top && box.right >= part.right && box.bottom >= part.bottom);

/** A box whose corner lies on a whole pixel of the screen. @param {Box} box @param {Camera} camera @param {number} density @returns {Box} */
export function snapped(box, { x, y, scale }, density) {
  const whole = (/** @type {number} */ value, /** @type {number} */ origin) => (Math.floor((value * scale + origin) * density) / density - origin) / scale;
  return { ...box, left: whole(box.left, x), top: whole(box.top, y) };
}

/** @param {Box} box @param {number} wide @param {number} high @returns {Box} */
const grown = ({ left, top, right, bottom }, wide, high) => ({ left: left - wide, top: top - high, right: right + wide, bottom: bottom + high });
