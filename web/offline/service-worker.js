// The site without a server: keeps every file of this build, and brings the next build in the background.
//
// `web/offline/generate.mjs` puts the list of files and their digests in. It decides by that list alone and must not know the page.
// A new build waits until the page says "take over": a learner may be typing.

/* global BUILD, FILES */
const scope = self.registration.scope;
/** All copies of the site on one host share one store: each names its caches by where it lies. */
const mine = `magic-box ${scope} `;
const current = mine + BUILD;

/** How long a lesson may take before the kept one is shown. */
const LESSON_MS = 2000;

const isLesson = (path) => path.startsWith("lessons/");
const keyOf = (path) => new URL(`${path}?kept=${FILES[path] ?? ""}`, scope).href;

async function digestOf(response) {
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return [...new Uint8Array(digest).subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Lessons may be newer than the build, and some hosts write into pages; a program that is not the built one would break the site. */
const mustMatch = (path) => /\.(js|wasm|css)$/.test(path);

/** Some hosts lead from index.html to the folder; a page must not be answered with what came by another address. */
const direct = (response) => (response.redirected ? new Response(response.body, { headers: response.headers }) : response);

/** A file of this build from the network. The browser's own store is good enough where it holds the same bytes. */
async function download(path) {
  const address = new URL(path === "index.html" ? "./" : path, scope);
  // as the page asks for it, so that what it fetched already is not fetched again
  if (/^(worker|editor)\b/.test(path)) address.search = `v=${BUILD}`;
  let found = "no answer";
  for (const cache of [mustMatch(path) ? "default" : "no-cache", "reload"]) {
    const response = await fetch(new Request(address, { cache }));
    if (response.ok && (!mustMatch(path) || (await digestOf(response)) === FILES[path])) return direct(response);
    found = response.ok ? "another build" : `HTTP ${response.status}`;
  }
  throw new Error(`${path}: ${found}`);
}

async function stores() {
  const names = (await caches.keys()).filter((name) => name.startsWith(mine));
  return Promise.all(names.map((name) => caches.open(name)));
}

async function kept(path, among) {
  for (const store of among) {
    const response = await store.match(keyOf(path));
    if (response) return response;
  }
}

/** What has not changed is taken from the earlier build. A file that fails leaves everything as it was, and the next visit tries again. */
async function install() {
  const earlier = await stores();
  const store = await caches.open(current);
  const queue = Object.keys(FILES);
  const work = async () => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      await store.put(keyOf(path), (await kept(path, earlier)) ?? (await download(path)));
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
}

async function activate() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(mine) && name !== current).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** An author's edit shows on reload; a slow or absent server does not keep anybody from reading. */
async function lesson(path, request) {
  const store = await caches.open(current);
  const fresh = fetch(request.url, { cache: "no-cache" }).then(async (response) => {
    if (response.ok) await store.put(keyOf(path), response.clone());
    return response;
  });
  const inTime = new Promise((late) => setTimeout(late, LESSON_MS));
  const first = await Promise.race([fresh, inTime]).catch(() => undefined);
  // A file that is gone is gone; a server in trouble is no reason to hide what is here.
  if (first && (first.ok || first.status === 404 || first.status === 410)) return first;
  return (await store.match(keyOf(path))) ?? fresh;
}

async function file(path, request) {
  const store = await caches.open(current);
  return (await store.match(keyOf(path))) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  // "no-store" is how the page asks what the server itself says
  if (request.method !== "GET" || request.cache === "no-store" || !request.url.startsWith(scope)) return;
  const path = decodeURI(request.url.slice(scope.length).split(/[?#]/)[0]) || "index.html";
  if (isLesson(path)) event.respondWith(lesson(path, request));
  else if (path in FILES) event.respondWith(file(path, request));
});
