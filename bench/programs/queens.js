function place(row, columns, left, right, size) {
  if (row === size) return 1;
  let ways = 0;
  for (let column = 0; column < size; column++) {
    const l = row + column;
    const r = row - column + size;
    if (columns[column] || left[l] || right[r]) continue;
    columns[column] = left[l] = right[r] = true;
    ways += place(row + 1, columns, left, right, size);
    columns[column] = left[l] = right[r] = false;
  }
  return ways;
}
let all = 0;
for (let turn = 0; turn < 5; turn++) all += place(0, [], [], [], 8);
console.log(all);
