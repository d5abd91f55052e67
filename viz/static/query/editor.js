/** The editor: CodeMirror in a shadow root, where its style needs no leave of the page's policy. */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { HighlightStyle, bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { sparql } from "codemirror-lang-sparql";
import { say } from "../words.js";
import { beside, renamed } from "./beside.js";
import { names, words } from "./completing.js";

const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: tags.function(tags.variableName), color: "var(--accent)" },
  { tag: tags.variableName, color: "var(--kind-person)" },
  { tag: [tags.string, tags.literal], color: "var(--good)" },
  { tag: [tags.number, tags.bool], color: "var(--plan)" },
  { tag: [tags.url, tags.link, tags.atom], color: "var(--text-2)" },
  { tag: [tags.namespace, tags.propertyName, tags.className, tags.typeName, tags.name], color: "var(--text)" },
  { tag: tags.comment, color: "var(--text-3)" },
]);
const MONO = "ui-monospace, 'DejaVu Sans Mono', 'Liberation Mono', monospace";
const THEME = EditorView.theme({
  "&": { height: "100%", fontSize: "13.5px", color: "var(--text)", backgroundColor: "var(--sheet)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: MONO, lineHeight: "1.6" },
  ".cm-content": { caretColor: "var(--text)", padding: "10px 0" },
  ".cm-cursor": { borderLeftColor: "var(--text)" },
  ".cm-gutters": { backgroundColor: "var(--sheet)", color: "var(--text-3)", border: "none" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--accent-2) 40%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "color-mix(in srgb, var(--accent) 28%, transparent)" },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": { backgroundColor: "var(--accent-2)", outline: "1px solid var(--rule-2)" },
  ".cm-beside": { fontFamily: "'Inter Variable', Inter, system-ui, sans-serif", fontSize: "11.5px", color: "var(--text-2)", backgroundColor: "var(--ground)", border: "1px solid var(--rule)", borderRadius: "6px", padding: "0 6px", margin: "0 2px 0 6px" },
  ".cm-tooltip": { backgroundColor: "var(--sheet)", color: "var(--text)", border: "1px solid var(--rule-2)", borderRadius: "10px", overflow: "hidden", maxWidth: "min(540px, 94vw)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: MONO, fontSize: "12.5px", maxHeight: "17em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "3px 10px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent-2)", color: "var(--text)" },
  ".cm-tooltip-autocomplete completion-section": { padding: "4px 10px 2px", fontSize: "11px", color: "var(--text-3)", borderBottom: "1px solid var(--rule)" },
  ".cm-completionDetail": { fontStyle: "normal", color: "var(--text-2)", marginLeft: "1em" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "650" },
  ".cm-completionInfo": { padding: "8px 12px", fontFamily: "'Inter Variable', Inter, system-ui, sans-serif", fontSize: "12.5px", lineHeight: "1.45", maxWidth: "320px" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--denied)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--denied) 1.5px", textUnderlineOffset: "3px" },
});

/**
 * @param {HTMLElement} host
 * @param {{text: string, vocabulary: import("./completing.js").Vocabulary, language: () => import("../types").Language, run: () => void, changed: () => void}} given
 */
export function editor(host, { text, vocabulary, language, run, changed }) {
  const root = host.attachShadow({ mode: "open", delegatesFocus: true });
  const said = new Compartment();
  const spoken = () => [
    EditorView.contentAttributes.of({ "aria-label": say("query editor"), "aria-multiline": "true", spellcheck: "false", lang: "en" }),
    EditorState.phrases.of({ Completions: say("suggestions"), Diagnostics: say("query errors") }),
  ];
  const runs = { key: "Mod-Enter", run: () => (run(), true) };
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(keymap.of([runs])),
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        indentOnInput(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        EditorState.tabSize.of(2),
        sparql(),
        syntaxHighlighting(COLOURS),
        THEME,
        lintGutter(),
        beside(language),
        autocompletion({ icons: false, override: [words(vocabulary, language), names(vocabulary, language)] }),
        said.of(spoken()),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed();
        }),
      ],
    }),
  });
  return {
    view,
    text: () => view.state.doc.toString(),
    /** @param {string} fresh */
    put(fresh) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: fresh }, selection: { anchor: 0 }, scrollIntoView: true });
    },
    /** Mark where the query goes wrong. @param {number} line @param {number} column both from 1 @param {string} message */
    mark(line, column, message) {
      const { from, to } = span(view.state.doc, line, column);
      view.dispatch(setDiagnostics(view.state, [{ from, to, severity: "error", message }]), { effects: EditorView.scrollIntoView(from) });
    },
    unmark: () => view.dispatch(setDiagnostics(view.state, [])),
    speak() {
      view.dispatch({ effects: said.reconfigure(spoken()) });
      renamed(view);
    },
    focus: () => view.focus(),
  };
}

/** The word at a place, at least one character. @param {import("@codemirror/state").Text} doc @param {number} row @param {number} column */
function span(doc, row, column) {
  const line = doc.line(Math.max(1, Math.min(row, doc.lines)));
  const from = Math.min(line.from + Math.max(0, column - 1), line.to);
  const word = /^\S+/.exec(doc.sliceString(from, line.to))?.[0].length ?? 0;
  return { from: word ? from : Math.max(0, from - 1), to: Math.max(from + word, Math.min(from, doc.length)) };
}
