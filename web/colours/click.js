// Where in a line of read-only code one clicked: the editor that takes its place puts the cursor there.

/** The 1-based UTF-16 column of the point within `line`; the end of the line where the point is beyond its text. */
export function columnAt(line, x, y) {
  const caret = document.caretPositionFromPoint?.(x, y) ?? webKitCaret(x, y);
  const end = line.textContent.replace(/\n$/, "").length + 1;
  if (!caret || !line.contains(caret.offsetNode)) return end;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(caret.offsetNode, caret.offset);
  return Math.min(before.toString().length + 1, end);
}

function webKitCaret(x, y) {
  const range = document.caretRangeFromPoint?.(x, y);
  return range && { offsetNode: range.startContainer, offset: range.startOffset };
}
