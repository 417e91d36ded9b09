const makers = [];
for (let i = 0; i < 200; i++) makers.push((n) => n + i);
const result = Array.from({ length: 300 }, (_, n) => makers.reduce((sum, make) => sum + make(n), 0));
console.log(result[299]);
