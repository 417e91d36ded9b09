// Curves of growth: points and the exponent between them.

/** What counts as in proportion: 1, and what a busy machine adds. */
export const MOST = 1.15;

/** A curve of [size, figure]: its exponent is the steepest slope between neighbours that are a tenth of a second or more, else the slope from end to end. */
export function curve(name, points) {
  const slope = ([n, a], [m, b]) => Math.log(b / a) / Math.log(m / n);
  // what is too short to be measured well says nothing about growth
  const steep = points.slice(1).map((point, i) => [points[i], point]).filter(([from]) => from[1] >= 100).map(([from, to]) => slope(from, to));
  const exponent = steep.length > 0 ? Math.max(...steep) : slope(points[0], points.at(-1));
  return { name, points, exponent };
}

const figure = (value) => (Number.isFinite(value) ? value.toFixed(value < 10 ? 1 : 0) : "–");

/** The curves as a table of Markdown. */
export function table(curves) {
  const rows = curves.map(({ name, points, exponent }) => [
    name, points.map(([n, value]) => `${n.toLocaleString("en")}: ${figure(value)}`).join(", "), exponent.toFixed(2), exponent > MOST ? "OVER LINEAR" : "",
  ]);
  return [["curve", "points", "exponent", ""], ["---", "---", "---", "---"], ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
