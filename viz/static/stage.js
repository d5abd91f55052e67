/** The picture: vis-network holds the nodes and the camera, we do the painting. */
import { DataSet, Network } from "vis-network/dist/vis-network.min.js";

import { bound, fit, move } from "./camera.js";
import { distance } from "./geometry.js";
import { CROWD, carried, css, labels } from "./labels.js";
import { calm, dip, ink, radius } from "./look.js";
import { layer } from "./layer.js";
import { paintGrounds, paintLabels, paintStrokes, paintThing, stampThing } from "./paint.js";
import { focus, grounds, strokes } from "./scene.js";

/** @typedef {import("./types").App} App */

const VEIL = 0.84;
const FADE = 130;

/**
 * The picture in an element.
 * @param {App} app
 * @param {HTMLElement} element
 */
export function stage(app, element) {
  dip();
  const nodes = new DataSet([...app.model.things.values()].map((thing) => node(app, thing)));
  const options = /** @type {any} */ ({ ...app.model.payload.options, ...OPTIONS, interaction: { ...INTERACTION, dragNodes: matchMedia("(pointer: fine)").matches } });
  const network = new Network(element, { nodes: /** @type {any} */ (nodes), edges: [] }, options);
  element.querySelector(".vis-network")?.setAttribute("tabindex", "-1");
  const drawn = { strokes: strokes(app), grounds: grounds(app), labels: /** @type {import("./types").Label[]} */ ([]), scale: 1, moving: false };
  const ties = layer((context, scale) => paintStrokes(context, drawn.strokes, scale, { alpha: 0.62 }), () => network.redraw());
  const veil = fader(() => network.redraw());
  let touched = false;

  network.on("beforeDrawing", (context) => {
    paintGrounds(context, drawn.grounds, network.getScale());
    const { x, y } = network.canvasToDOM({ x: 0, y: 0 });
    drawn.moving = ties.draw(context, { x, y, scale: network.getScale() }, devicePixelRatio || 1);
  });
  network.on("afterDrawing", (context) => {
    const now = focus(app);
    veil.aim(now);
    const seen = now ?? veil.last();
    if (seen && veil.depth() > 0) foreground(app, network, context, drawn, seen, veil.depth());
    const scale = network.getScale();
    drawn.labels = drawn.moving && app.selection.things.size > CROWD
      ? carried(drawn.labels, drawn.scale, scale)
      : labels(app, now, drawn.grounds, scale, view(element, network), measure, controls(element, network));
    drawn.scale = scale;
    const origin = network.canvasToDOM({ x: 0, y: 0 });
    paintLabels(context, drawn.labels, [origin.x, origin.y], devicePixelRatio || 1);
  });
  for (const event of /** @type {("zoom" | "dragging")[]} */ (["zoom", "dragging"])) network.on(event, () => { touched = true; });
  network.on("zoom", () => bound(network));
  network.on("dragEnd", ({ nodes: [dragged] }) => {
    const thing = app.model.things.get(dragged);
    if (thing) Object.assign(thing, network.getPosition(dragged));
    refresh();
  });
  network.on("resize", () => { if (!touched) show(app.selection.things, false); });

  /** @param {Iterable<string>} ids @param {boolean} [gently] */
  const show = (ids, gently = true) => fit(network, app, element, ids, gently);

  function refresh() {
    dip();
    drawn.strokes = strokes(app);
    ties.stale();
    drawn.grounds = grounds(app);
    nodes.update([...app.model.things.keys()].map((id) => ({ id, hidden: !app.selection.things.has(id) })));
    network.redraw();
  }

  return {
    network, drawn, refresh, show, redraw: () => network.redraw(),
    overview(gently = true) { touched = false; show(app.selection.things, gently); },
    around() { touched = true; const now = focus(app); if (now) show(now.things); },
    /** @param {string} id */
    reveal(id) { if (!inside(element, network.canvasToDOM(network.getPosition(id)))) move(network, { position: network.getPosition(id) }); },
    /** @param {{x: number, y: number}} point in pixels within the element @param {number} slack */
    under(point, slack) { return under(app, network, drawn.strokes, point, slack); },
  };
}

const OPTIONS = { autoResize: true, physics: { enabled: false }, layout: { improvedLayout: false }, nodes: { chosen: false, shape: "custom" } };
const INTERACTION = { hover: false, keyboard: { enabled: false }, tooltipDelay: 1e9, selectable: true, selectConnectedEdges: false, zoomSpeed: 0.6, dragNodes: true };

