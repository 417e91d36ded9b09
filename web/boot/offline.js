// The page's part in working without a server: starts the service worker, and tells when a new version of the site is here.
//
// The page hears `magicbox-update` and calls `MagicBox.update()` when its reader wants the new version. It must not know what is kept.

/** A tab that stays open for days looks this often, when it is looked at. */
const LOOK_EVERY_MS = 60 * 60 * 1000;

/** What this site is to be served with; nothing under the development server. */
const worker = () => document.querySelector('meta[name="offline"]')?.content;

function offer(waiting) {
  let asked = false;
  navigator.serviceWorker.addEventListener("controllerchange", () => asked && location.reload(), { once: true });
  window.MagicBox.update = () => {
    // another tab of this site was quicker
    if (waiting.state === "activated") return location.reload();
    asked = true;
    waiting.postMessage("take over");
  };
  window.dispatchEvent(new Event("magicbox-update"));
}

function watch(registration) {
  // without a controller this is the first visit: there is nothing older on the page
  const look = () => registration.waiting && navigator.serviceWorker.controller && offer(registration.waiting);
  look();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - looked < LOOK_EVERY_MS) return;
    looked = Date.now();
    registration.update().catch(() => {});
  });
}

/** The site's folder has a worker no more: what an earlier one keeps must not hide the site for ever. */
async function forget(registration) {
  await registration.unregister();
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(`magic-box ${registration.scope} `)).map((name) => caches.delete(name)));
}

/** Whether the server itself serves a page that wants no worker; a server in trouble says nothing. */
async function isGone() {
  const page = await fetch("./index.html", { cache: "no-store" });
  return page.ok && /name="offline" content=""/.test(await page.text());
}

async function start(container) {
  const name = worker();
  if (!name) {
    const registration = await container.getRegistration?.();
    if (registration?.scope === new URL("./", document.baseURI).href) await forget(registration);
    return;
  }
  const registration = await container.register(name, { updateViaCache: "none" });
  if (!registration) return;
  watch(registration);
  await registration.update().catch(async () => {
    if (!(await isGone())) return;
    await forget(registration);
    location.reload();
  });
}

/** After the page is there: what is fetched to be kept must not slow down what is fetched to be seen. */
export function keepOffline() {
  const container = location.protocol.startsWith("http") && navigator.serviceWorker;
  if (container) start(container).catch(() => {});
}
