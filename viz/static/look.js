/** Colours, shapes and sizes. */
import { h } from "./dom.js";
import { emblem } from "./icons.js";
import shapes from "./shapes.json";

/** @typedef {import("./types").Thing} Thing */
/** @typedef {import("./types").Kind} Kind */

/** The kinds in the order of the legend. @type {Kind[]} */
export const KINDS = ["municipality", "organisation", "collective", "initiative", "person", "region", "gathering"];
/** @type {import("./types").Tie[]} */
export const TIES = ["collaboration", "participation", "leadership", "post", "party", "placement"];
/** @type {import("./types").Status[]} */
export const STATUSES = ["existing", "planned", "ended", "denied"];

/** Outlines around the origin, about one unit in radius. @type {Record<Kind, string>} */
export const SHAPES = shapes;

/** @type {Record<string, Path2D>} */
export const PATHS = Object.fromEntries(Object.entries(SHAPES).map(([kind, shape]) => [kind, new Path2D(shape)]));

/** How large the emblem is within the shape. @param {Kind} kind */
export const inset = (kind) => (kind === "initiative" ? 0.048 : kind === "collective" ? 0.042 : 0.046);

/**
 * The kind's sign for in a sentence, a list or a legend.
 * @param {Kind} kind
 * @param {string | null} [type]
 */
export function glyph(kind, type = null) {
  const size = inset(kind) * 9.6;
  return h(
    "svg",
    { viewBox: "-12 -12 24 24", class: "glyph", "aria-hidden": "true" },
    h("path", { d: SHAPES[kind], transform: "scale(9.6)", class: `kind-${kind}` }),
    h("g", { transform: `scale(${size}) translate(-12 -12)`, class: "emblem" }, emblem(kind, type)),
  );
}

/** What the canvas is painted with, read from the style sheet. @type {Record<string, string>} */
export const ink = {};

/** Read the colours anew, after the theme has changed. */
export function dip() {
  const style = getComputedStyle(document.documentElement);
  const names = [
    "ground",
    "text",
    "text-2",
    "line",
    "line-strong",
    "accent",
    "hull",
    "denied",
    ...KINDS.map((kind) => `kind-${kind}`),
  ];
  for (const name of names) ink[name] = style.getPropertyValue(`--${name}`).trim();
}

/**
 * How large a thing is in the plane at a scale: on the way out it shrinks less than the plane does.
 * @param {Thing} thing
 * @param {number} scale
 */
export const radius = (thing, scale) => thing.size * (scale < 1 ? scale ** -0.55 : scale ** -0.25);

/** Whether nothing may move: by the wish of the whole machine, or of this page. */
export const calm = () =>
  document.documentElement.dataset.motion === "off" || matchMedia("(prefers-reduced-motion: reduce)").matches;