/** @param {App} app @param {import("./types").Thing} thing */
function node(app, thing) {
  /** @param {{ctx: CanvasRenderingContext2D, x: number, y: number}} where */
  const ctxRenderer = ({ ctx, x, y }) => {
    Object.assign(thing, { x, y });
    const scale = ctx.getTransform().a / (devicePixelRatio || 1);
    const size = radius(thing, scale) * 2 + 6 / scale;
    return { drawNode: () => stampThing(ctx, thing, scale, devicePixelRatio || 1), nodeDimensions: { width: size, height: size } };
  };
  return { id: thing.id, x: thing.x, y: thing.y, shape: "custom", ctxRenderer, hidden: !app.selection.things.has(thing.id) };
}

/**
 * Everything out of focus behind a veil, and what is in focus over it.
 * @param {App} app @param {any} network @param {CanvasRenderingContext2D} context
 * @param {{strokes: import("./types").Stroke[]}} drawn
 * @param {{things: Set<string>, lines: Set<string>, middle: string | null}} seen @param {number} depth
 */
function foreground(app, network, context, drawn, seen, depth) {
  const scale = network.getScale();
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = VEIL * depth;
  context.fillStyle = ink.ground;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
  const pointed = app.hover.line ?? app.state.line;
  const near = drawn.strokes.filter(({ line }) => seen.lines.has(line.id));
  paintStrokes(context, near.filter(({ line }) => line.id !== pointed), scale, { colour: ink["line-strong"], alpha: 0.85, wider: 0.3 });
  paintStrokes(context, near.filter(({ line }) => line.id === pointed), scale, { colour: ink.accent, wider: 1.6 });
  for (const id of seen.things) {
    const thing = app.model.things.get(id);
    if (thing && app.selection.things.has(id)) paintThing(context, thing, scale, id === app.state.thing);
  }
}

/**
 * How far the veil has come down: at once where motion is unwelcome.
 * @param {() => void} redraw
 */
function fader(redraw) {
  let [from, to, since] = [0, 0, 0];
  /** @type {ReturnType<typeof focus>} */
  let last = null;
  const depth = () => (calm() ? to : from + (to - from) * Math.min(1, (performance.now() - since) / FADE));
  return {
    depth, last: () => last,
    /** @param {ReturnType<typeof focus>} now */
    aim(now) {
      if (now) last = now;
      const wanted = now ? 1 : 0;
      if (wanted !== to) [from, to, since] = [depth(), wanted, performance.now()];
      if (depth() !== to) requestAnimationFrame(redraw);
    },
  };
}

/** @param {HTMLElement} element @param {any} network @returns {import("./types").Box} */
function view(element, network) {
  const origin = network.canvasToDOM({ x: 0, y: 0 });
  return { left: 6 - origin.x, top: 56 - origin.y, right: element.clientWidth - 6 - origin.x, bottom: element.clientHeight - 34 - origin.y };
}

/** The buttons over the picture, which hide what lies beneath. @param {HTMLElement} element @param {any} network @returns {import("./types").Box[]} */
function controls(element, network) {
  const origin = network.canvasToDOM({ x: 0, y: 0 });
  const own = element.getBoundingClientRect();
  const box = document.getElementById("zoom")?.getBoundingClientRect();
  return box ? [{ left: box.left - own.left - origin.x, top: box.top - own.top - origin.y, right: box.right - own.left - origin.x, bottom: box.bottom - own.top - origin.y }] : [];
}

/** @param {HTMLElement} element @param {{x: number, y: number}} point */
const inside = (element, { x, y }) => x > 60 && y > 80 && x < element.clientWidth - 60 && y < element.clientHeight - 70;

/** @type {Map<string, number>} */
const widths = new Map();
const ruler = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));

/** @param {string} text @param {import("./types").Font} font */
export function measure(text, font) {
  const key = `${css(font)}|${font.spacing}|${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    ruler.font = css(font);
    ruler.letterSpacing = `${font.spacing}px`;
    width = ruler.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}

/**
 * The thing or else the line under a point.
 * @param {App} app @param {any} network @param {import("./types").Stroke[]} strokes @param {{x: number, y: number}} point @param {number} slack
 * @returns {import("./types").Hover}
 */
function under(app, network, strokes, point, slack) {
  const id = network.getNodeAt(point);
  if (id !== undefined && app.selection.things.has(id)) return { thing: id, line: null };
  const { x, y } = network.DOMtoCanvas(point);
  const reach = slack / network.getScale();
  let best = null;
  let nearest = reach;
  for (const stroke of strokes) {
    if (Math.min(stroke.from[0], stroke.to[0], stroke.via[0]) - reach > x || Math.max(stroke.from[0], stroke.to[0], stroke.via[0]) + reach < x) continue;
    const away = distance([x, y], stroke.from, stroke.via, stroke.to);
    if (away < nearest) [nearest, best] = [away, stroke.line.id];
  }
  return { thing: null, line: best };
}
