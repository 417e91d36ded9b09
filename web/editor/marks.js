// What the page paints over the text: the stepper's current line, and ranges (conversions, ages of syntax).
// Both move with the text when it is edited; neither changes it.
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView } from "@codemirror/view";
import { visibleRange } from "./positions.js";

const setLine = StateEffect.define();
const setRanges = StateEffect.define();

/** A field of decorations that `effect` replaces as a whole. */
function painted(effect, draw) {
  return StateField.define({
    create: () => Decoration.none,
    update(decorations, transaction) {
      let next = decorations.map(transaction.changes);
      for (const e of transaction.effects) if (e.is(effect)) next = draw(transaction.state.doc, e.value);
      return next;
    },
    provide: (field) => EditorView.decorations.from(field),
  });
}

const stepLine = Decoration.line({ class: "cm-step-line", attributes: { "aria-current": "step" } });

function drawLine(doc, line) {
  if (line === null || line < 1 || line > doc.lines) return Decoration.none;
  return Decoration.set([stepLine.range(doc.line(line).from)]);
}

function drawRanges(doc, ranges) {
  const drawn = [];
  for (const { from, to, class: name, title } of ranges) {
    const [start, end] = visibleRange(doc, from, to);
    if (start < end) drawn.push(Decoration.mark({ class: name, attributes: title ? { title } : undefined }).range(start, end));
  }
  return Decoration.set(drawn, true);
}

export const marks = [painted(setLine, drawLine), painted(setRanges, drawRanges)];

/** Shows the stepper's line (1-based), or none for `null`, and brings it into view. */
export function markLine(view, line) {
  const effects = [setLine.of(line ?? null)];
  if (line >= 1 && line <= view.state.doc.lines) effects.push(EditorView.scrollIntoView(view.state.doc.line(line).from, { y: "nearest" }));
  view.dispatch({ effects });
}

/** Replaces all painted ranges. */
export function markRanges(view, ranges) {
  view.dispatch({ effects: setRanges.of(ranges) });
}
