// The browser's own engine in a sandboxed frame, as most playgrounds have it. A program that never ends freezes this page.
import { page } from "./page.js";

const INSIDE = `<script>
  console.log = (...values) => parent.postMessage({ line: values.join(" ") }, "*");
  onmessage = ({ data }) => { try { (0, eval)(data) } catch (error) { console.log(String(error)) } setTimeout(() => parent.postMessage({ done: true }, "*")); };
<\/script>`;

page((print, done) => {
  let frame;
  const fresh = () => {
    frame?.remove();
    frame = Object.assign(document.createElement("iframe"), { sandbox: "allow-scripts", srcdoc: INSIDE, hidden: true });
    document.body.append(frame);
  };
  fresh();
  addEventListener("message", ({ data }) => (data.done ? done() : print(data.line)));
  return { run: (code) => frame.contentWindow.postMessage(code, "*"), stop: fresh };
});
