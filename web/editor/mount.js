// One editor in the page. It owns its text: the page writes only through `setText` (reset, import, another lesson),
// because writing during a composition destroys the syllable that is being typed. Whether one is being composed is asked
// of `view.composing`; DOM composition events do not reach the document where the browser edits through EditContext.
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascriptLanguage } from "@codemirror/lang-javascript";
import { bracketMatching, indentOnInput, LanguageSupport, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { Annotation, Compartment, EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { setDiagnostics } from "./diagnostics.js";
import { markLine, markRanges, marks } from "./marks.js";
import { offsetOf } from "./positions.js";

/** Marks a change made by the page, which the page need not be told. */
const byPage = Annotation.define();

/** How long to wait before asking again whether the composition has ended. */
const COMPOSING_RETRY_MS = 50;

/** CodeMirror's keys, without its Ctrl+Enter (a blank line), which would write while one means to run. */
const ownKeymap = defaultKeymap.filter(({ key }) => key !== "Mod-Enter");

/** Ctrl+Enter and Cmd+Enter run; a key that belongs to the input method does not. A keymap would not show us the event. */
function runKey(onRun) {
  const keydown = (event, view) => {
    const run = event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!run || event.isComposing || event.keyCode === 229 || view.composing) return false;
    event.preventDefault();
    onRun?.();
    return true;
  };
  return Prec.highest(EditorView.domEventHandlers({ keydown }));
}

/** What changes with the locale: the accessible name, the language of the text, the editor's own words. */
function texts({ label, lang, phrases }) {
  const attributes = { "aria-label": label ?? "Code" };
  if (lang) attributes.lang = lang;
  return [EditorView.contentAttributes.of(attributes), EditorState.phrases.of(phrases ?? {})];
}

/**
 * Puts an editor into `parent`. Options: `doc`, `label`, `lang`, `phrases`, `readOnly`, `onChange(text)`, `onRun()`.
 * Tab is left to the browser, so that the keyboard can leave the editor.
 */
export function mount(parent, options) {
  const { doc = "", onChange, onRun, readOnly = false } = options;
  const words = new Compartment();
  const writing = new Compartment();
  const writable = (yes) => EditorState.readOnly.of(!yes);
  let waiting = null;

  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc,
      extensions: [
        runKey(onRun),
        lineNumbers(),
        lintGutter(),
        history(),
        indentOnInput(),
        bracketMatching(),
        syntaxHighlighting(classHighlighter),
        new LanguageSupport(javascriptLanguage),
        marks,
        keymap.of([...ownKeymap, ...historyKeymap, ...lintKeymap]),
        words.of(texts(options)),
        writing.of(writable(!readOnly)),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !update.transactions.some((t) => t.annotation(byPage))) onChange?.(update.state.doc.toString());
        }),
      ],
    }),
  });

  /** Writes the text; during a composition it waits for its end. Answers whether it was written at once. One undo takes it back. */
  function setText(text) {
    clearTimeout(waiting);
    if (view.composing) {
      waiting = setTimeout(setText, COMPOSING_RETRY_MS, text);
      return false;
    }
    if (text !== view.state.doc.toString()) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, annotations: byPage.of(true), userEvent: "input.replace" });
    }
    return true;
  }

  return {
    text: () => view.state.doc.toString(),
    setText,
    focus: () => view.focus(),
    composing: () => view.composing,
    setDiagnostics: (list) => setDiagnostics(view, list),
    markLine: (line) => markLine(view, line),
    markRanges: (ranges) => markRanges(view, ranges),
    setEditable: (yes) => view.dispatch({ effects: writing.reconfigure(writable(yes)) }),
    setTexts: (changed) => view.dispatch({ effects: words.reconfigure(texts(changed)) }),
    /** Puts the cursor at a position and brings it into view. */
    reveal(line, column = 1) {
      view.dispatch({ selection: { anchor: offsetOf(view.state.doc, { line, column }) }, scrollIntoView: true });
      view.focus();
    },
    destroy() {
      clearTimeout(waiting);
      view.destroy();
    },
  };
}
