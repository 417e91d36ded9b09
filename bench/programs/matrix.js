const size = 100;
const filled = (value) => Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => value(i, j)));
function product(a, b) {
  const result = filled(() => 0);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += a[i][k] * b[k][j];
      result[i][j] = sum;
    }
  }
  return result;
}
const c = product(filled((i, j) => (i + j) % 10), filled((i, j) => (i * j) % 7));
console.log(c[0][0], c[42][17], c.flat().reduce((sum, n) => sum + n, 0));
