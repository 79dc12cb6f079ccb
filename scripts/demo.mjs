// Lets a person without Excel try the add-in: builds the pane and opens a workbook in a simulated Excel, in the browser.
//   npm run demo [-- FILE.xlsx --lang en-US --theme dark --width 320 --api 1.7 --port 3100]
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { buildPane } from "./build-pane.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const SAMPLE = join(root, "samples/many-gaps.xlsx");

const USAGE = `用法 Usage: npm run demo [-- FILE.xlsx] [--lang zh-CN|en-US] [--theme light|dark] [--width PIXELS]
                        [--api 1.7 … 1.15] [--port PORT]

在浏览器里打开一个模拟的 Excel，旁边是改革自查窗格。不需要安装 Excel。
Opens a simulated Excel with the pane beside it in the browser. No Excel needed.`;

/** The simulated Excel is TypeScript: bundled once, then loaded like any module. */
async function loadExcelHost() {
  const entry = join(root, "test/excel-host/server.ts");
  if (!existsSync(entry)) throw new Error("test/excel-host/server.ts is missing");
  const folder = join(root, "node_modules/.cache/reform-check");
  await mkdir(folder, { recursive: true });
  const outfile = join(folder, "excel-host.mjs");
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    logLevel: "warning",
  });
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}

async function main(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      lang: { type: "string", default: "zh-CN" },
      theme: { type: "string", default: "light" },
      width: { type: "string", default: "420" },
      api: { type: "string", default: "1.14" },
      port: { type: "string", default: "0" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return console.log(USAGE);
  const width = Number(values.width);
  const port = Number(values.port);
  const known = ["light", "dark"].includes(values.theme) && width >= 200 && Number.isInteger(port) && port >= 0;
  if (positionals.length > 1 || !known) throw Object.assign(new Error(USAGE), { code: "USAGE" });

  // npm runs scripts from the package's own folder; files are named from where the user typed the command.
  const file = positionals[0] ? resolve(process.env.INIT_CWD ?? process.cwd(), positionals[0]) : SAMPLE;
  const workbook = new Uint8Array(await readFile(file));
  console.log("正在构建窗格… Building the pane…");
  const [{ folder }, { startExcelHost }] = await Promise.all([buildPane(), loadExcelHost()]);
  const host = await startExcelHost({
    projectRoot: root,
    paneFolder: folder,
    panePath: "taskpane.html",
    workbook,
    workbookName: basename(file),
    api: values.api,
    language: values.lang,
    theme: values.theme,
    paneWidth: width,
    port,
  });
  console.log(`
  ${basename(file)}

  ${host.url}

  用浏览器（Edge 或 Chrome）打开上面的地址。证书是本机临时生成的，浏览器会提醒一次：选“高级”→“继续前往 localhost”。
  Open the address in Edge or Chrome. Its certificate was made just now on this machine, so the browser warns once:
  choose “Advanced”, then “Continue to localhost”.

  这是模拟的 Excel：${basename(file)} 本身不会被改动。Ctrl+C 结束。
  This is a simulated Excel: the file itself is not changed. Ctrl+C ends it.
`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  // A wrong option, a file that cannot be read: no stack trace.
  console.error(typeof error?.code === "string" ? error.message : error);
  process.exitCode = 2;
}
