/** A part of the picture kept as a bitmap, so that moving and pointing need not paint it afresh. */
import { common, fills, onScreen, snapped, wider } from "./extent.js";

/** @typedef {import("./types").Box} Box */
/** @typedef {import("./extent.js").Camera} Camera */
/** @typedef {{camera: Camera, width: number, height: number, density: number, box: Box, whole: Box}} Painted the part of the plane on the bitmap, of how much there is */

const SETTLED = 140;
/** The part of the time of a movement that painting in its midst may take. */
const SHARE = 0.1;
/** How many times larger or smaller the bitmap is shown before it is painted afresh in the midst of a movement. */
const STRETCH = 2;

/**
 * A layer that paints itself when the camera stands still and slides its bitmap along while it moves.
 * @param {(context: CanvasRenderingContext2D, scale: number) => void} paint in the plane
 * @param {(scale: number) => Box | null} extent of all there is to paint, in the plane
 * @param {() => void} [redraw] asks for another frame, where nothing else does
 */
export function layer(paint, extent, redraw = () => {}) {
  const canvas = document.createElement("canvas");
  const own = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  /** @type {Painted | null} */
  let painted = null;
  /** @type {Camera | null} */
  let last = null;
  let timer = 0;
  /** When it was painted and how long that took, in milliseconds. */
  const spent = { at: 0, took: 0 };

  /** @param {Camera} camera @param {HTMLCanvasElement} screen @param {number} density @returns {Painted | null} */
  const afresh = (camera, { width, height }, density) => {
    const whole = extent(camera.scale);
    if (!whole) return null;
    const grown = camera.scale * density;
    const box = snapped(common(wider(camera, width, height, density), whole), camera, density);
    canvas.width = Math.max(1, Math.ceil((box.right - box.left) * grown));
    canvas.height = Math.max(1, Math.ceil((box.bottom - box.top) * grown));
    own.setTransform(grown, 0, 0, grown, -box.left * grown, -box.top * grown);
    paint(own, camera.scale);
    return { camera, width, height, density, box, whole };
  };

  return {
    /** What was painted is no longer right. */
    stale() {
      painted = null;
    },
    /**
     * @param {CanvasRenderingContext2D} context
     * @param {Camera} camera
     * @param {number} density
     * @returns {boolean} whether the camera is moving
     */
    draw(context, camera, density) {
      const screen = context.canvas;
      if (!screen.width || !screen.height) return false;
      const still = last !== null && same(camera, last);
      const moved = painted !== null && !same(camera, painted.camera);
      last = camera;
      const begun = performance.now();
      const rested = (begun - spent.at) * SHARE > spent.took;
      const due = !painted || !fitting(painted, screen, density) || (moved && (still || (rested && !serves(painted, camera))));
      if (due) painted = afresh(camera, screen, density);
      if (painted) slide(context, canvas, painted, camera);
      if (due) Object.assign(spent, { at: performance.now(), took: performance.now() - begun });
      if (moved && !still) {
        clearTimeout(timer);
        timer = window.setTimeout(redraw, SETTLED);
      }
      return moved && !still;
    },
  };
}

/** @param {CanvasRenderingContext2D} context @param {HTMLCanvasElement} bitmap @param {Painted} painted @param {Camera} camera */
function slide(context, bitmap, { camera: from, density, box }, { x, y, scale }) {
  const grown = scale / from.scale;
  const [left, top] = [(box.left * scale + x) * density, (box.top * scale + y) * density];
  context.save();
  if (grown === 1) context.setTransform(1, 0, 0, 1, Math.round(left), Math.round(top));
  else context.setTransform(grown, 0, 0, grown, left, top);
  context.drawImage(bitmap, 0, 0);
  context.restore();
}

/** Whether a bitmap was made for a screen like this. @param {Painted} painted @param {HTMLCanvasElement} screen @param {number} density */
const fitting = (painted, { width, height }, density) => painted.width === width && painted.height === height && painted.density === density;

/** Whether a bitmap fills the screen, about as sharp. @param {Painted} painted @param {Camera} camera */
function serves({ camera: from, width, height, density, box, whole }, camera) {
  const grown = camera.scale / from.scale;
  return grown <= STRETCH && grown >= 1 / STRETCH && fills(box, common(onScreen(camera, width, height, density), whole));
}

/** @param {Camera} one @param {Camera} other */
const same = (one, other) =>
  Math.abs(one.x - other.x) < 0.01 && Math.abs(one.y - other.y) < 0.01 && Math.abs(one.scale / other.scale - 1) < 1e-6;
