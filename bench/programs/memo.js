const paths = new Map();
function grid(rows, columns) {
  if (rows === 0 || columns === 0) return 1n;
  const key = `${rows},${columns}`;
  if (!paths.has(key)) paths.set(key, grid(rows - 1, columns) + grid(rows, columns - 1));
  return paths.get(key);
}
const lengths = {};
function collatz(n) {
  if (n === 1) return 1;
  if (lengths[n]) return lengths[n];
  return (lengths[n] = 1 + collatz(n % 2 ? 3 * n + 1 : n / 2));
}
let longest = 0;
for (let n = 1; n < 30000; n++) if (collatz(n) > collatz(longest || 1)) longest = n;
console.log(String(grid(90, 90)).length, longest, lengths[longest]);
