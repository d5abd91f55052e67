/** On each thing how many of its neighbours are not in view. */
import { css, measure } from "./lettering.js";
import { ink, radius } from "./look.js";
import { hidden } from "./scope.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Badge} Badge */

/** Below this scale the numbers are too many to read. */
const FROM = 0.55;
/** @type {import("./types").Font} */
const FONT = { size: 9.5, weight: 680, spacing: 0 };
const HEIGHT = 15;

/**
 * A small number at the upper right of things with neighbours out of view, in pixels from the origin of the plane.
 * @param {App} app @param {{things: Set<string>} | null} focus @param {number} scale
 * @returns {Badge[]}
 */
export function badges(app, focus, scale) {
  if (scale < FROM && !focus) return [];
  return [...(focus?.things ?? app.selection.things)].flatMap((id) => {
    const thing = app.model.things.get(id);
    const n = thing && app.selection.things.has(id) ? hidden(app, id).all : 0;
    return thing && n ? [badge(thing, n, scale)] : [];
  });
}

/** @param {import("./types").Thing} thing @param {number} n @param {number} scale @returns {Badge} */
function badge(thing, n, scale) {
  const reach = radius(thing, scale) * 0.8;
  const [x, y] = [(thing.x + reach) * scale, (thing.y - reach) * scale];
  const text = n > 99 ? "99+" : `+${n}`;
  const half = Math.max(HEIGHT, measure(text, FONT) + 8) / 2;
  return { text, kind: thing.kind, left: x - half, right: x + half, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
}

/** @param {CanvasRenderingContext2D} context in the plane @param {Badge[]} shown @param {number} scale */
export function paintBadges(context, shown, scale) {
  context.save();
  context.scale(1 / scale, 1 / scale);
  context.font = css(FONT);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = 1.3;
  for (const { text, kind, left, right, top, bottom } of shown) {
    context.beginPath();
    context.roundRect(left, top, right - left, bottom - top, HEIGHT / 2);
    context.fillStyle = ink.ground;
    context.fill();
    context.strokeStyle = ink[`kind-${kind}`];
    context.stroke();
    context.fillStyle = ink.text;
    context.fillText(text, (left + right) / 2, (top + bottom) / 2 + 0.5);
  }
  context.restore();
}
