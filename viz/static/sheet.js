/** A dialog over the page with a title and a way out. */
import { h } from "./dom.js";
import { CONTROL, icon } from "./icons.js";
import { say } from "./words.js";

/**
 * The dialog of this id, made anew.
 * @param {string} id
 * @param {string} title
 */
export function sheet(id, title) {
  document.getElementById(id)?.remove();
  const body = h("div", { class: "inside" });
  const told = h("p", { class: "told", role: "status" });
  const element = h(
    "dialog",
    { id, class: "sheet", "aria-labelledby": `${id}-title` },
    h(
      "header",
      {},
      h("h2", { id: `${id}-title` }, title),
      h("button", { type: "button", class: "shut", "aria-label": say("close"), onclick: () => element.close() }, icon(CONTROL.close)),
    ),
    body,
    told,
  );
  document.body.append(element);
  const back = document.activeElement;
  element.addEventListener("close", () => {
    element.remove();
    again(back)?.focus();
  });
  return {
    element,
    body,
    show: () => element.showModal(),
    /** Say something within the dialog. @param {string} words */
    tell: (words) => {
      told.textContent = words;
    },
  };
}

/** What had the focus, or what has been put in its place since. @param {Element | null} back */
function again(back) {
  if (!(back instanceof HTMLElement) || back.isConnected) return /** @type {HTMLElement | null} */ (back);
  const key = back.dataset.key;
  return key ? /** @type {HTMLElement | null} */ (document.querySelector(`[data-key="${CSS.escape(key)}"]`)) : null;
}
