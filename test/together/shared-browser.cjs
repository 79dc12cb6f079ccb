/** One Chromium for all tests of a run, each in a context of its own; where there is none, they are skipped. */
const { existsSync } = require("node:fs");
const { chromium } = require("playwright-core");

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

module.exports = async () => {
  if (!existsSync(CHROMIUM)) return;
  const server = await chromium.launchServer({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
  // Workers are started with the variables of this process.
  process.env.BROWSER_ENDPOINT = server.wsEndpoint();
  globalThis.closeSharedBrowser = () => server.close();
};
