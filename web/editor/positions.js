// Between the page's positions (1-based line, 1-based column in UTF-16 units) and CodeMirror's offsets.

/** The offset of a position, brought inside the text: marks may be older than the text they meet. */
export function offsetOf(doc, { line, column }) {
  const row = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return Math.min(row.from + Math.max(column, 1) - 1, row.to);
}

/** The offsets of a stretch; an empty one grows by one character so that it can be seen. */
export function visibleRange(doc, from, to) {
  let start = offsetOf(doc, from);
  let end = Math.max(offsetOf(doc, to ?? from), start);
  if (start === end) {
    if (end < doc.lineAt(start).to) end += 1;
    else if (start > doc.lineAt(start).from) start -= 1;
  }
  return [start, end];
}
