/** On each thing how many of its neighbours are not in view. */
import { css } from "./lettering.js";
import { ink, radius } from "./look.js";
import { hidden } from "./scope.js";

/** @typedef {import("./types").App} App */

/** Below this scale the numbers are too many to read. */
const FROM = 0.55;
const LETTERS = css({ size: 9.5, weight: 680, spacing: 0 });

/**
 * A small number at the upper right of things with neighbours out of view.
 * @param {CanvasRenderingContext2D} context in the plane
 * @param {App} app @param {{things: Set<string>} | null} focus @param {number} scale
 */
export function paintBadges(context, app, focus, scale) {
  if (scale < FROM && !focus) return;
  context.save();
  context.font = LETTERS;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const id of focus?.things ?? app.selection.things) {
    const thing = app.model.things.get(id);
    const n = thing && app.selection.things.has(id) ? hidden(app, id).all : 0;
    if (!thing || !n) continue;
    const reach = radius(thing, scale) * 0.8;
    const text = n > 99 ? "99+" : `+${n}`;
    const width = Math.max(15, context.measureText(text).width + 8);
    context.save();
    context.translate(thing.x + reach, thing.y - reach);
    context.scale(1 / scale, 1 / scale);
    context.beginPath();
    context.roundRect(-width / 2, -7.5, width, 15, 7.5);
    context.fillStyle = ink.ground;
    context.fill();
    context.lineWidth = 1.3;
    context.strokeStyle = ink[`kind-${thing.kind}`];
    context.stroke();
    context.fillStyle = ink.text;
    context.fillText(text, 0, 0.5);
    context.restore();
  }
  context.restore();
}
