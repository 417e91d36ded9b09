class Shape {
  #name;
  constructor(name) { this.#name = name; }
  get name() { return this.#name; }
  area() { return 0; }
  describe() { return this.name + ' ' + Math.round(this.area()); }
}
class Circle extends Shape {
  constructor(r) { super('circle'); this.r = r; }
  area() { return 3 * this.r * this.r; }
}
class Square extends Shape {
  constructor(side) { super('square'); this.side = side; }
  area() { return this.side ** 2; }
  describe() { return super.describe() + '!'; }
}
class Point {
  constructor(x, y) { this.x = x; this.y = y; }
  plus(other) { return new Point(this.x + other.x, this.y + other.y); }
}
let at = new Point(0, 0);
const step = new Point(1, 2);
let letters = 0;
for (let i = 0; i < 60000; i++) {
  at = at.plus(step);
  const shape = i % 2 ? new Circle(i % 50) : new Square(i % 50);
  letters += shape.describe().length;
}
console.log(at.x, at.y, letters);
