function counter(step) {
  let count = 0;
  return { next: () => (count += step), back: () => (count -= step), read: () => count };
}
const counters = Array.from({ length: 100 }, (_, i) => counter(i + 1));
for (let turn = 0; turn < 2000; turn++) {
  for (const { next, back } of counters) {
    next();
    if (turn % 3 === 0) back();
  }
}
const makers = [];
for (let i = 0; i < 200; i++) makers.push((n) => n + i);
const result = Array.from({ length: 300 }, (_, n) => makers.reduce((sum, make) => sum + make(n), 0));
console.log(counters.reduce((sum, { read }) => sum + read(), 0), result[299]);
