// `npm start`: serves the pane at https://localhost:3000 and says how to load the add-in in Excel. Where desktop Excel
// and office-addin-debugging are both present it loads the add-in by itself. Ctrl+C stops.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";

const root = fileURLToPath(new URL("..", import.meta.url));
const MANIFEST = join(root, "manifest.xml");
const ID = "7cdf51ef-9af0-43ac-a865-d3f70e4a274c";
const PAGE = "https://localhost:3000/taskpane.html";

/** How to load the add-in on this machine, most fitting first. */
function instructions(platform) {
  const web = `■ Excel 网页版 · Excel on the web
    1. 先在同一浏览器里打开 ${PAGE}，证书提示选“继续” · open that address first and accept the certificate
    2. 打开工作簿：开始 → 加载项 → 更多加载项 → 我的加载项 → 上传我的加载项
       Home → Add-ins → More Add-ins → My Add-ins → Upload My Add-in
    3. 选择 Choose  ${MANIFEST}`;
  const windows = `■ Windows 桌面版 · Excel on Windows
    1. 在命令提示符里运行 In a command prompt:
       reg add HKCU\\Software\\Microsoft\\Office\\16.0\\Wef\\Developer /v ${ID} /t REG_SZ /d "${MANIFEST}" /f
    2. 重新打开 Excel：开始 → 加载项 → 开发人员加载项 → 改革自查
       Restart Excel: Home → Add-ins → Developer Add-ins → Reform Check
    3. 用完以后 Afterwards:
       reg delete HKCU\\Software\\Microsoft\\Office\\16.0\\Wef\\Developer /v ${ID} /f`;
  const mac = `■ Mac 桌面版 · Excel on Mac
    1. 在终端里运行 In a terminal:
       mkdir -p ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef
       cp "${MANIFEST}" ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/reform-check.xml
    2. 重新打开 Excel：插入 → 我的加载项旁的箭头 → 改革自查
       Restart Excel: Insert → the arrow beside My Add-ins → Reform Check
    3. 用完以后删除那个文件 · Afterwards delete that file`;
  const none = `■ 没有 Excel · No Excel at hand
    npm run demo`;
  const order = { win32: [windows, web, mac, none], darwin: [mac, web, windows, none] };
  return (order[platform] ?? [web, none, windows, mac]).join("\n\n");
}

function hasDesktopExcel() {
  if (process.platform === "darwin") return existsSync("/Applications/Microsoft Excel.app");
  if (process.platform !== "win32") return false;
  const key = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe";
  return spawnSync("reg", ["query", key], { stdio: "ignore" }).status === 0;
}

/** Loads the add-in with office-addin-debugging where it is installed; answers whether it was tried. */
function sideload() {
  if (!hasDesktopExcel() || process.argv.includes("--no-sideload")) return false;
  const npx = (...args) => ["npx", ["--no-install", "office-addin-debugging", ...args]];
  const shell = process.platform === "win32";
  const present = spawnSync(...npx("--version"), { cwd: root, stdio: "ignore", shell }).status === 0;
  if (!present) return false;
  const [command, args] = npx("start", "manifest.xml", "desktop", "--no-debug");
  spawn(command, args, { cwd: root, stdio: "inherit", shell });
  return true;
}

process.env.WEBPACK_SERVE = "true";
const config = await createRequire(import.meta.url)("../webpack.config.js")({}, { mode: "development" });
const server = new WebpackDevServer(config.devServer, webpack(config));
try {
  await server.start();
} catch (error) {
  const taken = error?.code === "EADDRINUSE";
  console.error(taken ? "端口 3000 已被占用，请先停止占用它的程序。 Port 3000 is in use: stop what uses it." : error);
  process.exit(1);
}
await new Promise((resolve) => server.middleware.waitUntilValid(resolve));
console.log(
  `\n窗格已在 ${PAGE} 提供服务，改了源码会自动刷新。Ctrl+C 结束。\nThe pane is served there. Ctrl+C stops.\n`,
);
if (!sideload()) console.log(`把加载项装进 Excel · Load the add-in into Excel\n\n${instructions(process.platform)}\n`);
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => void server.stop().finally(() => process.exit(0)));
}
