/** Where the page in which one asks begins. */
import { byId } from "../dom.js";
import { say, speak } from "../words.js";
import { busy, remark, show, wrong } from "./answer.js";
import { Refused, ask } from "./asking.js";
import { editor } from "./editor.js";
import { examples } from "./examples.js";
import { leads, teach } from "./naming.js";
import { read, write } from "./place.js";
import { aloud, deeds, tell, tools } from "./tools.js";

const root = document.documentElement;
const USUAL = root.lang;
const START = "SELECT ?wie ?naam (COUNT(?ander) AS ?partners) WHERE {\n  ?wie bundel:collaboratesWith ?ander ;\n    skos:prefLabel ?naam .\n}\nGROUP BY ?wie ?naam\nORDER BY DESC(?partners)\nLIMIT 25\n";
const night = matchMedia("(prefers-color-scheme: dark)");

const place = read(location, USUAL);
const language = () => place.language;
/** @type {AbortController | null} */
let running = null;
/** @type {(() => Promise<void> | void) | null} */
let again = null;

/** @param {any} vocabulary @param {any} questions */
function begin(vocabulary, questions) {
  const short = shortener(vocabulary.prefixes);
  teach(vocabulary);
  const given = { language, short, open, say: aloud, tell };
  speak(place.language);
  const own = editor(byId("editor"), { text: place.query ?? START, vocabulary, language, run, changed: () => own.unmark() });
  const list = examples(questions, language, (query) => {
    own.put(query);
    void run();
  });
  const acts = { run, stop: () => running?.abort(), share, prefixes };
  const dark = () => (place.mode || (night.matches ? "dark" : "light")) === "dark";

  async function run() {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    const query = own.text();
    own.unmark();
    again = null;
    set({ query });
    busy();
    try {
      const answer = await ask(query, mine.signal);
      if (running !== mine) return;
      again = async () => void (await show(answer, query, given));
      await show(answer, query, given);
    } catch (problem) {
      if (running === mine) failed(problem);
    } finally {
      if (running === mine) running = null;
      deeds(running !== null, acts);
    }
  }

  /** @param {any} problem */
  function failed(problem) {
    if (problem?.name === "AbortError") return remark("query stopped");
    if (!(problem instanceof Refused)) return wrong(say("server gone"));
    const { line, column, message } = problem;
    if (line !== null && column !== null) own.mark(line, column, message);
    wrong(message.replace(/ \(line \d+, column \d+\)$/, ""), line === null ? "" : say("query place", { line, column: column ?? 1 }));
  }

  async function share() {
    set({ query: own.text() });
    try {
      await navigator.clipboard.writeText(location.href);
      tell(say("link copied"));
    } catch {
      tell(say("query copy"));
    }
  }

  /** Declare the prefixes that are used and not declared, for those who take the query elsewhere. */
  function prefixes() {
    const text = own.text();
    const used = Object.entries(vocabulary.prefixes).filter(
      ([prefix]) => new RegExp(`(^|[^\\w:<])${prefix}:\\w`, "m").test(text) && !new RegExp(`PREFIX\\s+${prefix}:`, "i").test(text),
    );
    if (!used.length) return tell(say("query no prefixes"));
    own.put(`${used.map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>`).join("\n")}\n${text}`);
  }

  /** @param {Partial<import("./place.js").Place>} change */
  function set(change) {
    Object.assign(place, change);
    const address = write(place, USUAL);
    if (address !== location.pathname + location.search + location.hash) history.replaceState(null, "", address);
    dress();
    if (change.language) {
      own.speak();
      list.paint();
      void again?.();
    } else if (change.mode) void again?.();
  }

  function dress() {
    speak(place.language);
    root.lang = place.language;
    root.dataset.mode = dark() ? "dark" : "light";
    document.title = say("query title");
    for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.getAttribute("data-say") ?? "");
    for (const element of document.querySelectorAll("[data-say-label]")) element.setAttribute("aria-label", say(element.getAttribute("data-say-label") ?? ""));
    byId("explorer").setAttribute("href", place.language === USUAL ? "./" : `./#lang=${place.language}`);
    tools(place, dark(), set);
    deeds(running !== null, acts);
  }

  night.addEventListener("change", dress);
  window.addEventListener("hashchange", () => {
    const next = read(location, USUAL);
    const other = next.query !== null && next.query !== own.text();
    Object.assign(place, next);
    if (other) own.put(next.query ?? "");
    dress();
    if (other) void run();
  });
  document.querySelector(".skip")?.addEventListener("click", (event) => {
    event.preventDefault();
    own.focus();
  });
  dress();
  root.dataset.ready = "yes";
  if (place.query) void run();
}

/** @param {string} iri */
function open(iri) {
  const to = leads(iri);
  if (to?.ours) location.assign(to.href);
  else if (to) window.open(to.href, "_blank", "noreferrer");
}

/** @param {Record<string, string>} prefixes @returns {(iri: string) => string} */
function shortener(prefixes) {
  const known = Object.entries(prefixes).sort(([, one], [, two]) => two.length - one.length);
  return (iri) => {
    const base = root.dataset.base ?? "";
    if (base && iri.startsWith(base)) return iri.slice(base.length) || iri;
    const found = known.find(([, space]) => iri.startsWith(space) && iri !== space);
    return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
  };
}

/** @param {string} address */
async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

Promise.all([load("api/vocabulary"), load("api/questions")])
  .then(([vocabulary, { questions }]) => begin(vocabulary, questions))
  .catch((problem) => {
    speak(place.language);
    wrong(`${say("no data text")} (${problem.message})`);
    root.dataset.ready = "failed";
  });
