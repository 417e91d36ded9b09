var found = 0;
for (var i = 0; i < 4000; i++) {
  var line = 'user' + i + '@example' + (i % 10) + '.com, since 20' + (10 + (i % 15));
  var match = /^(\w+)@(\w+)\.com, since (\d{4})$/.exec(line);
  if (match && Number(match[3]) > 2018) found++;
}
console.log(found);
