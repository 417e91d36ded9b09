const [width, height] = [64, 48];
let cells = Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => (x * 7 + y * 13 + x * y) % 5 === 0));
const alive = (x, y) => (cells[(y + height) % height][(x + width) % width] ? 1 : 0);
function neighbours(x, y) {
  let count = 0;
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) if (dx || dy) count += alive(x + dx, y + dy);
  }
  return count;
}
for (let generation = 0; generation < 30; generation++) {
  cells = cells.map((row, y) => row.map((cell, x) => {
    const count = neighbours(x, y);
    return count === 3 || (cell && count === 2);
  }));
}
console.log(cells.flat().filter(Boolean).length, cells[5].map((cell) => (cell ? '#' : '.')).join(''));
