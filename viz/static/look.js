/** Colours, shapes and sizes. */
import { h } from "./dom.js";
import { emblem } from "./icons.js";

/** @typedef {import("./types").Thing} Thing */
/** @typedef {import("./types").Kind} Kind */

/** The kinds in the order of the legend. @type {Kind[]} */
export const KINDS = ["municipality", "organisation", "collective", "initiative", "person", "region", "gathering"];
/** @type {import("./types").Tie[]} */
export const TIES = ["collaboration", "participation", "leadership", "post", "party", "placement"];
/** @type {import("./types").Status[]} */
export const STATUSES = ["existing", "planned", "ended", "denied"];

/** Outlines around the origin, about one unit in radius. @type {Record<Kind, string>} */
export const SHAPES = {
  municipality: "M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z",
  organisation: "M-.6-.92H.6A.32.32 0 0 1 .92-.6V.6A.32.32 0 0 1 .6.92H-.6A.32.32 0 0 1-.92.6V-.6A.32.32 0 0 1-.6-.92Z",
  collective: "M-.5-.78H.5A.78.78 0 0 1 .5.78H-.5A.78.78 0 0 1-.5-.78Z",
  initiative: "M-.17-1.1Q0-1.25.17-1.1L1.1-.17Q1.25 0 1.1.17L.17 1.1Q0 1.25-.17 1.1L-1.1.17Q-1.25 0-1.1-.17Z",
  person: "M.46-.55A.46.46 0 1 1-.46-.55A.46.46 0 1 1 .46-.55ZM-.86.95C-.86.28-.48.05 0 .05S.86.28.86.95Q0 1.2-.86.95Z",
  region:
    "M-.14-1.05Q0-1.13.14-1.05L.86-.64Q.98-.56.98-.42V.42Q.98.56.86.64L.14 1.05Q0 1.13-.14 1.05L-.86.64Q-.98.56-.98.42V-.42Q-.98-.56-.86-.64Z",
  gathering: "M.62 0A.62.62 0 1 1-.62 0A.62.62 0 1 1 .62 0ZM.3 0A.3.3 0 1 0-.3 0A.3.3 0 1 0 .3 0Z",
};

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

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
