/** What IRIs are called: asked of the server in batches, and remembered. */

/** @typedef {{nl: string, en: string, sort: string}} Name */

const BATCH = 5000;
/** @type {Map<string, Name | null>} */
const known = new Map();

/** What the ontology's words begin with; their page is ours, whatever address they have. */
let defined = "";

/** Know the words of the ontology beforehand. @param {import("./completing.js").Vocabulary} vocabulary */
export function teach({ prefixes, classes, properties, concepts }) {
  defined = prefixes.bundel.replace(/#$/, "");
  for (const { name, nl, en } of [...classes, ...properties]) {
    const [prefix, local] = name.split(":");
    known.set(prefixes[prefix] + local, { nl, en, sort: "term" });
  }
  for (const { iri, nl, en } of concepts) known.set(iri, { nl, en, sort: "term" });
}

/** @param {string} iri @param {import("../types").Language} language @returns {string | null} */
export const called = (iri, language) => known.get(iri)?.[language] ?? null;

/**
 * Learn the names of IRIs that are not known yet; whether anything was learned.
 * @param {Iterable<string>} iris
 */
export async function learn(iris) {
  const wanted = [...new Set(iris)].filter((iri) => !known.has(iri) && iri.length < 4000);
  for (let at = 0; at < wanted.length; at += BATCH) await ask(wanted.slice(at, at + BATCH));
  return wanted.length > 0;
}

/** @param {string[]} iris */
async function ask(iris) {
  const response = await fetch("api/labels", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ iris }),
  }).catch(() => null);
  if (!response?.ok) return;
  const labels = new Map(Object.entries((await response.json()).labels));
  for (const iri of iris) known.set(iri, /** @type {Name | undefined} */ (labels.get(iri)) ?? null);
}

/**
 * The page about something: ours where the graph knows it, its own where it is an address, and otherwise none.
 * @param {string} iri
 * @returns {{href: string, ours: boolean} | null}
 */
export function leads(iri) {
  const base = document.documentElement.dataset.base ?? "";
  if (!/^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(iri)) return null;
  if (base && iri.startsWith(base) && !iri.includes("#")) return { href: `/doc/${encodeURI(iri.slice(base.length)).replaceAll("?", "%3F")}`, ours: true };
  if (defined && iri.startsWith(defined) && known.has(iri)) return { href: `def${iri.slice(defined.length)}`, ours: true };
  if (known.get(iri)?.sort === "term") return { href: iri, ours: false };
  if (known.get(iri)) return { href: `doc?iri=${encodeURIComponent(iri)}`, ours: true };
  return { href: iri, ours: false };
}
