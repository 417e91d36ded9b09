function distance(a, b) {
  const table = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 0; j <= b.length; j++) table[0][j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      table[i][j] = Math.min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + same);
    }
  }
  return table[a.length][b.length];
}
const one = 'the quick brown fox jumps over the lazy dog '.repeat(12);
const other = 'a quick brawn fix jumped over that lazier dog '.repeat(12);
console.log(distance('kitten', 'sitting'), distance(one, other));
