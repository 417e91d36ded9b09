// The page around every peer: a text area, Run, Stop and an output, as plain as a teaching page can be.
// The peer's own script gives `start(print, done)`, which answers { ready, run(code), stop() }.

export function page(start) {
  const code = Object.assign(document.createElement("textarea"), { rows: 12, cols: 60 });
  const run = Object.assign(document.createElement("button"), { textContent: "Run" });
  const stop = Object.assign(document.createElement("button"), { textContent: "Stop" });
  const output = document.createElement("pre");
  output.setAttribute("role", "log");
  document.body.append(code, run, stop, output);
  const print = (line) => output.append(`${line}\n`);
  const done = () => document.body.classList.add("done");
  const peer = start(print, done);
  run.onclick = () => {
    output.textContent = "";
    document.body.classList.remove("done");
    peer.run(code.value);
  };
  stop.onclick = () => peer.stop();
}
