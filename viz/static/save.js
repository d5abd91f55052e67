/** Taking away exactly what is on the screen: SVG, PNG, CSV. */
import { h } from "./dom.js";
import { emblem } from "./icons.js";
import { css, leading } from "./lettering.js";
import { SHAPES, ink, inset, radius } from "./look.js";
import { direction, name } from "./model.js";
import { meaning } from "./passage.js";
import { along } from "./geometry.js";
import { foundation } from "./overview.js";
import { focus } from "./scene.js";
import { day, say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {ReturnType<typeof import("./stage.js").stage>} Stage */

const FOOT = 34;

/** @param {Blob} blob @param {string} file */
function download(blob, file) {
  const link = h("a", { href: URL.createObjectURL(blob), download: file });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 5000);
}

/** @param {string} suffix */
const file = (suffix) => `bundel-${new Date().toISOString().slice(0, 10)}.${suffix}`;

/** Date, title and what it rests on. @param {App} app */
const credit = (app) =>
  `${app.model.payload.title ?? say("title")} · ${day(new Date().toISOString().slice(0, 10))} · ${foundation(app)}`;

/** @param {App} app @param {Stage} stage @param {HTMLElement} element */
export function saveSvg(app, stage, element) {
  download(new Blob([svg(app, stage, element)], { type: "image/svg+xml" }), file("svg"));
}

/**
 * The picture as it stands, with its labels where they are on the screen.
 * @param {App} app @param {Stage} stage @param {HTMLElement} element
 */
export function svg(app, stage, element) {
  const [width, height] = [element.clientWidth, element.clientHeight];
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
      viewBox: `0 0 ${width} ${height + FOOT}`,
      width,
      height: height + FOOT,
      "font-family": "Inter, system-ui, sans-serif",
    },
    h("rect", { width, height: height + FOOT, fill: ink.ground }),
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
    h("rect", { y: height, width, height: FOOT, fill: ink.ground }),
    h("text", { x: 14, y: height + 21, "font-size": 11, fill: ink["text-2"] }, credit(app)),
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
      h("tspan", { x: x.toFixed(1), y: (origin.y + top + (row + 0.82) * leading(font)).toFixed(1) }, line),
    ),
  );
}

/** @param {App} app */
export function savePng(app) {
  const painted = /** @type {HTMLCanvasElement} */ (document.querySelector("#graph canvas"));
  const density = devicePixelRatio || 1;
  const copy = document.createElement("canvas");
  copy.width = painted.width;
  copy.height = painted.height + FOOT * density;
  const context = /** @type {CanvasRenderingContext2D} */ (copy.getContext("2d"));
  context.fillStyle = ink.ground;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(painted, 0, 0);
  context.scale(density, density);
  context.font = css({ size: 11, weight: 430, spacing: 0 });
  context.fillStyle = ink["text-2"];
  context.fillText(credit(app), 14, painted.height / density + 21);
  copy.toBlob((blob) => {
    if (blob) download(blob, file("png"));
  });
}

/** @param {App} app */
export function saveCsv(app) {
  download(new Blob(["\ufeff", csv(app)], { type: "text/csv;charset=utf-8" }), file("csv"));
}

/** A row per sentence in view. @param {App} app */
export function csv(app) {
  const head = ["from", "tie", "to", "status", "confidence", "quote", "title", "publisher", "latest", "source"].map(
    (key) => say(`column ${key}`),
  );
  const rows = [...app.selection.lines].flatMap(([id, said]) => {
    const line = /** @type {import("./types").Line} */ (app.model.lines.get(id));
    const [from, to] = direction(app.model, line, said).map((end) => name(app.model.things.get(end)));
    return said.map((one) => {
      const source = app.model.sources[one.source];
      return [
        from,
        meaning(one),
        to,
        say(`status ${one.status}`),
        one.confidence,
        one.quote,
        source.title ?? source.identifier,
        source.publisher ?? "",
        source.issued ?? "",
        source.address ?? source.citation ?? "",
      ];
    });
  });
  return [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

/** A cell that no spreadsheet takes for a formula. @param {string | number} value */
function cell(value) {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
