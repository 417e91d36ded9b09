let text = '';
for (let i = 0; i < 100000; i++) text += 'word' + i + (i % 10 === 9 ? '\n' : ' ');
const lines = text.split('\n');
let long = 0;
for (const line of lines) {
  for (const word of line.split(' ')) if (word.length > 8) long++;
}
const upper = lines.map((line) => line.slice(0, 4).toUpperCase() + line.slice(4)).join('|');
console.log(lines.length, long, text.indexOf('word99999'), upper.length, upper.charCodeAt(500000));
