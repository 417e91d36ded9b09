// Runs after Trunk has built the site: one after the other, because the last lists the files that the others make.

// a quick build is to be quick, and keeps its programs whole and as wasm-bindgen names things
if (process.env.TRUNK_PROFILE === "release") {
  const { shortenSite } = await import("./glue.mjs");
  shortenSite(process.env.TRUNK_STAGING_DIR);
  const { divideSite } = await import("./split.mjs");
  divideSite(process.env.TRUNK_STAGING_DIR);
}
await import("./offline/generate.mjs");
