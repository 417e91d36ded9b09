// Failures and hints as underlines, gutter signs and tooltips. Setting them never touches the text, so it is safe during composition.
import { setDiagnostics as set } from "@codemirror/lint";
import { visibleRange } from "./positions.js";

/** Replaces all diagnostics: `{from, to, message, severity}` with severity "error", "warning", "info" or "hint". */
export function setDiagnostics(view, list) {
  const diagnostics = list.map(({ from, to, message, severity }) => {
    const [start, end] = visibleRange(view.state.doc, from, to);
    return { from: start, to: end, message, severity: severity ?? "error" };
  });
  view.dispatch(set(view.state, diagnostics));
}
