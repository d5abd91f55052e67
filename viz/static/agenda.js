/** The review list on one's own machine: what is disputed, was kept out or is unsure, and what was decided. */
import { fill, h } from "./dom.js";
import { CONTROL, icon } from "./icons.js";
import { Refusal, call, local, refused } from "./local.js";
import { renew } from "./renew.js";
import { sheet } from "./sheet.js";
import { day, list, percent, reason, reasoned, say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {{matter: string, id: string, tie: string, ends: string[], role: string | null, kind: string | null, status: string, confidence: number, reason: string, reason_en: string | null, quote: string, acceptable: boolean, verdict: string | null, remark: string, made: string | null, article: {title: string | null, identifier: string, issued: string | null, publisher: string | null, language: string} | null}} Item */

const MATTERS = ["disputed", "refused", "unsure", "decided"];
/** @typedef {{id: string, label: string, sides: {bodies: string[], articles: string[]}[]}} Namesakes */
/** @type {{items: Item[], of: number, people: Namesakes[]}} */
let now = { items: [], of: 0, people: [] };

export const agenda = {
  /** Learn what waits. @param {App} app */
  async refresh(app) {
    if (!local()) return;
    now = await call("api/agenda").catch(() => now);
    app.set({});
  },
};

const waiting = () => [...now.items.filter(({ matter }) => matter !== "decided"), ...now.people];

/** Whether somebody disputes a claim. @param {string} iri */
export const disputed = (iri) => now.items.some(({ id, matter }) => id === iri && matter === "disputed");

/** The item of the menu, with how many wait; only on one's own machine. @param {App} app @param {() => void} shut */
export function agendaItem(app, shut) {
  if (!local()) return null;
  const act = () => {
    shut();
    open(app);
  };
  return h(
    "button",
    { type: "button", "data-key": "menu agenda", onclick: act },
    icon(CONTROL.agenda),
    waiting().length ? say("agenda of", { n: waiting().length }) : say("agenda"),
  );
}

/** @param {App} app */
function open(app) {
  const dialog = sheet("agenda", say("agenda"));
  /** @param {string} [words] */
  const paint = (words) => {
    fill(dialog.body, listed(app, paint));
    if (words) dialog.tell(words);
  };
  paint();
  dialog.show();
  void agenda.refresh(app).then(() => paint());
}

/** @param {App} app @param {(words?: string) => void} paint */
function listed(app, paint) {
  if (!now.items.length && !now.people.length) return [h("p", { class: "lead" }, say("agenda empty"))];
  return [
    h("p", { class: "lead" }, say("agenda text")),
    now.items.length < now.of && h("p", { class: "notice" }, say("shown of", { n: now.items.length, of: now.of })),
    people(app, paint),
    ...MATTERS.map((matter) => section(app, matter, now.items.filter((item) => item.matter === matter), paint)),
  ];
}

/** @param {App} app @param {string} matter @param {Item[]} items @param {(words?: string) => void} paint */
function section(app, matter, items, paint) {
  return (
    items.length > 0 &&
    h(
      "section",
      { class: "matter" },
      h("h3", {}, `${say(`matter ${matter}`)} (${items.length})`),
      h("ul", {}, items.map((item) => entry(app, item, paint))),
    )
  );
}

/** @param {App} app @param {Item} item @param {(words?: string) => void} paint */
function entry(app, item, paint) {
  const [first, ...others] = item.ends;
  const { article } = item;
  return h(
    "li",
    { class: "claim" },
    h("blockquote", { lang: article?.language ?? "nl" }, h("p", {}, `“${item.quote}”`)),
    h("p", {}, h("span", { class: `status ${item.status}` }, say(`status ${item.status}`)), " ", h("b", {}, `${first} ${say(`via ${item.tie}`)} ${list(others)}${item.role ? ` (${item.role})` : ""}`), " ", h("small", {}, `${say("confidence")} ${percent(item.confidence)}`)),
    h("p", { class: "why", lang: reasoned(item.reason, item.reason_en) }, reason(item.reason, item.reason_en)),
    item.remark && h("p", { class: "remark" }, `${say("remark")}: ${item.remark}`),
    h("p", { class: "aside" }, article ? [article.title ?? article.identifier, article.publisher, day(article.issued)].filter(Boolean).join(" · ") : say("no article")),
    h(
      "p",
      { class: "deeds" },
      item.acceptable && verdict(app, item, "accepted", CONTROL.check, paint),
      verdict(app, item, "rejected", CONTROL.close, paint),
    ),
  );
}

/** @param {App} app @param {Item} item @param {string} key @param {string} sign @param {(words?: string) => void} paint */
function verdict(app, item, key, sign, paint) {
  const judge = async () => {
    try {
      const { followed } = await call("api/judgements", { json: { claim: item.id, verdict: key, remark: item.remark } });
      await renew(app);
      await agenda.refresh(app);
      paint(say(followed ? `told ${key}` : "told later"));
    } catch (problem) {
      paint(problem instanceof Refusal ? refused(problem) : say("server gone"));
    }
  };
  return h(
    "button",
    {
      type: "button",
      class: `quiet ${key}`,
      "data-key": `${key} ${item.id}`,
      "aria-pressed": String(item.verdict === key),
      disabled: item.verdict === key,
      onclick: judge,
    },
    icon(sign),
    say(`verdict ${key}`),
  );
}

/** Who is who among people of one name. @param {App} app @param {(words?: string) => void} paint */
function people(app, paint) {
  if (!now.people.length) return null;
  const told = (/** @type {Namesakes} */ one, /** @type {boolean} */ same) => async () => {
    try {
      await call("api/people", { json: { id: one.id, same } });
      await renew(app);
      await agenda.refresh(app);
      paint(say(same ? "told same" : "told different"));
    } catch (problem) {
      paint(problem instanceof Refusal ? refused(problem) : say("server gone"));
    }
  };
  const button = (/** @type {Namesakes} */ one, /** @type {boolean} */ same) =>
    h("button", { type: "button", class: "quiet", "data-key": `${same} ${one.id}`, onclick: told(one, same) }, say(same ? "same" : "different"));
  return h(
    "section",
    { class: "matter" },
    h("h3", {}, `${say("matter people")} (${now.people.length})`),
    h(
      "ul",
      {},
      now.people.map((one) =>
        h(
          "li",
          { class: "claim" },
          h("p", {}, h("b", {}, say("same question", { name: one.label }))),
          one.sides.map(({ bodies, articles }) => h("p", { class: "why" }, `${list(bodies) || say("no post")} (${list(articles)})`)),
          h("p", { class: "deeds" }, button(one, true), button(one, false)),
        ),
      ),
    ),
  );
}
