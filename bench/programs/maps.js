const counts = new Map();
for (let i = 0; i < 60000; i++) {
  const key = 'k' + (i % 500);
  counts.set(key, (counts.get(key) || 0) + 1);
}
console.log(counts.size, counts.get('k7'));
