// Runs after Trunk has built the site: one after the other, because the second lists the files that the first makes.

// a quick build is to be quick, and keeps its programs whole
if (process.env.TRUNK_PROFILE === "release") {
  const { divideSite } = await import("./split.mjs");
  divideSite(process.env.TRUNK_STAGING_DIR);
}
await import("./offline/generate.mjs");
