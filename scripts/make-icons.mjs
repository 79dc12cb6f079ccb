// Draws assets/icon-*.png from the two SVG files beside them: `npm run icons` (needs Chromium; the pictures are kept).
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const assets = fileURLToPath(new URL("../assets/", import.meta.url));
/** Small sizes have a drawing of their own: what is fine at 64 px is a smudge at 16. */
const DRAWINGS = { "icon-small.svg": [16, 32], "icon.svg": [64, 80, 128, 192, 512] };

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });
try {
  const page = await browser.newPage();
  for (const [file, sizes] of Object.entries(DRAWINGS)) {
    const svg = await readFile(assets + file, "utf8");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await writeFile(`${assets}icon-${size}.png`, await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
