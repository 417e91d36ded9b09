const names = ['Anna', 'Ben', 'Chloe', 'Daniel', '은지', 'Frida'];
let text = '';
for (let i = 0; i < 8000; i++) text += `${names[i % 6]} <${names[(i * 5) % 6].toLowerCase()}${i}@mail${i % 9}.example.com>, ${2000 + (i % 26)}-0${1 + (i % 9)}-1${i % 10}; `;
const mails = text.match(/[\w.]+@[\w.]+\.com/g);
const years = new Set();
for (const { groups } of text.matchAll(/(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)/g)) years.add(groups.year);
const hidden = text.replace(/@(\w+)/g, (_, host) => '@' + '*'.repeat(host.length));
console.log(mails.length, years.size, hidden.indexOf('*'), hidden.length, text.split(/;\s+/).length, (text.match(/\p{L}+(?= <)/gu) || []).length);
