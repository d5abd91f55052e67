/** An article that was read, before it is kept: names and claims in its text, each to be judged. */
import { fill, h } from "./dom.js";
import { CONTROL, icon } from "./icons.js";
import { day, list, manner, percent, reason, reasoned, say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {{id: string, tie: string, ends: string[], kind: string | null, within: string | null, role: string | null, status: string, confidence: number, because: string, sentence: number, refused: string | null, reason_en: string | null, acceptable: boolean}} Claim */
/** @typedef {{text: string, gap: number, marks: [number, number, string][]}} Part */
/** @typedef {{article: {title: string | null, identifier: string, publisher: string | null, issued: string | null, language: string}, things: Record<string, {label: string, kind: string}>, sentences: Part[], claims: Claim[]}} Reading */
/** @typedef {{id: string, name: string, stage: string, error: {error: string, detail: string} | null, replaces: string | null, reading: Reading | null}} Draft */

const MANY = 400;

/**
 * Show what was read; `acts.keep` is given what was judged.
 * @param {App} app
 * @param {{body: HTMLElement}} dialog
 * @param {Draft} draft
 * @param {{keep: (judgements: object[]) => void, discard: () => void}} acts
 */
export function draft(app, dialog, draft, acts) {
  const reading = /** @type {Reading} */ (draft.reading);
  /** @type {Map<string, string>} */
  const verdicts = new Map();
  const under = grouped(reading);
  let most = MANY;
  const paint = () => {
    fill(
      dialog.body,
      heading(reading, draft),
      summary(reading, verdicts, acts),
      h("div", { class: "read", lang: reading.article.language }, reading.sentences.slice(0, most).map((part, place) => [
        written(reading, part, place),
        (under.get(place) ?? []).map((claim) => margin(reading, claim, verdicts, paint)),
      ])),
      reading.sentences.length > most &&
        h("p", { class: "deeds" }, say("shown of", { n: most, of: reading.sentences.length }), " ", h("button", { type: "button", class: "link", "data-key": "whole text", onclick: () => ((most = Infinity), paint()) }, say("show more"))),
    );
  };
  paint();
  dialog.body.scrollTop = 0;
}

/** @param {Reading} reading */
function grouped(reading) {
  /** @type {Map<number, Claim[]>} */
  const found = new Map();
  for (const claim of reading.claims) found.set(claim.sentence, [...(found.get(claim.sentence) ?? []), claim]);
  return found;
}

/** @param {Reading} reading @param {Draft} draft */
function heading({ article }, draft) {
  return [
    h("h3", { class: "title", lang: article.language }, article.title ?? article.identifier),
    h("p", { class: "aside" }, [article.publisher ?? say("no publisher"), day(article.issued), article.identifier].join(" · ")),
    draft.replaces !== null && h("p", { class: "notice" }, say("replaces", { title: draft.replaces })),
  ];
}

/** @param {Reading} reading @param {Map<string, string>} verdicts @param {{keep: (judgements: object[]) => void, discard: () => void}} acts */
function summary(reading, verdicts, acts) {
  const stated = reading.claims.filter(({ refused }) => !refused);
  const kept = stated.filter(({ id }) => verdicts.get(id) !== "rejected").length;
  const judged = () => [...verdicts].map(([claim, verdict]) => ({ claim, verdict }));
  return h(
    "div",
    { class: "verdict" },
    h("p", { role: "status" }, stated.length ? say("claims found", { n: stated.length, kept }) : say("no claims found")),
    h(
      "p",
      { class: "deeds" },
      h("button", { type: "button", class: "main", "data-key": "keep", onclick: () => acts.keep(judged()) }, say("keep it")),
      h("button", { type: "button", class: "quiet", "data-key": "discard", onclick: acts.discard }, say("discard it")),
    ),
  );
}

/** A sentence with its names marked. @param {Reading} reading @param {Part} part @param {number} place */
function written(reading, part, place) {
  const letters = [...part.text];
  let at = 0;
  /** @type {any[]} */
  const inside = [];
  for (const [start, end, thing] of part.marks) {
    if (start < at) continue;
    const known = reading.things[thing];
    inside.push(
      letters.slice(at, start).join(""),
      h("mark", { class: known ? `name-${known.kind}` : null, title: known?.label ?? null }, letters.slice(start, end).join("")),
    );
    at = end;
  }
  return [place > 0 && part.gap > 1 && h("br"), h("span", { class: "said" }, inside, letters.slice(at).join("")), " "];
}

/** A claim under its sentence. @param {Reading} reading @param {Claim} claim @param {Map<string, string>} verdicts @param {() => void} paint */
function margin(reading, claim, verdicts, paint) {
  const verdict = verdicts.get(claim.id);
  const button = (/** @type {string} */ key, /** @type {string} */ sign) =>
    h(
      "button",
      {
        type: "button",
        class: `quiet ${key}`,
        "data-key": `${key} ${claim.id}`,
        "aria-pressed": String(verdict === key),
        onclick: () => {
          if (verdict === key) verdicts.delete(claim.id);
          else verdicts.set(claim.id, key);
          paint();
        },
      },
      icon(sign),
      say(`verdict ${key}`),
    );
  const why = claim.refused ?? claim.because;
  const told = reason(why, claim.reason_en);
  return h(
    "div",
    { class: `claim ${verdict ?? ""} ${claim.refused ? "refused" : ""}`, lang: null },
    h("p", {}, h("span", { class: `status ${claim.status}` }, say(`status ${claim.status}`)), " ", h("b", {}, worded(reading, claim)), " ", h("small", {}, `${say("confidence")} ${percent(claim.confidence)}`)),
    h("p", { class: "why", lang: reasoned(why, claim.reason_en) }, claim.refused ? say("kept out", { reason: told }) : told),
    h("p", { class: "deeds" }, (!claim.refused || claim.acceptable) && button("accepted", CONTROL.check), !claim.refused && button("rejected", CONTROL.close)),
  );
}

/** @param {Reading} reading @param {Claim} claim */
export function worded(reading, claim) {
  const [first, ...others] = claim.ends.map((end) => reading.things[end]?.label ?? end.replace(/^.*[/#:]/, ""));
  const within = claim.within ? reading.things[claim.within]?.label : null;
  const more = [claim.role, claim.kind ? manner(claim.kind) : null, within].filter(Boolean).join(", ");
  return `${first} ${say(`via ${claim.tie}`)} ${list(others)}${more ? ` (${more})` : ""}`;
}
