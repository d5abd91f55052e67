/** Saying that a claim is not right: to the review list on one's own machine, else as a text to send. */
import { agenda } from "./agenda.js";
import { citation, copy } from "./cite.js";
import { h } from "./dom.js";
import { Refusal, call, local, refused } from "./local.js";
import { claimed } from "./linked.js";
import { iri } from "./model.js";
import { meaning } from "./passage.js";
import { renew } from "./renew.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Sentence} Sentence */

const LONGEST = 2000;
/** The claim whose form is open. @type {string | null} */
let open = null;
/** What has been typed in it, which a redraw leaves. */
let typed = "";

/** @param {Sentence} said */
export const disputing = (said) => open === said.id;

/** @param {App} app @param {Sentence} said */
export function toggle(app, said) {
  open = open === said.id ? null : said.id;
  typed = "";
  app.set({});
  if (open) document.getElementById("remark")?.focus();
}

/**
 * The form under a passage.
 * @param {App} app
 * @param {Sentence[]} said
 */
export function form(app, said) {
  const remark = h("textarea", {
    id: "remark",
    rows: 3,
    maxlength: LONGEST,
    placeholder: say("remark example"),
    oninput: () => (typed = remark.value),
  });
  remark.value = typed;
  const chosen = said.map((one) => [one, choice(app, one)]);
  const judged = () => chosen.filter(([, box]) => !box || box.checked).map(([one]) => one);
  return h(
    "form",
    {
      class: "dispute",
      onsubmit: (/** @type {Event} */ event) => event.preventDefault(),
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        toggle(app, said[0]);
      },
    },
    said.length > 1 &&
      h("fieldset", {}, h("legend", {}, say("which not right")), chosen.map(([one, box]) => h("label", {}, box, label(app, one)))),
    h("label", { for: "remark" }, say("remark")),
    remark,
    local() ? judging(app, judged, remark) : sending(app, judged, remark),
  );
}

/** @param {App} app @param {Sentence} one */
function choice(app, one) {
  const box = h("input", { type: "checkbox", name: "claim", value: one.id });
  box.checked = true;
  return box;
}

/** @param {App} app @param {Sentence} one */
const label = (app, one) =>
  `${meaning(one)}: ${one.ends.map((end) => app.model.things.get(end)?.label ?? end.replace(/^.*[/#:]/, "")).join(" – ")}`;

/** @param {App} app @param {() => Sentence[]} judged @param {HTMLTextAreaElement} remark */
function judging(app, judged, remark) {
  const act = (/** @type {string} */ verdict) => async () => {
    try {
      for (const one of judged())
        await call("api/judgements", { json: { claim: iri(app.model, one.id), verdict, remark: remark.value } });
      open = null;
      app.set({});
      if (verdict === "rejected") await renew(app);
      await agenda.refresh(app);
      app.tell(say(`told ${verdict}`));
    } catch (problem) {
      app.tell(problem instanceof Refusal ? refused(problem) : String(problem));
    }
  };
  return h(
    "p",
    { class: "deeds" },
    h("button", { type: "submit", class: "main", onclick: act("disputed") }, say("put on list")),
    h("button", { type: "button", class: "quiet", onclick: act("rejected") }, say("reject now")),
    h("button", { type: "button", class: "quiet", onclick: () => ((open = null), app.set({})) }, say("cancel")),
  );
}

/** A text to send to whoever keeps this picture. @param {App} app @param {() => Sentence[]} judged @param {HTMLTextAreaElement} remark */
function sending(app, judged, remark) {
  const text = () =>
    [
      say("letter opening"),
      ...judged().map((one) => `- ${label(app, one)} (${say(`status ${one.status}`).toLowerCase()})\n  ${citation(app, one)}\n  ${claimed(one.id)}`),
      remark.value.trim() && `${say("remark")}: ${remark.value.trim()}`,
    ]
      .filter(Boolean)
      .join("\n\n");
  const mail = h("a", { class: "quiet", href: "mailto:" }, say("mail it"));
  const address = () => `mailto:?subject=${encodeURIComponent(say("letter subject"))}&body=${encodeURIComponent(text())}`;
  mail.addEventListener("click", () => mail.setAttribute("href", address()));
  return [
    h("p", { class: "hint" }, say("nobody is told")),
    h(
      "p",
      { class: "deeds" },
      h("button", { type: "submit", class: "main", onclick: () => copy(app, text(), "letter copied") }, say("copy text")),
      mail,
      h("button", { type: "button", class: "quiet", onclick: () => ((open = null), app.set({})) }, say("cancel")),
    ),
  ];
}
