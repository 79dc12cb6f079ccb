// @ts-check
// A small static server for this machine only (service workers work on http://localhost). CommonJS, so that tests can use it.
const { createReadStream } = require("node:fs");
const { stat } = require("node:fs/promises");
const { createServer } = require("node:http");
const { extname, join, normalize, sep } = require("node:path");
const { pipeline } = require("node:stream/promises");

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Serves a folder on localhost; port 0 takes any that is free.
 *
 * @param {string} folder
 * @param {{ port?: number }} [options]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
async function serveFolder(folder, { port = 0 } = {}) {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(404, { "Content-Type": "text/plain" });
      response.end();
    });
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(undefined));
  });
  const address = server.address();
  return {
    url: `http://localhost:${address !== null && typeof address === "object" ? address.port : port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} folder
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function answer(folder, request, response) {
  const asked = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  const path = normalize(join(folder, asked.endsWith("/") ? `${asked}index.html` : asked));
  if (!path.startsWith(folder + sep) || (request.method !== "GET" && request.method !== "HEAD")) throw new Error(asked);
  const { size } = await stat(path);
  response.writeHead(200, {
    "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
    "Content-Length": size,
    // A new build is seen at once; the service worker keeps what it needs.
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else await pipeline(createReadStream(path), response);
}

module.exports = { serveFolder };
