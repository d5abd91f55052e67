/** Elements without markup: everything that comes from data goes in as text. */

const SVG = "http://www.w3.org/2000/svg";
const DRAWN = new Set(["svg", "path", "g", "rect", "circle", "text", "tspan", "clipPath", "defs", "style", "title"]);

/**
 * An element with attributes, listeners (`onclick`) and children; null, undefined and false are left out.
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...any} children
 * @returns {any}
 */
export function h(tag, attributes = {}, ...children) {
  const element = DRAWN.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/**
 * The one element with this id.
 * @param {string} id
 * @returns {any}
 */
export const byId = (id) => document.getElementById(id);

/**
 * Replace what an element holds, keeping the focus on the control with the same `data-key`.
 * @param {Element} element
 * @param {...any} children
 * @returns {boolean} whether what had the focus is no longer there
 */
export function fill(element, ...children) {
  const within = element.contains(document.activeElement);
  const key = within && document.activeElement?.getAttribute("data-key");
  element.replaceChildren(...children.flat(3).filter(Boolean));
  const again = key ? /** @type {any} */ (element.querySelector(`[data-key="${CSS.escape(key)}"]`)) : null;
  again?.focus({ preventScroll: true });
  return within && !element.contains(document.activeElement);
}

/**
 * Somewhere to go for the focus when what had it has gone: the first control that is left, else the search box.
 * @param {Element} element
 */
export function refocus(element) {
  const left = /** @type {any} */ (element.querySelector("button, summary"));
  (left?.checkVisibility() ? left : byId("search")).focus({ preventScroll: true });
}

/**
 * An address that may be followed: http and https only, never a script.
 * @param {string | null} address
 * @returns {string | null}
 */
export function followable(address) {
  try {
    const url = new URL(String(address));
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}
