/** How names are set: fonts, lines and widths. */

/** @typedef {import("./types").Font} Font */

const WIDE = 20;

/** @param {Font} font */
export const css = (font) => `${font.weight} ${font.size}px "Inter Variable", "Inter", system-ui, sans-serif`;
/** @param {Font} font */
export const leading = (font) => Math.round(font.size * 1.18);

/**
 * A name in at most three lines of about the same length.
 * @param {string} text
 * @returns {string[]}
 */
export function wrap(text) {
  let lines = wrapped.get(text);
  if (!lines) wrapped.set(text, (lines = broken(text)));
  return lines;
}

/** @type {Map<string, string[]>} */
const wrapped = new Map();

/** @param {string} text */
function broken(text) {
  const rows = Math.min(3, Math.ceil(text.length / WIDE));
  const wide = text.length / rows;
  /** @type {string[]} */
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1];
    const longer = last ? `${last} ${word}` : word;
    if (lines.length < rows && last && longer.length - wide > wide - last.length) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => (line.length > WIDE + 12 ? `${line.slice(0, WIDE + 11).trimEnd()}…` : line));
}

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
