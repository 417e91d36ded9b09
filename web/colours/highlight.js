// Colours for code that is only read, by the grammar that the editor uses: one look for both, no second highlighter.
import { classHighlighter, highlightCode } from "@lezer/highlight";
import { parser } from "@lezer/javascript";

/** The code as `[text, classes]` runs, in order; joined, the texts are the code again. Classes are "" where there is no colour. */
export function highlight(code) {
  const runs = [];
  const put = (text, classes) => runs.push([text, classes]);
  highlightCode(code, parser.parse(code), classHighlighter, put, () => put("\n", ""));
  return runs;
}
