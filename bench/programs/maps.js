const counts = new Map();
const seen = new Set();
for (let i = 0; i < 200000; i++) {
  const key = 'k' + ((i * 31) % 500);
  counts.set(key, (counts.get(key) || 0) + 1);
  seen.add(i % 10007);
  if (i % 5 === 0) seen.delete((i * 3) % 10007);
}
let most = 0;
for (const [, count] of counts) most = Math.max(most, count);
console.log(counts.size, most, seen.size, [...seen].filter((n) => counts.has('k' + n)).length);
