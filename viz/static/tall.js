/** The plane on an upright screen: drawn taller than it is, so that what is crowded gets the room there is. */
import { tenth } from "./geometry.js";

const MOST = 1.5;

/** How many times as tall as it is the plane is drawn in an element. @param {HTMLElement} stage */
export function tall({ clientWidth, clientHeight }) {
  return clientWidth ? Math.min(MOST, Math.max(1, (clientHeight * 0.8) / clientWidth)) : 1;
}

/** A point of the plane as it is drawn. @param {[number, number]} point @param {number} by @returns {[number, number]} */
export const drawn = ([x, y], by) => [x, y * by];

/** A point that was drawn, in the plane itself. @param {{x: number, y: number}} point @param {number} by @returns {[number, number]} */
export const meant = ({ x, y }, by) => [tenth(x), tenth(y / by)];
