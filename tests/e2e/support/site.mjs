// A file server as plain as the hosts the site is made for: it serves a folder under a path and knows nothing else.
// It can be a bad host too: send no type for wasm, lose a file, or stop.
import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { root } from "./packages.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".md": "text/markdown; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** The release site, as `cargo xtask build` leaves it. */
export const dist = join(root, "dist");

/**
 * Serves `folder` under `prefix` on a free port. Options:
 *   folder   what to serve (dist)
 *   prefix   where ("/a/b/")
 *   wasmType false sends no content type for wasm
 *   files    { path below the prefix: text, or a function of the file's bytes; null = 404 }, over what the folder holds
 *   headers  sent with every file
 *   notFound the file of the folder that answers where there is none, as many hosts do
 * Gives { origin, url, requests, files, replace(folder), stop() }; `requests` are the paths asked for, below the prefix;
 * `files` can be changed while it serves, and `replace` puts another folder in the place of this one.
 */
export async function serveSite({ folder = dist, prefix = "/a/b/", wasmType = true, files = {}, notFound, headers = {} } = {}) {
  if (folder === dist && !existsSync(join(dist, "index.html"))) throw new Error("dist/ holds no site: run `cargo xtask build` first");
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = decodeURIComponent(pathname);
    const below = path.startsWith(prefix) ? path.slice(prefix.length) || "index.html" : null;
    if (below !== null) requests.push(below);
    try {
      const body = await bodyOf(below);
      const type = extname(below) === ".wasm" && !wasmType ? undefined : TYPES[extname(below)] ?? "application/octet-stream";
      response.writeHead(200, { ...(type && { "content-type": type }), "cache-control": "no-cache", ...headers }).end(body);
    } catch {
      const page = notFound ? await readFile(join(folder, notFound)) : "not found";
      response.writeHead(404, { "content-type": notFound ? TYPES[".html"] : "text/plain" }).end(page);
    }
  });

  async function bodyOf(below) {
    if (below === null || normalize(below).startsWith("..")) throw new Error("outside");
    if (!(below in files)) return readFile(join(folder, below));
    const put = files[below];
    if (put === null) throw new Error("lost");
    return typeof put === "function" ? put(await readFile(join(folder, below))) : put;
  }

  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: origin + prefix,
    requests,
    files,
    replace: (other) => {
      folder = other;
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(stopped);
        server.closeAllConnections();
      }),
  };
}
