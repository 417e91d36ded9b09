const orders = Array.from({ length: 5000 }, (_, i) => ({
  id: i, name: `customer ${i}`, paid: i % 3 === 0, price: i * 1.25, tags: ['a', 'b\n', `t${i % 7}`], address: { city: '서울', zip: null },
}));
let text = '';
for (let turn = 0; turn < 4; turn++) {
  text = JSON.stringify(turn ? JSON.parse(text) : orders);
}
const back = JSON.parse(text, (key, value) => (key === 'price' ? value * 2 : value));
console.log(text.length, back[4999].price, back[7].tags[1].length, JSON.stringify(back.slice(0, 2), null, 2).length);
