/** Asking the server, and what happens when it no longer answers: the picture stays, and one can try again. */
import { notify, withdraw } from "./notices.js";
import { say } from "./words.js";

const GONE = "server gone";
const NEWS = "news";
const BEAT = 30_000;

/**
 * As `fetch`, but a server that does not answer is said over the picture, with a way to try again.
 * @param {string} address
 * @param {RequestInit} [options]
 * @param {() => void} [again] what trying again does; looking whether the server is back, if nothing else
 * @returns {Promise<Response>}
 */
export async function ask(address, options = {}, again = () => void ask(address, options).catch(() => {})) {
  try {
    const response = await fetch(address, options);
    if (response.status >= 502 && response.status <= 504) throw new Error(`${response.status}`);
    withdraw(GONE);
    return response;
  } catch (problem) {
    const stopped = problem instanceof DOMException && problem.name === "AbortError";
    if (!stopped) notify(GONE, () => say("server gone"), { words: () => say("try again"), does: again });
    throw problem;
  }
}

/**
 * Look now and then whether the server is still there, and whether the graph has changed since the page was opened.
 * @param {string} address of the data
 * @param {string | null} mark the entity tag of what is on the screen
 */
export function watch(address, mark) {
  const look = async () => {
    if (document.visibilityState !== "visible") return;
    const response = await ask(address, { method: "HEAD", cache: "no-store" }, look).catch(() => null);
    const now = response?.ok ? response.headers.get("ETag") : null;
    if (mark && now && bare(now) !== bare(mark))
      notify(NEWS, () => say("graph changed"), { words: () => say("load again"), does: () => location.reload() });
  };
  setInterval(look, BEAT);
  for (const event of ["visibilitychange", "online"])
    (event === "online" ? window : document).addEventListener(event, look);
  return look;
}

/** @param {string} tag */
const bare = (tag) => tag.replace(/^W\//, "");
