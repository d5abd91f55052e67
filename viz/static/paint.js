/** Painting on the canvas. */
import { along } from "./geometry.js";
import { outline } from "./icons.js";
import { css, leading } from "./lettering.js";
import { PATHS, ink, inset, radius } from "./look.js";

/** @typedef {import("./types").Thing} Thing */
/** @typedef {import("./types").Stroke} Stroke */
/** @typedef {import("./types").Label} Label */

/** Above this number lines are drawn straight. */
const MANY = 1200;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{outline: [number, number][]}[]} grounds
 * @param {number} scale
 */
export function paintGrounds(context, grounds, scale) {
  context.save();
  context.lineJoin = "round";
  for (const { outline: edge } of grounds) {
    context.beginPath();
    edge.forEach(([x, y], place) => (place ? context.lineTo(x, y) : context.moveTo(x, y)));
    context.closePath();
    context.fillStyle = ink.hull;
    context.globalAlpha = 0.085;
    context.fill();
    context.globalAlpha = 0.3;
    context.lineWidth = 1 / scale;
    context.strokeStyle = ink.hull;
    context.stroke();
  }
  context.restore();
}

/**
 * Each stroke on its own: one long path of many strokes takes several times as long.
 * @param {CanvasRenderingContext2D} context
 * @param {Stroke[]} strokes
 * @param {number} scale
 * @param {{colour?: string, alpha?: number, wider?: number}} [look]
 */
export function paintStrokes(context, strokes, scale, { colour = ink.line, alpha = 1, wider = 0 } = {}) {
  const straight = strokes.length > MANY;
  context.save();
  context.strokeStyle = colour;
  for (const { from, via, to, width, dash, faint } of strokes) {
    context.lineWidth = (width + wider) / scale;
    context.setLineDash(dash.length ? dash.map((length) => length / scale) : dash);
    context.globalAlpha = alpha * (faint ? 0.65 : 1);
    context.beginPath();
    context.moveTo(from[0], from[1]);
    if (straight) context.lineTo(to[0], to[1]);
    else context.quadraticCurveTo(via[0], via[1], to[0], to[1]);
    context.stroke();
  }
  context.setLineDash([]);
  for (const stroke of strokes) if (stroke.cross) paintCross(context, stroke, scale);
  context.restore();
}

/** @param {CanvasRenderingContext2D} context @param {Stroke} stroke @param {number} scale */
function paintCross(context, { from, via, to }, scale) {
  const [x, y] = along(from, via, to, 0.5);
  const arm = 4.5 / scale;
  context.save();
  context.globalAlpha = 1;
  context.strokeStyle = ink.denied;
  context.lineWidth = 2 / scale;
  context.beginPath();
  context.moveTo(x - arm, y - arm);
  context.lineTo(x + arm, y + arm);
  context.moveTo(x - arm, y + arm);
  context.lineTo(x + arm, y - arm);
  context.stroke();
  context.restore();
}

/** @type {Map<string, HTMLCanvasElement>} */
const stamps = new Map();

/**
 * A thing as a small bitmap, kept for all things that look the same.
 * @param {CanvasRenderingContext2D} context
 * @param {Thing} thing
 * @param {number} scale
 * @param {number} density
 */
export function stampThing(context, thing, scale, density) {
  const pixels = radius(thing, scale) * scale;
  const step = Math.max(1, Math.ceil(pixels));
  const half = (pixels * 1.3 + 3) / scale;
  const key = [
    thing.kind,
    outline(thing.kind, thing.type) ? thing.type : "",
    step,
    ink.ground,
    ink[`kind-${thing.kind}`],
    density,
  ].join("|");
  let stamp = stamps.get(key);
  if (!stamp) {
    if (stamps.size > 2000) stamps.clear();
    stamp = document.createElement("canvas");
    stamp.width = stamp.height = Math.ceil((step * 1.3 + 3) * 2 * density);
    const own = /** @type {CanvasRenderingContext2D} */ (stamp.getContext("2d"));
    own.translate(stamp.width / 2, stamp.height / 2);
    own.scale(density, density);
    drawThing(own, thing, step, 1, false);
    stamps.set(key, stamp);
  }
  context.drawImage(stamp, thing.x - half, thing.y - half, half * 2, half * 2);
}

