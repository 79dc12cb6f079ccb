// Serves the evaluation desk on this machine: builds it where that was not done yet, and prints the address.
//   npm run desk [-- --port 8080 --build]
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildDesk } from "./build-desk.mjs";
import serving from "./serve-folder.cjs";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const DEFAULT_PORT = 8765;

const USAGE = `用法 Usage: npm run desk [-- --port PORT] [--build]

在本机打开评估台：浏览器里评估清单，不需要 Excel。--build 先重新构建。
Serves the evaluation desk on this machine: checklists in the browser, no Excel needed. --build builds it anew first.`;

async function main(args) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string" },
      build: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return console.log(USAGE);
  const port = Number(values.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw Object.assign(new Error(USAGE), { code: "USAGE" });
  if (values.build || !existsSync(`${dist}/index.html`)) {
    console.log("正在构建评估台… Building the desk…");
    await buildDesk();
  }
  const server = await serving.serveFolder(dist, { port }).catch((error) => {
    // Another one is running already, most likely: any free port will do, unless this one was asked for.
    if (error.code !== "EADDRINUSE" || values.port !== undefined) throw error;
    return serving.serveFolder(dist, { port: 0 });
  });
  console.log(`
  ${server.url}

  用 Edge、Chrome、Firefox 或 Safari 打开上面的地址。文件只在浏览器里处理，不会上传。Ctrl+C 结束。
  Open the address in a current browser. Files are worked on in the browser only. Ctrl+C ends it.
`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  // A wrong option, a port that is taken: no stack trace.
  console.error(typeof error?.code === "string" ? error.message : error);
  process.exitCode = 2;
}
