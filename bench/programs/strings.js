var text = '';
for (var i = 0; i < 20000; i++) text += 'word' + i + ' ';
var words = text.split(' ');
var long = 0;
for (var j = 0; j < words.length; j++) if (words[j].length > 8) long++;
console.log(long, text.indexOf('word19999'));
