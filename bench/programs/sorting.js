var seed = 42;
function next() {
  seed = (seed * 16807) % 2147483647;
  return seed;
}
var list = [];
for (var i = 0; i < 20000; i++) list.push(next() % 100000);
list.sort(function (a, b) { return a - b; });
console.log(list[0] <= list[1], list.length);
