/** What part of the plane is on the screen. */
import { calm, radius } from "./look.js";

/** @typedef {import("./types").App} App */

const NEAREST = 4;
const FARTHEST = 0.03;
const ROOM = { top: 66, side: 46, bottom: 48 };

/**
 * How much of the stage other things cover, in pixels.
 * @param {HTMLElement} stage
 */
export function covered(stage) {
  const panel = document.getElementById("panel");
  const own = stage.getBoundingClientRect();
  const over = panel && !panel.classList.contains("empty") ? panel.getBoundingClientRect() : null;
  if (!over || over.left >= own.right - 1 || over.top >= own.bottom - 1) return { right: 0, bottom: 0 };
  return over.width >= own.width * 0.9
    ? { right: 0, bottom: own.bottom - over.top }
    : { right: own.right - over.left, bottom: 0 };
}

/**
 * Bring things into view.
 * @param {any} network
 * @param {App} app
 * @param {HTMLElement} stage
 * @param {Iterable<string>} ids
 * @param {boolean} [gently]
 */
export function fit(network, app, stage, ids, gently = true) {
  const box = bounds(app, ids);
  if (!box || !stage.clientWidth) return;
  const cover = covered(stage);
  const side = stage.clientWidth < 500 ? ROOM.side / 2 : ROOM.side;
  const width = Math.max(120, stage.clientWidth - 2 * side - cover.right);
  const height = Math.max(90, stage.clientHeight - ROOM.top - ROOM.bottom - cover.bottom);
  const scale = Math.max(FARTHEST, Math.min(1.15, width / (box.right - box.left), height / (box.bottom - box.top)));
  const down = (ROOM.top - ROOM.bottom - cover.bottom) / 2 / scale;
  const position = { x: (box.left + box.right) / 2 + cover.right / 2 / scale, y: (box.top + box.bottom) / 2 - down };
  move(network, { position, scale }, gently);
}

/** @param {App} app @param {Iterable<string>} ids */
function bounds(app, ids) {
  let box = null;
  for (const id of ids) {
    const thing = app.model.things.get(id);
    if (!thing) continue;
    const reach = radius(thing, 1);
    const own = { left: thing.x - reach, right: thing.x + reach, top: thing.y - reach, bottom: thing.y + reach };
    box = box
      ? {
          left: Math.min(box.left, own.left),
          right: Math.max(box.right, own.right),
          top: Math.min(box.top, own.top),
          bottom: Math.max(box.bottom, own.bottom),
        }
      : own;
  }
  return box;
}

/** @param {any} network @param {object} where @param {boolean} [gently] @param {number} [duration] */
export function move(network, where, gently = true, duration = 420) {
  network.moveTo({ ...where, animation: gently && !calm() ? { duration, easingFunction: "easeInOutQuad" } : false });
}

/** @param {any} network @param {number} factor */
export function nearer(network, factor) {
  move(network, { scale: Math.max(FARTHEST, Math.min(NEAREST, network.getScale() * factor)) }, true, 180);
}

/** Keep the wheel within bounds. @param {any} network */
export function bound(network) {
  const scale = network.getScale();
  const kept = Math.max(FARTHEST, Math.min(NEAREST, scale));
  if (kept !== scale) network.moveTo({ scale: kept });
}
