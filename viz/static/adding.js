/** Adding an article on one's own machine: a file, a text or an address; watched while it is read; then judged. */
import { fill, h } from "./dom.js";
import { draft as drafted } from "./draft.js";
import { CONTROL, icon } from "./icons.js";
import { Refusal, call, local, refused } from "./local.js";
import { renew } from "./renew.js";
import { sheet } from "./sheet.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./draft.js").Draft} Draft */

const BEAT = 250;
const STAGES = ["fetching", "preparing", "reading"];
const LIMIT = 10_000_000;
/** What was filled in, so that a mistake costs no typing. */
const filled = { way: "text", text: "", address: "", publisher: "", issued: "" };
/** @type {File | null} */
let file = null;

/** The button over the picture; only on one's own machine. @param {App} app */
export function addButton(app) {
  if (!local()) return null;
  return h(
    "button",
    { type: "button", class: "tool", "data-key": "add", title: say("add short"), "aria-haspopup": "dialog", onclick: () => open(app) },
    icon(CONTROL.add),
    h("span", { class: "words" }, say("add short")),
  );
}

/** A file dropped anywhere on the page is an article to add. @param {App} app */
export function droppable(app) {
  if (!local()) return;
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    const [dropped] = event.dataTransfer?.files ?? [];
    if (!dropped) return;
    event.preventDefault();
    filled.way = "file";
    file = dropped;
    open(app);
  });
}

/** @param {App} app */
function open(app) {
  const dialog = sheet("adding", say("add"));
  offer(app, dialog);
  dialog.show();
}

/** The form with three ways. @param {App} app @param {ReturnType<typeof sheet>} dialog @param {{words: string, language?: boolean}} [trouble] */
function offer(app, dialog, trouble) {
  const send = (/** @type {boolean} */ anyway) => void begin(app, dialog, anyway);
  fill(
    dialog.body,
    h("p", { class: "lead" }, say("add text")),
    trouble && h("p", { class: "notice", role: "alert" }, trouble.words),
    h(
      "form",
      {
        class: "offer",
        onsubmit: (/** @type {Event} */ event) => {
          event.preventDefault();
          send(false);
        },
      },
      ways(app, dialog),
      way(app, dialog),
      h("div", { class: "pairs" }, told("publisher", { maxlength: 200 }), told("issued", { placeholder: say("issued example"), pattern: "\\d{4}(-\\d{2}(-\\d{2})?)?" })),
      h(
        "p",
        { class: "deeds" },
        h("button", { type: "submit", class: "main", "data-key": "read it" }, say("read it")),
        trouble?.language && h("button", { type: "button", class: "quiet", onclick: () => send(true) }, say("read anyway")),
      ),
    ),
  );
}

/** @param {App} app @param {ReturnType<typeof sheet>} dialog */
function ways(app, dialog) {
  const button = (/** @type {string} */ key) =>
    h(
      "button",
      {
        type: "button",
        "data-key": `way ${key}`,
        "aria-pressed": String(filled.way === key),
        onclick: () => {
          filled.way = key;
          offer(app, dialog);
        },
      },
      say(`way ${key}`),
    );
  return h("div", { class: "segments", role: "group", "aria-label": say("ways") }, ["text", "file", "address"].map(button));
}

/** @param {App} app @param {ReturnType<typeof sheet>} dialog */
function way(app, dialog) {
  if (filled.way === "file") {
    const box = h("input", {
      type: "file",
      id: "offered-file",
      onchange: () => {
        file = box.files?.[0] ?? null;
        offer(app, dialog);
      },
    });
    return h("div", { class: "drop" }, h("label", { for: "offered-file" }, say("choose file")), box, file && h("p", {}, say("chosen file", { name: file.name })));
  }
  if (filled.way === "address") return told("address", { type: "url", placeholder: "https://", required: true });
  const box = h("textarea", {
    id: "told-text",
    rows: 10,
    required: true,
    oninput: () => {
      filled.text = box.value;
    },
  });
  box.value = filled.text;
  return h("div", { class: "field" }, h("label", { for: "told-text" }, say("paste text")), box);
}

