/** Focus: a veil over everything, and what matters on top of it. */
import { calm, ink } from "./look.js";
import { paintStrokes, paintThing } from "./paint.js";

/** @typedef {import("./types").App} App */
/** @typedef {ReturnType<typeof import("./scene.js").focus>} Focus */

const VEIL = 0.84;
const FADE = 130;

/**
 * Everything out of focus behind a veil, and what is in focus over it.
 * @param {App} app @param {any} network @param {CanvasRenderingContext2D} context
 * @param {{strokes: import("./types").Stroke[]}} drawn
 * @param {NonNullable<Focus>} seen @param {number} depth
 */
export function foreground(app, network, context, drawn, seen, depth) {
  const scale = network.getScale();
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = VEIL * depth;
  context.fillStyle = ink.ground;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
  const pointed = app.hover.line ?? app.state.line;
  const near = drawn.strokes.filter(({ line }) => seen.lines.has(line.id));
  paintStrokes(
    context,
    near.filter(({ line }) => line.id !== pointed),
    scale,
    { colour: ink["line-strong"], alpha: 0.85, wider: 0.3 },
  );
  paintStrokes(
    context,
    near.filter(({ line }) => line.id === pointed),
    scale,
    { colour: ink.accent, wider: 1.6 },
  );
  for (const id of seen.things) {
    const thing = app.model.things.get(id);
    if (thing && app.selection.things.has(id)) paintThing(context, thing, scale, id === app.state.thing);
  }
}

/**
 * How far the veil has come down: at once where motion is unwelcome.
 * @param {() => void} redraw
 */
export function fader(redraw) {
  let [from, to, since] = [0, 0, 0];
  /** @type {Focus} */
  let last = null;
  const depth = () => (calm() ? to : from + (to - from) * Math.min(1, (performance.now() - since) / FADE));
  return {
    depth,
    last: () => last,
    /** @param {Focus} now */
    aim(now) {
      if (now) last = now;
      const wanted = now ? 1 : 0;
      if (wanted !== to) [from, to, since] = [depth(), wanted, performance.now()];
      if (depth() !== to) requestAnimationFrame(redraw);
    },
  };
}
