const N = 1000000;
const composite = new Array(N + 1).fill(false);
for (let i = 2; i * i <= N; i++) {
  if (!composite[i]) {
    for (let j = i * i; j <= N; j += i) composite[j] = true;
  }
}
let primes = 0;
for (let i = 2; i <= N; i++) if (!composite[i]) primes++;
console.log(primes);
