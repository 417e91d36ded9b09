const bodies = [
  { x: 0, y: 0, z: 0, vx: 0, vy: 0, vz: 0, mass: 39.47841760435743 },
  { x: 4.84143144246472, y: -1.16032004402743, z: -0.10362204447112, vx: 0.60632639299583, vy: 2.81198684491626, vz: -0.02521836165989, mass: 0.03769367487039 },
  { x: 8.34336671824458, y: 4.1247985641243, z: -0.40352341711432, vx: -1.0107743461788, vy: 1.82566237123041, vz: 0.00841576137658, mass: 0.01128632613197 },
  { x: 12.8943695621391, y: -15.1111514016986, z: -0.22330757889266, vx: 1.08279100644154, vy: 0.86871301816961, vz: -0.01083263740136, mass: 0.00172372405706 },
  { x: 15.3796971148509, y: -25.919314609988, z: 0.17925877295037, vx: 0.97909073224390, vy: 0.59469899864768, vz: -0.03475595557817, mass: 0.0020336868699246 },
];
function energy() {
  let e = 0;
  bodies.forEach((a, i) => {
    e += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
    for (const b of bodies.slice(i + 1)) e -= (a.mass * b.mass) / Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
  });
  return e;
}
function advance(dt) {
  for (let i = 0; i < bodies.length; i++) {
    const a = bodies[i];
    for (let j = i + 1; j < bodies.length; j++) {
      const b = bodies[j];
      const dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
      const d2 = dx * dx + dy * dy + dz * dz;
      const pull = dt / (d2 * Math.sqrt(d2));
      a.vx -= dx * b.mass * pull; a.vy -= dy * b.mass * pull; a.vz -= dz * b.mass * pull;
      b.vx += dx * a.mass * pull; b.vy += dy * a.mass * pull; b.vz += dz * a.mass * pull;
    }
  }
  for (const body of bodies) {
    body.x += dt * body.vx; body.y += dt * body.vy; body.z += dt * body.vz;
  }
}
for (let i = 0; i < 20000; i++) advance(0.01);
console.log(energy().toFixed(6));
