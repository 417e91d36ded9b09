class Point {
  constructor(x, y) { this.x = x; this.y = y; }
  plus(other) { return new Point(this.x + other.x, this.y + other.y); }
}
let at = new Point(0, 0);
const step = new Point(1, 2);
for (let i = 0; i < 60000; i++) at = at.plus(step);
console.log(at.x, at.y);
