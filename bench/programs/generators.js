function* numbers(to) {
  for (let i = 0; i < to; i++) yield i;
}
let even = 0;
for (const n of numbers(60000)) if (n % 2 === 0) even++;
console.log(even);
