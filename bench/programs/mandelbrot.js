const rows = [];
let inside = 0;
for (let row = 0; row < 60; row++) {
  let line = '';
  for (let column = 0; column < 120; column++) {
    const cr = (column / 120) * 3 - 2.2;
    const ci = (row / 60) * 2.4 - 1.2;
    let r = 0, i = 0, turn = 0;
    while (r * r + i * i < 4 && turn < 200) {
      [r, i] = [r * r - i * i + cr, 2 * r * i + ci];
      turn++;
    }
    if (turn === 200) inside++;
    line += ' .:-=+*#%@'[turn === 200 ? 9 : turn % 9];
  }
  rows.push(line);
}
console.log(rows.length, inside, rows[30].slice(20, 60));
