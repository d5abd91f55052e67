/** A part of the picture kept as a bitmap, so that moving and pointing need not paint it afresh. */

/** @typedef {{x: number, y: number, scale: number}} Camera where the origin of the plane is on the screen, and how large */

const SETTLED = 140;

/**
 * A layer that paints itself when the camera stands still and slides its bitmap along while it moves.
 * @param {(context: CanvasRenderingContext2D, scale: number) => void} paint in the plane
 * @param {() => void} redraw asks for another frame
 */
export function layer(paint, redraw) {
  const canvas = document.createElement("canvas");
  const own = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  /** @type {Camera | null} */
  let painted = null;
  /** @type {Camera | null} */
  let last = null;
  let timer = 0;

  /** @param {Camera} camera @param {HTMLCanvasElement} like @param {number} density */
  const afresh = (camera, like, density) => {
    if (canvas.width !== like.width || canvas.height !== like.height)
      [canvas.width, canvas.height] = [like.width, like.height];
    own.setTransform(1, 0, 0, 1, 0, 0);
    own.clearRect(0, 0, canvas.width, canvas.height);
    own.setTransform(camera.scale * density, 0, 0, camera.scale * density, camera.x * density, camera.y * density);
    paint(own, camera.scale);
    painted = camera;
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
      if (!context.canvas.width || !context.canvas.height) return false;
      const still = last !== null && same(camera, last);
      last = camera;
      const resized = canvas.width !== context.canvas.width || canvas.height !== context.canvas.height;
      if (!painted || resized || (still && !same(camera, painted))) afresh(camera, context.canvas, density);
      else if (!same(camera, painted)) {
        clearTimeout(timer);
        timer = window.setTimeout(redraw, SETTLED);
      }
      const from = /** @type {Camera} */ (painted);
      const grown = camera.scale / from.scale;
      context.save();
      context.setTransform(
        grown,
        0,
        0,
        grown,
        (camera.x - from.x * grown) * density,
        (camera.y - from.y * grown) * density,
      );
      context.drawImage(canvas, 0, 0);
      context.restore();
      return grown !== 1 || !same(camera, from);
    },
  };
}

/** @param {Camera} one @param {Camera} other */
const same = (one, other) =>
  Math.abs(one.x - other.x) < 0.01 && Math.abs(one.y - other.y) < 0.01 && Math.abs(one.scale / other.scale - 1) < 1e-6;
