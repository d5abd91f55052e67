/** Asking in a sentence: questions with blanks, and what the graph answers. */
import { answered, complete, fetchAnswer, forget, known, question, retry } from "./answer.js";
import { asked, put, short } from "./asked.js";
import { blank } from "./blank.js";
import { copy } from "./cite.js";
import { byId, h } from "./dom.js";
import { CONTROL, icon } from "./icons.js";
import { Refusal, refused, served } from "./local.js";
import { iri, name } from "./model.js";
import { tally, listed } from "./result.js";
import { renewed } from "./renew.js";
import { fold } from "./search.js";
import { say, term, told } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./answer.js").Question} Question */

/** The questions that people begin with. */
const FIRST = ["partners", "deelname-van", "verbinding", "plannen-van"];

/** What is typed to find a question. */
let typed = "";

/** The panel of a question, or of all to choose from. @param {App} app */
export function asking(app) {
  const now = asked(app);
  if (!now || !served()) return null;
  void fetchAnswer(app);
  const all = known(app);
  const one = question(app);
  return [
    h("h2", {}, say("ask")),
    one ? sentence(app, one) : all && now.name ? h("p", { class: "notice" }, say("no such question", { name: now.name })) : null,
    one ? outcome(app, one) : chooser(app, all ?? []),
  ];
}

/** Search-as-you-type over the questions. @param {App} app @param {Question[]} all */
function chooser(app, all) {
  const ordered = [...all].sort((one, two) => rank(one) - rank(two));
  const rows = ordered.map((one) => ({ one, element: offer(app, one) }));
  const none = h("p", { class: "notice", hidden: true }, say("no question found"));
  const sift = () => {
    const wanted = fold(typed).split(/\s+/).filter(Boolean);
    for (const { one, element } of rows) {
      const text = fold(plain(one));
      element.hidden = !wanted.every((word) => text.includes(word));
    }
    none.hidden = rows.some(({ element }) => !element.hidden) || !rows.length;
  };
  const box = h("input", {
    id: "find-question",
    type: "search",
    value: typed,
    placeholder: say("find question"),
    "aria-label": say("find question"),
    "data-key": "find question",
    oninput: () => {
      typed = box.value;
      sift();
    },
  });
  sift();
  return [h("p", { class: "lead" }, say("ask text")), h("div", { class: "seeker" }, box), none, h("ul", { class: "questions" }, rows.map(({ element }) => element))];
}

/** Questions to begin with first, then those with blanks. @param {Question} one */
const rank = ({ name, blanks }) => (FIRST.includes(name) ? FIRST.indexOf(name) : blanks.length ? FIRST.length : FIRST.length + 1);

/** The words of a question with its blanks named. @param {Question} one */
const plain = (one) => parts(one).map((part) => (typeof part === "string" ? part : say(`blank ${part.sort}`))).join("");

/** The title, its blanks apart. @param {Question} one @returns {(string | {name: string, sort: string})[]} */
function parts(one) {
  return told(one)
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((part) => one.blanks.find(({ name }) => `{${name}}` === part) ?? part);
}

/** @param {App} app @param {Question} one */
function offer(app, one) {
  const words = parts(one).map((part) => (typeof part === "string" ? part : h("em", {}, say(`blank ${part.sort}`))));
  const choose = () => {
    put(app, one.name, before(app, one));
    (/** @type {any} */ (document.querySelector("#panel .blank input")) ?? byId("panel")).focus();
  };
  return h("li", {}, h("button", { type: "button", "data-key": `question ${one.name}`, onclick: choose }, words));
}

/** Whom one was looking at goes in the first blank that fits. @param {App} app @param {Question} one */
function before(app, one) {
  const thing = app.model.things.get(last ?? "");
  const kinds = { municipality: ["municipality"], organisation: ["municipality", "organisation", "collective"], initiative: ["initiative"], person: ["person"], thing: ["municipality", "organisation", "collective", "initiative", "person"] };
  const fits = one.blanks.find(({ sort }) => thing && /** @type {Record<string, string[]>} */ (kinds)[sort]?.includes(thing.kind));
  /** @type {Map<string, string>} */
  const given = new Map();
  if (thing && fits) given.set(fits.name, iri(app.model, thing.id));
  return given;
}

/** The thing that was looked at last. @type {string | null} */
let last = null;

