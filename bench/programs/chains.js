const numbers = Array.from({ length: 100000 }, (_, i) => i);
let total = 0;
for (let turn = 0; turn < 3; turn++) {
  total += numbers
    .map((n) => n * 2)
    .filter((n) => n % 3 === turn)
    .map((n) => ({ n, half: n / 2 }))
    .reduce((sum, { half }) => sum + half, 0);
}
console.log(total, numbers.some((n) => n > 99998), numbers.every((n) => n >= 0), numbers.find((n) => n * n > 5000000));
