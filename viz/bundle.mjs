/** Bundles the front end: node bundle.mjs [folder with node_modules] [folder for the result]. */
import { mkdirSync, readFileSync, readdirSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const modules = resolve(process.argv[2] ?? here, "node_modules");
const built = resolve(process.argv[3] ?? join(here, "static", "built"));
const { build } = createRequire(join(modules, "anything.js"))("esbuild");

/** Icons without their comments and white space; their licence stands in licences.txt. */
const icons = {
  name: "icons",
  setup: ({ onLoad }) => onLoad({ filter: /\.svg$/ }, ({ path }) => {
    const text = readFileSync(path, "utf8").replace(/<!--[\s\S]*?-->/g, "").replace(/\s+/g, " ").replace(/> </g, "><").replace(/ class="[^"]*"/, "");
    return { contents: text.trim(), loader: "text" };
  }),
};
/** Pages without a script follow the reader's own setting, in the colours of the explorer's dark mode. */
const dusk = {
  name: "dusk",
  setup: ({ onLoad }) => onLoad({ filter: /theme\.css$/ }, ({ path }) => {
    const text = readFileSync(path, "utf8").replace(/:root\[data-mode="dark"\] (\{[^}]*\})/, "@media (prefers-color-scheme: dark) { :root $1 }");
    return { contents: text, loader: "css" };
  }),
};
const common = { bundle: true, minify: true, charset: "utf8", target: "es2022", nodePaths: [modules], legalComments: "none", metafile: true, logLevel: "warning", absWorkingDir: here };
rmSync(built, { recursive: true, force: true });
mkdirSync(built, { recursive: true });

const script = await build({ ...common, entryPoints: ["static/main.js"], outfile: join(built, "explorer.js"), format: "iife", plugins: [icons] });
const linked = await build({ ...common, entryPoints: { explorer: "static/index.css", query: "static/query.css" }, outdir: built, loader: { ".woff2": "file" }, assetNames: "[name]" });
const pages = await build({ ...common, entryPoints: { pages: "static/pages.css", answer: "static/answer.css" }, outdir: built, loader: { ".woff2": "file" }, assetNames: "[name]", plugins: [dusk] });
const asking = await build({ ...common, entryPoints: { query: "static/query/entry.js" }, outdir: built, format: "esm", splitting: true, chunkNames: "query-[hash]", plugins: [icons] });
const inline = await build({ ...common, entryPoints: { picture: "static/index.css" }, outdir: built, loader: { ".woff2": "dataurl" } });

for (const name of ["explorer.js", "picture.css"]) {
  const text = readFileSync(join(built, name), "utf8");
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`${name} cannot stand inside a page: it holds a closing tag or a comment`);
}

/** The packages that something of is in the result, and what those name as theirs. */
const used = new Set();
for (const { metafile } of [script, linked, pages, asking, inline]) {
  for (const input of Object.keys(metafile.inputs)) {
    const found = input.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/);
    if (found) used.add(found[1]);
  }
}
const describe = (name) => JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8"));
for (const name of [...used]) for (const peer of Object.keys(describe(name).peerDependencies ?? {})) if (existsSync(join(modules, peer))) used.add(peer);

const texts = [...used].sort().map((name) => {
  const { version, license } = describe(name);
  const files = readdirSync(join(modules, name)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort();
  if (!files.length && !license) throw new Error(`${name} comes without a licence`);
  const body = files.map((file) => readFileSync(join(modules, name, file), "utf8").trim()).join("\n\n");
  return `${name} ${version} (${license})\n\n${body || `Published under ${license}; the package brings no text of it.`}`;
});
writeFileSync(join(built, "licences.txt"), `${texts.join(`\n\n${"=".repeat(80)}\n\n`)}\n`);