/** All things in view. @param {CanvasRenderingContext2D} context @param {import("./types").App} app @param {number} scale */
export function paintThings(context, app, scale) {
  for (const id of app.selection.things) {
    const thing = app.model.things.get(id);
    if (thing) stampThing(context, thing, scale, devicePixelRatio || 1);
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Thing} thing
 * @param {number} scale
 * @param {boolean} [ringed]
 */
export function paintThing(context, thing, scale, ringed = false) {
  context.save();
  context.translate(thing.x, thing.y);
  drawThing(context, thing, radius(thing, scale), scale, ringed);
  context.restore();
}

/**
 * @param {CanvasRenderingContext2D} context @param {Thing} thing @param {number} reach @param {number} scale @param {boolean} ringed
 */
function drawThing(context, thing, reach, scale, ringed) {
  const path = PATHS[thing.kind];
  context.save();
  const grown = (/** @type {number} */ by) => context.scale(reach + by / scale, reach + by / scale);
  if (ringed) {
    context.save();
    grown(5);
    context.fillStyle = ink.accent;
    context.fill(path);
    context.restore();
  }
  context.save();
  grown(ringed ? 2.6 : 1.6);
  context.fillStyle = ink.ground;
  context.fill(path);
  context.restore();
  context.save();
  context.scale(reach, reach);
  context.fillStyle = ink[`kind-${thing.kind}`];
  context.fill(path);
  context.restore();
  const emblem = outline(thing.kind, thing.type);
  if (emblem && reach * scale > 7) {
    context.scale(reach * inset(thing.kind), reach * inset(thing.kind));
    context.translate(-12, -12);
    context.strokeStyle = ink.ground;
    context.lineWidth = 2.1;
    context.lineCap = "round";
    context.lineJoin = "round";
    context.stroke(emblem);
  }
  context.restore();
}

/** @type {Map<string, HTMLCanvasElement>} */
const sprites = new Map();
const EDGE = 4;

/**
 * A label as a small bitmap: stroking its halo afresh in every frame would halve the frame rate.
 * @param {Label} label
 * @param {number} density
 */
function sprite({ lines, font, align, width, ink: colour }, density) {
  const key = [align, lines.join("\n"), css(font), font.spacing, colour, ink.ground, density].join("|");
  const known = sprites.get(key);
  if (known) return known;
  if (sprites.size > 3000) sprites.clear();
  const canvas = document.createElement("canvas");
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const style = () => {
    context.font = css(font);
    context.letterSpacing = `${font.spacing}px`;
    context.textAlign = align;
    context.textBaseline = "middle";
  };
  canvas.width = Math.ceil((width + 2 * EDGE) * density);
  canvas.height = Math.ceil((lines.length * leading(font) + 2 * EDGE) * density);
  context.scale(density, density);
  style();
  context.lineJoin = "round";
  context.lineWidth = 3.6;
  context.strokeStyle = ink.ground;
  context.fillStyle = colour;
  const at = (/** @type {number} */ row) => EDGE + (row + 0.54) * leading(font);
  const x = EDGE + { left: 0, center: width / 2, right: width }[align];
  lines.forEach((line, row) => context.strokeText(line, x, at(row)));
  lines.forEach((line, row) => context.fillText(line, x, at(row)));
  sprites.set(key, canvas);
  return canvas;
}

/**
 * @param {CanvasRenderingContext2D} context in pixels of the screen
 * @param {Label[]} labels
 * @param {[number, number]} origin where the origin of the plane is on the screen
 * @param {number} density
 */
export function paintLabels(context, labels, [x, y], density) {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  for (const label of labels) {
    context.drawImage(
      sprite(label, density),
      Math.round((x + label.left - EDGE) * density),
      Math.round((y + label.top - EDGE) * density),
    );
  }
  context.restore();
}
