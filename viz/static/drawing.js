/** The picture as an SVG drawing, with its names where they are on the screen. */
import { LEADING, credited } from "./credit.js";
import { h } from "./dom.js";
import { along } from "./geometry.js";
import { emblem } from "./icons.js";
import { leading, measure } from "./lettering.js";
import { SHAPES, ink, inset, radius } from "./look.js";
import { focus } from "./scene.js";

/** @typedef {import("./types").App} App */
/** @typedef {ReturnType<typeof import("./stage.js").stage>} Stage */

const EDGE = 14;

/**
 * The picture as it stands, with its labels where they are on the screen.
 * @param {App} app @param {Stage} stage @param {HTMLElement} element
 * @param {string} [faces] style rules that bring the font along
 */
export function svg(app, stage, element, faces = "") {
  const [width, height] = [element.clientWidth, element.clientHeight];
  const told = credited(app, width - 2 * EDGE);
  const foot = told.length * LEADING + 14;
  const scale = stage.network.getScale();
  const origin = stage.network.canvasToDOM({ x: 0, y: 0 });
  const seen = focus(app);
  /** @param {string} id */
  const dim = (id) => (seen && !seen.things.has(id) ? 0.16 : null);
  const at = (/** @type {[number, number]} */ [x, y]) =>
    `${(origin.x + x * scale).toFixed(1)} ${(origin.y + y * scale).toFixed(1)}`;
  const drawing = h(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height + foot}`,
      width,
      height: height + foot,
      "font-family": "'Inter Variable', Inter, system-ui, sans-serif",
    },
    faces && h("style", {}, faces),
    h("rect", { width, height: height + foot, fill: ink.ground }),
    stage.drawn.grounds.map(({ outline }) =>
      h("path", {
        d: `M${outline.map(at).join("L")}Z`,
        fill: ink.hull,
        "fill-opacity": 0.085,
        stroke: ink.hull,
        "stroke-opacity": 0.3,
      }),
    ),
    stage.drawn.strokes.map((stroke) => strokeOf(app, stroke, at, seen)),
    [...app.selection.things].map((id) => thingOf(app, id, scale, at, dim(id))),
    stage.drawn.labels.map((label) => labelOf(label, origin)),
    h("rect", { y: height, width, height: foot, fill: ink.ground }),
    h(
      "text",
      { "font-size": 11, "font-weight": 430, fill: ink["text-2"] },
      told.map((line, row) => h("tspan", { x: EDGE, y: height + 15 + row * LEADING }, line)),
    ),
  );
  return new XMLSerializer().serializeToString(drawing);
}

/**
 * @param {App} app @param {import("./types").Stroke} stroke @param {(point: [number, number]) => string} at
 * @param {ReturnType<typeof focus>} seen
 */
function strokeOf(app, stroke, at, seen) {
  const near = seen?.lines.has(stroke.line.id);
  const chosen = app.state.line === stroke.line.id;
  const colour = chosen ? ink.accent : near ? ink["line-strong"] : ink.line;
  const cross = along(stroke.from, stroke.via, stroke.to, 0.5);
  const line = h("path", {
    d: `M${at(stroke.from)}Q${at(stroke.via)} ${at(stroke.to)}`,
    fill: "none",
    stroke: colour,
    "stroke-width": stroke.width + (chosen ? 1.6 : 0),
    "stroke-linecap": "round",
    "stroke-opacity": seen ? (near ? 0.9 : 0.1) : stroke.faint ? 0.4 : 0.62,
    "stroke-dasharray": stroke.dash.join(" ") || null,
  });
  return stroke.cross
    ? [
        line,
        h("path", {
          d: "M-4.5-4.5L4.5 4.5M-4.5 4.5L4.5-4.5",
          transform: `translate(${at(cross)})`,
          stroke: ink.denied,
          "stroke-width": 2,
        }),
      ]
    : line;
}

/** @param {App} app @param {string} id @param {number} scale @param {(point: [number, number]) => string} at @param {number | null} opacity */
function thingOf(app, id, scale, at, opacity) {
  const thing = /** @type {import("./types").Thing} */ (app.model.things.get(id));
  const reach = radius(thing, scale) * scale;
  return h(
    "g",
    { transform: `translate(${at([thing.x, thing.y])})`, opacity },
    h("path", {
      d: SHAPES[thing.kind],
      transform: `scale(${reach.toFixed(2)})`,
      fill: ink[`kind-${thing.kind}`],
      stroke: ink.ground,
      "stroke-width": 0.12,
      "paint-order": "stroke",
    }),
    reach > 7 &&
      h(
        "g",
        {
          transform: `scale(${(reach * inset(thing.kind)).toFixed(3)}) translate(-12 -12)`,
          fill: "none",
          stroke: ink.ground,
          "stroke-width": 2.1,
          "stroke-linecap": "round",
          "stroke-linejoin": "round",
        },
        emblem(thing.kind, thing.type),
      ),
  );
}

/** @param {import("./types").Label} label @param {{x: number, y: number}} origin */
function labelOf({ lines, align, width, left, top, font, ink: colour }, origin) {
  const x = origin.x + left + { left: 0, center: width / 2, right: width }[align];
  const anchor = { left: null, center: "middle", right: "end" }[align];
  return h(
    "text",
    {
      "font-size": font.size,
      "font-weight": font.weight,
      "letter-spacing": font.spacing || null,
      "text-anchor": anchor,
      fill: colour,
      stroke: ink.ground,
      "stroke-width": 3.4,
      "stroke-linejoin": "round",
      "paint-order": "stroke",
    },
    lines.map((line, row) =>
      h(
        "tspan",
        {
          x: x.toFixed(1),
          y: (origin.y + top + (row + 0.82) * leading(font)).toFixed(1),
          textLength: measure(line, font).toFixed(1),
        },
        line,
      ),
    ),
  );
}
