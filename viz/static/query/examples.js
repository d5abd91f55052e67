/** The questions that ship with Bundel, to start from. */
import { byId, fill, h } from "../dom.js";
import { say } from "../words.js";
import { called, learn } from "./naming.js";

/** @typedef {{name: string, nl: string, en: string, query: string, blanks: {name: string, sort: string}[]}} Question */

const VALUE = (/** @type {string} */ name) => new RegExp(`(VALUES \\?${name} \\{ )(\\S+)( \\})`);

/**
 * @param {Question[]} questions
 * @param {() => import("../types").Language} language
 * @param {(query: string) => void} choose
 */
export function examples(questions, language, choose) {
  const element = byId("examples");
  let chosen = "";
  const list = h("ul", {});
  const box = h("input", { type: "search", autocomplete: "off", oninput: () => paint() });
  const title = h("h2", {});
  element.append(h("summary", {}, title), box, list);
  if (matchMedia("(max-width: 900px)").matches) element.open = false;

  const use = async (/** @type {Question} */ question) => {
    chosen = question.name;
    paint();
    choose(await filled(question));
  };
  function paint() {
    title.textContent = say("query examples");
    box.setAttribute("aria-label", say("query find example"));
    box.placeholder = say("query find example");
    const wanted = box.value.trim().toLocaleLowerCase().split(/\s+/);
    const found = questions.filter((one) => wanted.every((/** @type {string} */ word) => one[language()].toLocaleLowerCase().includes(word)));
    fill(
      list,
      found.map((one) =>
        h("li", {}, h("button", { type: "button", "data-key": one.name, "aria-current": String(one.name === chosen), onclick: () => use(one) }, titled(one, language()))),
      ),
      !found.length && h("li", { class: "none" }, say("query no example")),
    );
  }
  paint();
  void named(questions).then(paint);
  return { paint };
}

/** The title, with what stands in the blanks in another colour. @param {Question} question @param {import("../types").Language} language */
const titled = (question, language) =>
  question[language].split(/(\{\w+\})/).map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (!name) return part;
    const value = bare(VALUE(name).exec(question.query)?.[2] ?? "");
    return h("em", {}, called(value, language) ?? (/^\d+$/.test(value) ? value : "…"));
  });

/** @param {string} term */
const bare = (term) => term.replace(/^<|>$/g, "");

/** @param {Question[]} questions */
const named = (questions) =>
  learn(questions.flatMap(({ query, blanks }) => blanks.map(({ name }) => bare(VALUE(name).exec(query)?.[2] ?? ""))).filter((value) => value.includes(":")));

/** The query, in which what the graph does not have gives way to something of the sort that it does. @param {Question} question */
async function filled({ query, blanks }) {
  let text = query;
  const taken = new Set();
  for (const { name, sort } of blanks) {
    const value = bare(VALUE(name).exec(text)?.[2] ?? "");
    const here = await fillings(sort, { iri: value });
    const other = here.length ? [] : await fillings(sort, {});
    const better = here[0]?.iri ?? other.find(({ iri }) => !taken.has(iri))?.iri ?? value;
    taken.add(better);
    text = text.replace(VALUE(name), (_, start, __, end) => `${start}${better.includes(":") ? `<${better}>` : better}${end}`);
  }
  return text;
}

/** @param {string} sort @param {Record<string, string>} asked @returns {Promise<{iri: string}[]>} */
async function fillings(sort, asked) {
  const response = await fetch(`api/fillings/${sort}?${new URLSearchParams(asked)}`).catch(() => null);
  return response?.ok ? (await response.json()).fillings : [];
}
