/** Taking away exactly what is on the screen. */
import { LEADING, LETTER, credited, today } from "./credit.js";
import { csv } from "./csv.js";
import { h } from "./dom.js";
import { svg } from "./drawing.js";
import { faces } from "./faces.js";
import { gexf } from "./gexf.js";
import { css } from "./lettering.js";
import { ink } from "./look.js";
import { turtle } from "./turtle.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {ReturnType<typeof import("./stage.js").stage>} Stage */

/** @param {Blob} blob @param {string} suffix */
function download(blob, suffix) {
  const link = h("a", { href: URL.createObjectURL(blob), download: `bundel-${today()}.${suffix}` });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 5000);
}

/** @param {string[]} parts @param {string} type @param {string} suffix */
const written = (parts, type, suffix) => download(new Blob(parts, { type: `${type};charset=utf-8` }), suffix);

/**
 * What can be taken away, by name; a drawing needs the picture to be in view.
 * @param {App} app @param {Stage} stage @param {HTMLElement} element
 * @returns {Record<string, () => void>}
 */
export function savers(app, stage, element) {
  const drawn = (/** @type {() => void} */ act) => () => (element.hidden ? app.tell(say("no picture to save")) : act());
  return {
    "save svg": drawn(async () =>
      download(new Blob([svg(app, stage, element, await faces())], { type: "image/svg+xml" }), "svg"),
    ),
    "save png": drawn(() => png(app)),
    "save csv": () => written(["\ufeff", csv(app)], "text/csv", "csv"),
    "save gexf": () => written([gexf(app)], "application/xml", "gexf"),
    "save turtle": () => written([turtle(app)], "text/turtle", "ttl"),
  };
}

/** The painted picture with a foot that tells where it is from. @param {App} app */
function png(app) {
  const painted = /** @type {HTMLCanvasElement} */ (document.querySelector("#graph canvas"));
  const density = devicePixelRatio || 1;
  const told = credited(app, painted.width / density - 28);
  const copy = document.createElement("canvas");
  copy.width = painted.width;
  copy.height = painted.height + (told.length * LEADING + 14) * density;
  const context = /** @type {CanvasRenderingContext2D} */ (copy.getContext("2d"));
  context.fillStyle = ink.ground;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(painted, 0, 0);
  context.scale(density, density);
  context.font = css(LETTER);
  context.fillStyle = ink["text-2"];
  told.forEach((line, row) => context.fillText(line, 14, painted.height / density + 15 + row * LEADING));
  copy.toBlob((blob) => {
    if (blob) download(blob, "png");
  });
}
