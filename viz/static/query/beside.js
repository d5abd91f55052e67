/** In the editor, behind every IRI that the graph knows, what it is called. */
import { RangeSetBuilder, StateEffect } from "@codemirror/state";
import { Decoration, ViewPlugin, WidgetType } from "@codemirror/view";
import { called, learn } from "./naming.js";

const IRI = /<(https?:[^<>"{}|^`\\\s]+)>/g;
const WAIT = 250;
const learned = StateEffect.define();

class Name extends WidgetType {
  /** @param {string} text */
  constructor(text) {
    super();
    this.text = text;
  }

  /** @param {Name} other */
  eq(other) {
    return other.text === this.text;
  }

  toDOM() {
    const element = document.createElement("span");
    element.className = "cm-beside";
    element.textContent = this.text;
    return element;
  }
}

/** @param {() => import("../types").Language} language */
export const beside = (language) =>
  ViewPlugin.fromClass(
    class {
      /** @param {import("@codemirror/view").EditorView} view */
      constructor(view) {
        this.timer = 0;
        this.decorations = decorated(view, language());
        this.look(view);
      }

      /** @param {import("@codemirror/view").ViewUpdate} update */
      update(update) {
        const told = update.transactions.some((one) => one.effects.some((effect) => effect.is(learned)));
        if (update.docChanged || update.viewportChanged || told) this.decorations = decorated(update.view, language());
        if (update.docChanged || update.viewportChanged) this.look(update.view);
      }

      /** @param {import("@codemirror/view").EditorView} view */
      look(view) {
        clearTimeout(this.timer);
        this.timer = window.setTimeout(async () => {
          const iris = [...view.state.doc.toString().matchAll(IRI)].map(([, iri]) => iri);
          if (await learn(iris)) view.dispatch({ effects: learned.of(null) });
        }, WAIT);
      }

      destroy() {
        clearTimeout(this.timer);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );

/** Draw the names anew, after the language has changed. @param {import("@codemirror/view").EditorView} view */
export const renamed = (view) => view.dispatch({ effects: learned.of(null) });

/** @param {import("@codemirror/view").EditorView} view @param {import("../types").Language} language */
function decorated(view, language) {
  /** @type {RangeSetBuilder<import("@codemirror/view").Decoration>} */
  const builder = new RangeSetBuilder();
  for (const { from, to } of view.visibleRanges) {
    for (const found of view.state.sliceDoc(from, to).matchAll(IRI)) {
      const name = called(found[1], language);
      const end = from + (found.index ?? 0) + found[0].length;
      if (name) builder.add(end, end, Decoration.widget({ widget: new Name(name), side: 1 }));
    }
  }
  return builder.finish();
}
