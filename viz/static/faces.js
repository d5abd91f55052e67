/** The page's font as style rules that a drawing can bring along. */

/**
 * The rules of the style sheet with the font files inside; nothing where they cannot be had.
 * @returns {Promise<string>}
 */
export async function faces() {
  try {
    const sheets = [...document.styleSheets].map(
      (sheet) => /** @type {[CSSStyleSheet, CSSRule[]]} */ ([sheet, [...sheet.cssRules]]),
    );
    const found = sheets.flatMap(([sheet, rules]) =>
      rules
        .filter((rule) => rule instanceof CSSFontFaceRule)
        .map((rule) => inside(rule.cssText, sheet.href ?? location.href)),
    );
    return (await Promise.all(found)).join("\n");
  } catch {
    return "";
  }
}

/** @param {string} rule @param {string} base */
async function inside(rule, base) {
  const address = /url\("?([^")]+)"?\)/.exec(rule)?.[1];
  if (!address || address.startsWith("data:")) return rule;
  const response = await fetch(new URL(address, base));
  const bytes = new Uint8Array(await response.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return rule.replace(address, `data:font/woff2;base64,${btoa(text)}`);
}
