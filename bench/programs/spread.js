let state = { count: 0, last: [0, 0], user: { name: 'kim', age: 20 } };
let list = [];
for (let i = 0; i < 40000; i++) {
  const { last: [, before], user: { name, ...rest }, count = 0 } = state;
  state = { ...state, count: count + 1, last: [before, i], user: { ...rest, name } };
  list = i % 20 ? [...list, i] : [i];
}
const sum = (...numbers) => numbers.reduce((a, b) => a + b, 0);
let [a, b] = [1, 2];
for (let i = 0; i < 100000; i++) [a, b] = [b, (a + b) % 1009];
console.log(state.count, state.last.join(), sum(...list), a, b);