/** The question as a sentence with boxes for its blanks. @param {App} app @param {Question} one */
function sentence(app, one) {
  const given = asked(app)?.given ?? new Map();
  const filled = answered(app).answer?.filled ?? {};
  const label = (/** @type {string} */ key) => {
    const value = given.get(key);
    if (!value) return "";
    if (filled[key]) return told(filled[key]);
    return name(app.model.things.get(short(app, value))) || term(short(app, value));
  };
  const boxes = parts(one).map((part) =>
    typeof part === "string"
      ? part
      : blank(part, label(part.name), (filling) => {
          const next = new Map(one.blanks.flatMap((each) => (given.has(each.name) ? [[each.name, given.get(each.name)]] : [])));
          next.set(part.name, filling.iri);
          const ordered = new Map(one.blanks.flatMap((each) => (next.has(each.name) ? [[each.name, /** @type {string} */ (next.get(each.name))]] : [])));
          put(app, one.name, ordered);
          const empty = one.blanks.find((each) => !ordered.has(each.name));
          document.getElementById(empty ? `blank-${empty.name}` : `blank-${part.name}`)?.[empty ? "focus" : "blur"]();
        }),
  );
  return [
    h("p", { class: "sentence" }, boxes),
    h("p", { class: "deeds" }, h("button", { type: "button", class: "quiet", "data-key": "other question", onclick: () => put(app, "") }, icon(CONTROL.back), say("other question"))),
  ];
}

/** What came of it. @param {App} app @param {Question} one */
function outcome(app, one) {
  if (!complete(app)) return h("p", { class: "aside" }, say(one.blanks.length > 1 ? "fill blanks" : "fill blank"));
  const { answer, problem } = answered(app);
  if (problem) return h("p", { class: "notice", role: "alert" }, problem instanceof Refusal ? refused(problem) : say("server gone"));
  if (!answer) return h("p", { class: "aside", role: "status" }, say("being asked"));
  return [
    tally(app, answer),
    listed(app, answer),
    h(
      "details",
      { class: "query" },
      h("summary", {}, say("the query")),
      h("pre", { tabindex: 0, translate: "no" }, h("code", {}, answer.query)),
      h(
        "p",
        { class: "deeds" },
        h("a", { class: "quiet", href: `query?query=${encodeURIComponent(answer.query)}` }, icon(CONTROL.external), say("open in editor")),
        h("button", { type: "button", class: "quiet", onclick: () => copy(app, answer.query, "query copied") }, icon(CONTROL.quote), say("copy query")),
      ),
    ),
  ];
}

/** A few questions to begin with, where nothing is chosen. @param {App} app */
export function invitation(app) {
  if (!served()) return null;
  const some = (known(app) ?? []).filter(({ name }) => FIRST.includes(name));
  some.sort((one, two) => FIRST.indexOf(one.name) - FIRST.indexOf(two.name));
  return h(
    "section",
    { class: "invitation" },
    h("h3", {}, say("ask")),
    h("ul", { class: "questions" }, some.map((one) => offer(app, one))),
    h("p", { class: "deeds" }, h("button", { type: "button", class: "quiet", "data-key": "all questions", onclick: () => put(app, "") }, icon(CONTROL.ask), say("all questions"))),
  );
}

/** The button over the picture. @param {App} app */
export function askButton(app) {
  if (!served()) return null;
  const now = asked(app);
  return h(
    "button",
    {
      type: "button",
      class: "tool",
      "data-key": "ask",
      title: say("ask short"),
      "aria-pressed": String(!!now),
      onclick: () => {
        retry();
        put(app, now ? null : "");
        byId(now ? "graph" : "find-question")?.focus();
      },
    },
    icon(CONTROL.ask),
    h("span", { class: "words" }, say("ask short")),
  );
}

/** What the picture is restricted to. @param {App} app */
const outlook = (app) => (answered(app).answer ? JSON.stringify([asked(app)?.name, ...(asked(app)?.given ?? [])]) : "");

/**
 * Remember who was looked at, ask again when the graph has grown, and bring an answer into view.
 * @param {App} app
 * @param {{overview: () => void}} stage
 */
export function askable(app, stage) {
  app.on((changed) => {
    if (changed.has("thing") && app.state.thing) last = app.state.thing;
  });
  last = app.state.thing;
  renewed(() => forget());
  let seen = outlook(app);
  app.on(() => {
    const now = outlook(app);
    if (now !== seen) stage.overview();
    seen = now;
  });
}
