async function add(a, b) {
  return a + b;
}
(async () => {
  let sum = 0;
  for (let i = 0; i < 10000; i++) sum = await add(sum, i);
  console.log(sum);
})();
