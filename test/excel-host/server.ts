/**
 * Serves the simulated Excel on https://localhost: the host page, the pane's own files and, for panes that have none of
 * their own, office.js from the npm package. The certificate is made at every start and trusted by nobody.
 */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { build } from "esbuild";
import { generate } from "selfsigned";
import { fromXlsx } from "./model/from-xlsx";
import { toXlsx } from "./model/to-xlsx";
import type { WorkbookJson } from "./model/types";
import { newWorkbook, toJson } from "./model/workbook";
import type { HostSettings } from "./page/settings";

export interface ExcelHostOptions extends Partial<HostSettings> {
  /** Folder of the built pane; served at the root. */
  readonly paneFolder: string;
  /** Path of the pane's page below that folder. */
  readonly panePath: string;
  /** The workbook that is open: .xlsx bytes or the model's JSON; left out: a blank one. */
  readonly workbook?: Uint8Array | WorkbookJson;
  readonly workbookName?: string;
  /** 0 or left out: any free port. */
  readonly port?: number;
  /** Root of the project; left out: the current directory. */
  readonly projectRoot?: string;
}

export interface ExcelHostServer {
  /** Address of the host page. */
  readonly url: string;
  readonly settings: HostSettings;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".map": "application/json",
};

interface Answer {
  type: string;
  body: string | Uint8Array;
  status?: number;
}

async function open(workbook: ExcelHostOptions["workbook"], name: string): Promise<WorkbookJson> {
  if (workbook === undefined) return toJson(newWorkbook(name));
  return workbook instanceof Uint8Array ? fromXlsx(workbook, name) : workbook;
}

function settingsOf(options: ExcelHostOptions): HostSettings {
  const {
    api = "1.14",
    language = "zh-CN",
    panePath,
    paneWidth = 450,
    paneTitle = "改革自查",
    theme = "light",
    userName = "评估员",
    now,
  } = options;
  return { api, language, panePath, paneWidth, paneTitle, theme, userName, ...(now !== undefined && { now }) };
}

/** The page's script, bundled once per process. */
let bundled: Promise<string> | undefined;

async function bundle(root: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, "test/excel-host/page/main.ts")],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    logLevel: "warning",
  });
  return outputFiles[0]?.text ?? "";
}

/** Starts the simulated Excel. */
export async function startExcelHost(options: ExcelHostOptions): Promise<ExcelHostServer> {
  const root = options.projectRoot ?? process.cwd();
  const settings = settingsOf(options);
  const json = await open(options.workbook, options.workbookName ?? "自查清单.xlsx");
  bundled ??= bundle(root);
  const [script, keys] = await Promise.all([
    bundled,
    generate([{ name: "commonName", value: "localhost" }], { keySize: 2048, algorithm: "sha256" }),
  ]);
  const page = join(root, "test/excel-host/page");

  const host = async (path: string, request: IncomingMessage): Promise<Answer | null> => {
    switch (path) {
      case "":
        return { type: "text/html; charset=utf-8", body: await readFile(join(page, "index.html")) };
      case "page.css":
        return { type: "text/css; charset=utf-8", body: await readFile(join(page, "page.css")) };
      case "main.js":
        return { type: "text/javascript; charset=utf-8", body: script };
      case "settings.json":
        return { type: "application/json", body: JSON.stringify(settings) };
      case "workbook.json":
        return { type: "application/json", body: JSON.stringify(json) };
      case "save":
        return {
          type: "application/octet-stream",
          body: await toXlsx(JSON.parse((await bodyOf(request)).toString("utf8")) as WorkbookJson),
        };
      case "open":
        return openBase64((await bodyOf(request)).toString("utf8"));
      default:
        return null;
    }
  };

  const answer = async (request: IncomingMessage): Promise<Answer | null> => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
    if (path.startsWith("/__host/")) return host(path.slice("/__host/".length), request);
    const folder = path.startsWith("/__office-js/")
      ? join(root, "node_modules/@microsoft/office-js/dist")
      : options.paneFolder;
    return file(folder, path.replace(/^\/__office-js/, ""));
  };

  const server = createServer({ key: keys.private, cert: keys.cert }, (request, response) => {
    answer(request).then(
      (found) => send(response, found ?? { type: "text/plain", body: `not found: ${request.url ?? ""}`, status: 404 }),
      (error: unknown) => send(response, { type: "text/plain", body: String(error), status: 500 }),
    );
  });
  const port = await listen(server, options.port ?? 0);
  return {
    url: `https://localhost:${port}/__host/`,
    settings,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

async function openBase64(text: string): Promise<Answer> {
  const json =
    text === ""
      ? toJson(newWorkbook("工作簿2.xlsx"))
      : await fromXlsx(new Uint8Array(Buffer.from(text, "base64")), "工作簿2.xlsx");
  return { type: "application/json", body: JSON.stringify(json) };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

async function file(folder: string, path: string): Promise<Answer | null> {
  const full = normalize(join(folder, path));
  if (!full.startsWith(normalize(folder + sep))) return null;
  try {
    return { type: TYPES[extname(full)] ?? "application/octet-stream", body: await readFile(full) };
  } catch {
    return null;
  }
}

function send(response: ServerResponse, { type, body, status = 200 }: Answer): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
  response.end(body);
}
