var total = 0;
for (var i = 0; i < 200000; i++) {
  if (i % 3 === 0) total = total + i;
}
console.log(total);