/** @param {"publisher" | "issued" | "address"} key @param {object} extra */
function told(key, extra) {
  const box = h("input", {
    type: "text",
    id: `told-${key}`,
    autocomplete: "off",
    value: filled[key],
    oninput: () => {
      filled[key] = box.value.trim();
    },
    ...extra,
  });
  return h("div", { class: "field" }, h("label", { for: `told-${key}` }, say(`told ${key}`)), box);
}

/** Send what was offered, and follow it. @param {App} app @param {ReturnType<typeof sheet>} dialog @param {boolean} anyway */
async function begin(app, dialog, anyway) {
  const { publisher, issued } = filled;
  try {
    /** @type {Draft} */
    let draft;
    if (filled.way === "file") {
      if (!file) return offer(app, dialog, { words: say("no file") });
      if (file.size > LIMIT) return offer(app, dialog, { words: say("too large") });
      const asked = new URLSearchParams({ name: file.name, publisher, issued, any_language: anyway ? "1" : "" });
      draft = await call(`api/drafts?${asked}`, { body: file });
    } else {
      const offered = filled.way === "address" ? { address: filled.address } : { text: filled.text };
      draft = await call("api/drafts", { json: { ...offered, publisher, issued, any_language: anyway } });
    }
    await follow(app, dialog, draft);
  } catch (problem) {
    offer(app, dialog, { words: problem instanceof Refusal ? refused(problem) : say("server gone") });
  }
}

/** Show how far the reading is until it is done. @param {App} app @param {ReturnType<typeof sheet>} dialog @param {Draft} draft */
async function follow(app, dialog, draft) {
  while (draft.stage !== "done" && draft.stage !== "failed") {
    progress(dialog, draft);
    await new Promise((done) => setTimeout(done, BEAT));
    if (!dialog.element.open) return;
    draft = await call(`api/drafts/${encodeURIComponent(draft.id)}`);
  }
  if (draft.error) {
    const problem = new Refusal(draft.error.error, draft.error.detail);
    return offer(app, dialog, { words: refused(problem), language: problem.kind === "OtherLanguage" });
  }
  drafted(app, dialog, draft, {
    keep: (judgements) => keep(app, dialog, draft, judgements),
    discard: () => discard(app, dialog, draft),
  });
}

/** @param {ReturnType<typeof sheet>} dialog @param {Draft} draft */
function progress(dialog, draft) {
  const at = Math.max(0, STAGES.indexOf(draft.stage));
  fill(
    dialog.body,
    h("p", { class: "lead", role: "status" }, say(`stage ${STAGES[at]}`)),
    h("progress", { max: STAGES.length + 1, value: at + 1, "aria-label": say("stage reading") }),
    h("p", { class: "aside" }, draft.name),
  );
}

/** @param {App} app @param {ReturnType<typeof sheet>} dialog @param {Draft} draft @param {object[]} judgements */
async function keep(app, dialog, draft, judgements) {
  try {
    await call(`api/drafts/${encodeURIComponent(draft.id)}/keep`, { json: { judgements } });
  } catch (problem) {
    return dialog.tell(problem instanceof Refusal ? refused(problem) : say("server gone"));
  }
  reset();
  dialog.element.close();
  const before = new Set(app.model.things.keys());
  await renew(app);
  const come = [...app.model.things.keys()].filter((id) => !before.has(id));
  app.tell(say("added", { n: come.length }));
  const first = (draft.reading?.claims ?? []).flatMap(({ ends }) => ends).find((end) => come.some((id) => end.endsWith(id)));
  const id = come.find((one) => first?.endsWith(one));
  if (id) app.visit(id);
}

/** @param {App} app @param {ReturnType<typeof sheet>} dialog @param {Draft} draft */
async function discard(app, dialog, draft) {
  await call(`api/drafts/${encodeURIComponent(draft.id)}`, { method: "DELETE" }).catch(() => null);
  dialog.element.close();
  app.tell(say("discarded"));
}

function reset() {
  Object.assign(filled, { text: "", address: "", publisher: "", issued: "" });
  file = null;
}
