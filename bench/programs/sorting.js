let seed = 42;
const next = () => (seed = (seed * 16807) % 2147483647);
const people = [];
for (let i = 0; i < 100000; i++) people.push({ id: i, age: next() % 90, name: 'n' + (next() % 1000) });
people.sort((a, b) => a.age - b.age || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id));
console.log(people[0].age, people[50000].age, people[99999].age, people.slice(0, 3).map((p) => p.name).join(' '));
