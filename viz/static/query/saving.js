/** The answer in every format, as the endpoint writes it. */
import { h } from "../dom.js";
import { say } from "../words.js";

/** What each kind of answer can be had as, with the end of the file's name. @type {Record<string, [string, string, string][]>} */
const FORMATS = {
  table: [
    ["CSV", "csv", "csv"],
    ["TSV", "tsv", "tsv"],
    ["JSON", "json", "srj"],
    ["XML", "xml", "srx"],
  ],
  truth: [
    ["JSON", "json", "srj"],
    ["XML", "xml", "srx"],
  ],
  graph: [
    ["Turtle", "turtle", "ttl"],
    ["N-Triples", "ntriples", "nt"],
    ["JSON-LD", "jsonld", "jsonld"],
    ["RDF/XML", "rdfxml", "rdf"],
    ["TriG", "trig", "trig"],
    ["N-Quads", "nquads", "nq"],
  ],
};
/** Above this many characters a query does not go into an address. */
const LONGEST = 6000;

/** @param {string} kind @param {string} query @param {(text: string) => void} tell */
export function saves(kind, query, tell) {
  const encoded = encodeURIComponent(query);
  const one = (/** @type {[string, string, string]} */ [name, format, suffix]) => {
    const file = `${say("query file")}.${suffix}`;
    return encoded.length < LONGEST
      ? h("a", { href: `sparql?query=${encoded}&format=${format}`, download: file }, name)
      : h("button", { type: "button", onclick: () => save(query, format, file, tell) }, name);
  };
  return h("div", { class: "saves", role: "group", "aria-label": say("query save") }, h("span", { "aria-hidden": "true" }, say("query save")), FORMATS[kind].map(one));
}

/** @param {string} query @param {string} format @param {string} file @param {(text: string) => void} tell */
async function save(query, format, file, tell) {
  const response = await fetch("sparql", { method: "POST", body: new URLSearchParams({ query, format }) }).catch(() => null);
  if (!response?.ok) return tell(say("query not saved"));
  const address = URL.createObjectURL(await response.blob());
  h("a", { href: address, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The triples in Turtle, for reading. @param {string} query @param {AbortSignal} signal */
export async function turtle(query, signal) {
  const headers = { "Content-Type": "application/sparql-query", Accept: "text/turtle", "Bundel-Rows": "10000" };
  const response = await fetch("sparql", { method: "POST", headers, body: query, signal });
  return response.ok ? response.text() : Promise.reject(new Error(String(response.status)));
}
